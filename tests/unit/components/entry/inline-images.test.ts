import { describe, expect, it } from 'vitest';
import { readInlineImages } from '../../../../components/entry/inline-images.ts';
import { fail, ok, type AttachmentFacts } from '../../../../utils/domain/index.ts';
import { inventedEntry } from '../invented-entry.ts';

const image = (given: Partial<AttachmentFacts>): AttachmentFacts => ({
  name: 'a.png',
  mediaType: 'image/png',
  size: 3,
  sha256: inventedEntry('x').originalSha256,
  inline: true,
  contentId: 'a@example.org',
  ...given,
});
const read = async (attachments: AttachmentFacts[], isKept = true) => {
  const failure = { code: 'not-found' as const, happened: '', safe: '', next: '' };
  const readAttachment = async () => (isKept ? ok(new Blob([Uint8Array.of(1, 2, 3)])) : fail(failure));
  return [...(await readInlineImages(inventedEntry('e', { attachments }), { readAttachment }))];
};

describe('pictures of a mail', () => {
  it('become data URLs by Content-ID', async () => {
    expect(await read([image({ mediaType: 'IMAGE/PNG' })])).toEqual([
      ['a@example.org', 'data:image/png;base64,AQID'],
    ]);
  });

  it.each<[string, Partial<AttachmentFacts>]>([
    ['an SVG', { mediaType: 'image/svg+xml' }],
    ['a page', { mediaType: 'text/html' }],
    ['a type that carries more', { mediaType: 'image/png;x=1,<script>' }],
    ['one without Content-ID', { contentId: undefined }],
    ['a giant', { size: 9_000_000 }],
  ])('leave out %s', async (_name, given) => {
    expect(await read([image(given)])).toEqual([]);
  });

  it('stop at what a page can hold', async () => {
    const many = Array.from({ length: 8 }, (_, at) => image({ size: 7_000_000, contentId: `${at}` }));
    expect((await read(many)).map(([id]) => id)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('leave out what cannot be read', async () => {
    expect(await read([image({})], false)).toEqual([]);
  });
});
