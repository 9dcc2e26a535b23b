// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { copyWithPictures } from '../../../../utils/mail-sites/outlook/pictures.ts';
import type { Reach } from '../../../../utils/mail-sites/types.ts';
import { pick, showPage } from './load-page.ts';

const PNG = Uint8Array.of(137, 80, 78, 71);
const page = (html: string): Element =>
  pick(showPage(`<body><div id="frame">${html}</div></body>`), '#frame');

function reachTo(answer: (address: string) => Response): {
  reach: Reach;
  asked: [string, RequestInit | undefined][];
} {
  const asked: [string, RequestInit | undefined][] = [];
  const reach: Reach = {
    fetch: async (address, how) => {
      asked.push([address, how]);
      return answer(address);
    },
    wait: async () => undefined,
    signal: new AbortController().signal,
  };
  return { reach, asked };
}
const png = (): Response => new Response(PNG, { headers: { 'content-type': 'image/png' } });
const INSIDE = 'data:image/png;base64,iVBORw==';

describe('copyWithPictures', () => {
  it.each([
    'blob:https://outlook.office.com/5b0c-11',
    'https://outlook.office.com/owa/service.svc/s/GetFileAttachment?id=A',
    '/owa/service.svc/s/GetAttachmentThumbnail?id=A',
  ])('brings in %s', async (address) => {
    const { reach, asked } = reachTo(png);
    const copy = await copyWithPictures(page(`<img alt="a" src="${address}">`), reach);
    expect(copy).toEqual({ html: `<img alt="a" src="${INSIDE}">`, unread: 0 });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[1]).toMatchObject({ credentials: 'same-origin', redirect: 'error' });
  });

  it.each([
    'https://attachments.office.net/owa/service.svc/s/GetFileAttachment?id=A',
    'https://outlook.office.com/owa/logoff.owa',
    'https://outlook.office.com/owa/service.svc?action=DeleteItem',
    'http://outlook.office.com/owa/service.svc/s/GetFileAttachment?id=A',
    'blob:https://example.net/5b0c-11',
    'https://example.net/a.png',
    'javascript:alert(1)',
    '',
  ])('never asks for %s', async (address) => {
    const { reach, asked } = reachTo(png);
    const copy = await copyWithPictures(page(`<img src="${address}">`), reach);
    expect([copy.unread, asked]).toEqual([1, []]);
  });

  it.each([
    ['an error page', () => new Response('no', { status: 404, headers: { 'content-type': 'image/png' } })],
    ['a web page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['an SVG', () => new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml' } })],
    [
      'more than is taken',
      () => new Response(new Uint8Array(16 * 1024 * 1024), { headers: { 'content-type': 'image/png' } }),
    ],
  ])('takes no %s for a picture', async (_, answer) => {
    const copy = await copyWithPictures(
      page('<img src="blob:https://outlook.office.com/1">'),
      reachTo(answer).reach,
    );
    expect(copy.unread).toBe(1);
    expect(copy.html).toBe('<img>');
  });

  it('counts no single dots, and takes a hundred pictures at most', async () => {
    const dot = '<img width="1" height="1" src="https://example.net/dot">';
    expect((await copyWithPictures(page(dot), reachTo(png).reach)).unread).toBe(0);
    const many = '<img src="blob:https://outlook.office.com/1">'.repeat(103);
    const { reach, asked } = reachTo(png);
    expect((await copyWithPictures(page(many), reach)).unread).toBe(3);
    expect(asked).toHaveLength(100);
  });

  it('leaves the page itself as it was', async () => {
    const frame = page('<img src="blob:https://outlook.office.com/1">');
    await copyWithPictures(frame, reachTo(png).reach);
    expect(frame.innerHTML).toBe('<img src="blob:https://outlook.office.com/1">');
  });
});
