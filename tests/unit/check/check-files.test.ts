// @vitest-environment node
// Real packs, as the writer makes them, are damaged in every way a pack can be; zip.js plays the sender's ZIP program.
import { BlobWriter, Uint8ArrayReader, ZipReader, ZipWriter, Uint8ArrayWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../utils/check/check-files.ts';
import { openGroups } from '../../../utils/check/open-groups.ts';
import type { KnownContent, PackCheck } from '../../../utils/domain/check.ts';
import { asEntryId } from '../../../utils/domain/index.ts';
import { pack } from '../export/pack/packed-bag.ts';
import { hashOf, sampleBox } from '../export/pack/sample.ts';

type Bag = Map<string, Uint8Array<ArrayBuffer>>;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function bagOf(): Promise<Bag> {
  const box = sampleBox();
  box.add({ attachments: [box.attach('Draft plan.docx', 'docx')] }, 'From: a\r\n\r\none');
  box.add({ subject: 'Two' }, 'From: a\r\n\r\ntwo');
  const { zip } = await pack(box.source);
  const members: Bag = new Map();
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(zip)));
  for (const entry of await reader.getEntries())
    if (!entry.directory)
      members.set(entry.filename, new Uint8Array(await entry.getData(new Uint8ArrayWriter())));
  return members;
}

async function zipOf(bag: Bag, level = 6): Promise<File> {
  const writer = new ZipWriter(new BlobWriter(), { level });
  for (const [path, bytes] of bag) await writer.add(path, new Uint8ArrayReader(bytes));
  return new File([await writer.close()], 'from the council.zip');
}

const check = async (files: readonly File[], known: readonly KnownContent[] = []) => {
  const signal = new AbortController().signal;
  const dropped = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const checking = { signal, onProgress: () => undefined, known: async () => known };
  return checkFiles(await openGroups(dropped, signal), checking);
};

async function checkOne(bag: Bag): Promise<PackCheck> {
  const { packs, loose } = await check([await zipOf(bag)]);
  expect(loose).toEqual([]);
  expect(packs).toHaveLength(1);
  return packs[0]!;
}

const pathOf = (bag: Bag, end: string): string => [...bag.keys()].find((path) => path.endsWith(end))!;
const findingsOf = ({ findings }: PackCheck) => findings.map(({ verdict, path }) => `${verdict} ${path}`);

describe('a pack that comes back', () => {
  it('is unchanged, packed anew by another program or unpacked into a folder', async () => {
    const bag = await bagOf();
    const whole = await checkOne(bag);
    expect(whole).toMatchObject({
      findings: [],
      problems: [],
      unchanged: bag.size - 1,
      madeOn: '2026-07-03',
    });
    expect(whole.name).toBe('Paperchain pack 2026-07-03 My record');
    expect(whole.description).toContain('2 entries');
    expect(whole.fingerprint).toBe(hashOf(textOf(bag.get(pathOf(bag, '/manifest-sha256.txt')))));
    const folder = [...bag].map(([path, bytes]) => {
      const file = new File([bytes], path.split('/').at(-1)!);
      Object.defineProperty(file, 'webkitRelativePath', { value: `Downloads/${path}` });
      return file;
    });
    expect((await check(folder)).packs).toEqual([whole]);
    expect((await check([await zipOf(bag, 0)])).packs).toEqual([whole]);
  });

  it('with one letter changed says which file, and what its hash should be and is', async () => {
    const bag = await bagOf();
    const path = pathOf(bag, 'Two.eml');
    bag.set(path, bytesOf('From: a\r\n\r\ntwO'));
    const found = await checkOne(bag);
    const [, inside] = path.split(/\/(.*)/su);
    expect(found.findings).toEqual([
      {
        path: inside,
        verdict: 'changed',
        expected: hashOf('From: a\r\n\r\ntwo'),
        actual: hashOf('From: a\r\n\r\ntwO'),
      },
    ]);
    expect(found.unchanged).toBe(bag.size - 2);
  });

  it('with files taken out, put in and changed beside data/ names each', async () => {
    const bag = await bagOf();
    const top = 'Paperchain pack 2026-07-03 My record';
    bag.delete(pathOf(bag, '.docx'));
    bag.set(`${top}/data/originals/forged.eml`, bytesOf('x'));
    bag.set(`${top}/note.txt`, bytesOf('x'));
    bag.set(`${top}/README.txt`, bytesOf('All is well.'));
    const found = await checkOne(bag);
    expect(findingsOf(found)).toEqual([
      'changed README.txt',
      'missing data/attachments/E1 - Draft plan.docx',
      'extra data/originals/forged.eml',
      'extra note.txt',
    ]);
  });

  it('without its lists, or with lists that cannot be read, never looks whole', async () => {
    const bag = await bagOf();
    bag.delete(pathOf(bag, '/tagmanifest-sha256.txt'));
    const manifest = pathOf(bag, '/manifest-sha256.txt');
    const lines = textOf(bag.get(manifest)).split('\n');
    bag.set(
      manifest,
      bytesOf(['nonsense', `${lines[0]?.slice(0, 66)}../../etc/passwd`, ...lines].join('\n')),
    );
    const broken = await checkOne(bag);
    expect(broken.problems).toEqual([
      'manifest-sha256.txt: line 1 cannot be read.',
      'manifest-sha256.txt lists a file outside the pack.',
      'tagmanifest-sha256.txt is missing: nothing says what the files beside data/ should be.',
    ]);
    bag.delete(manifest);
    const none = await checkOne(bag);
    expect(none.problems[0]).toMatch(/^manifest-sha256.txt is missing or cannot be read/);
    expect(none).toMatchObject({ unchanged: 0, fingerprint: null });
    expect(none.findings.every(({ verdict }) => verdict === 'extra')).toBe(true);
  });

  it('reads lists as other tools write them', async () => {
    const bag = await bagOf();
    const manifest = pathOf(bag, '/manifest-sha256.txt');
    const text = textOf(bag.get(manifest)).replaceAll('  data', ' *./data').replaceAll('\n', '\r\n');
    bag.set(manifest, bytesOf(text));
    expect(findingsOf(await checkOne(bag))).toEqual(['changed manifest-sha256.txt']);
  });
});

describe('files that come alone', () => {
  const NOTE = new File(['From: a\r\n\r\none'], 'mail.eml');

  it('are known when this record holds the same bytes', async () => {
    const known: KnownContent = {
      entryId: asEntryId('e'),
      subject: 'Draft plan',
      happenedAt: 1,
      as: 'original',
    };
    const { loose } = await check([NOTE], [known]);
    expect(loose).toEqual([
      {
        name: 'mail.eml',
        size: 14,
        sha256: hashOf('From: a\r\n\r\none'),
        problem: '',
        known: [known],
        listed: null,
      },
    ]);
  });

  it('are held against a manifest dropped beside them', async () => {
    const bag = await bagOf();
    const manifest = new File([bag.get(pathOf(bag, '/manifest-sha256.txt'))!], 'manifest-sha256.txt');
    const { loose } = await check([NOTE, new File(['other'], 'other.eml'), manifest]);
    expect(loose.map(({ name, listed }) => [name, listed])).toEqual([
      ['mail.eml', true],
      ['other.eml', false],
    ]);
  });

  it('a damaged ZIP is said to be one, a ZIP that is no pack is a file', async () => {
    const whole = await zipOf(await bagOf());
    const cut = new File([whole.slice(0, whole.size / 2)], 'cut.zip');
    const plain = await zipOf(new Map([['a.txt', bytesOf('a')]]));
    const { loose, packs } = await check([cut, plain]);
    expect(packs).toEqual([]);
    expect(loose[0]).toMatchObject({ name: 'cut.zip', sha256: null });
    expect(loose[0]?.problem).toMatch(/damaged or not complete/);
    expect(loose[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('stops when it is cancelled', async () => {
  const cancel = new AbortController();
  const groups = await openGroups([{ path: 'a', file: new File(['a'], 'a') }], cancel.signal);
  const known = async () => [];
  const onProgress = () => cancel.abort(new Error('enough'));
  await expect(checkFiles(groups, { signal: cancel.signal, onProgress, known })).rejects.toThrow('enough');
});

it('a file that is not as long as it was said to be cannot be read', async () => {
  const chunks = async function* () {
    yield bytesOf('too long');
  };
  const checking = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    known: async () => [],
  };
  const file = { path: 'a', size: 3, problem: '', chunks };
  const { loose } = await checkFiles([{ name: '', files: [file] }], checking);
  expect(loose[0]).toMatchObject({ sha256: null });
});
