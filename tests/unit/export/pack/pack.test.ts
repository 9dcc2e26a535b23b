// @vitest-environment node
// Packs are judged by others' tools: Info-ZIP, coreutils, zip.js; and by a bag checker written apart.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { packName, writePack } from '../../../../utils/export/pack/pack.ts';
import { checkBag } from '../../../setup/check-bag.ts';
import { pack, packToDisk, pdf } from './packed-bag.ts';
import { addLetter, hashOf, MADE_AT, making, readingBytes, sampleBox } from './sample.ts';

const sha256sum = (bag: string, manifest: string): string =>
  execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' });

const failing = (message: string) => (): Promise<never> => Promise.reject(new Error(message));

describe('a pack', () => {
  it('is a ZIP that opens, a bag that holds, and checks with sha256sum', async () => {
    const box = sampleBox();
    box.add({ attachments: [box.attach('Draft plan.docx', 'docx'), box.attach('photo.jpg', 'jpg')] });
    box.add({ subject: 'Re: Draft plan', from: [{ name: '', address: 'amira@example.org' }] });
    const { facts, zip, tested, tops, bag, list, read } = await packToDisk(box.source);
    expect(tested).toContain('No errors detected');
    expect(tops).toEqual(['Paperchain pack 2026-07-03 My record']);
    expect(await checkBag(bag)).toEqual([]);
    expect(sha256sum(bag, 'manifest-sha256.txt').match(/: OK$/gmu)?.length).toBe(9);
    expect(sha256sum(bag, 'tagmanifest-sha256.txt').match(/: OK$/gmu)?.length).toBe(4);
    expect(list('data/originals')).toEqual([
      '2026-07-03 1405 Sarah Cole - Draft plan.eml',
      '2026-07-03 1406 amira@example.org - Re Draft plan.eml',
    ]);
    expect(list('data/attachments')).toEqual(['E1 - Draft plan.docx', 'E1 - photo.jpg']);
    expect(read('data/chronology.pdf')).toContain('%PDF-1.7');
    expect(facts).toEqual({ bytes: zip.length, entries: 2, files: 14, leftOut: [], problems: [] });
  });

  it('holds the bytes as they were, and says where in both timelines', async () => {
    const box = sampleBox();
    const bytes = 'From: x\r\n\r\nbinary \u0000 and no end';
    box.add({ attachments: [box.attach('a.pdf', 'a')] }, bytes);
    const { read } = await packToDisk(box.source);
    const [entry] = JSON.parse(read('data/timeline.json')).entries;
    expect(read(entry.original.file)).toBe(bytes);
    expect(hashOf(read(entry.original.file))).toBe(entry.original.sha256);
    expect(read(entry.attachments[0].file)).toBe('a');
    expect(read('data/timeline.csv')).toContain(`"${entry.original.file}"`);
  });

  it('holds papers byte for byte, checked like every original', async () => {
    const box = sampleBox();
    addLetter(box, ['page one', 'page two']);
    const { facts, bag, read } = await packToDisk(box.source);
    expect(await checkBag(bag)).toEqual([]);
    sha256sum(bag, 'manifest-sha256.txt');
    const [entry] = JSON.parse(read('data/timeline.json')).entries;
    expect(entry.papers.map(({ file }: { file: string }) => read(file))).toEqual(['page one', 'page two']);
    expect(entry.original.file).toBe(entry.papers[0].file);
    expect(facts).toMatchObject({ entries: 1, leftOut: [] });
  });

  it('is whole when there is nothing to put in', async () => {
    const { facts, bag } = await packToDisk(sampleBox().source);
    expect(await checkBag(bag)).toEqual([]);
    sha256sum(bag, 'manifest-sha256.txt');
    expect(facts).toMatchObject({ entries: 0, files: 10, leftOut: [] });
  });

  it('keeps page readings apart, with a text for people', async () => {
    const box = sampleBox();
    const json = readingBytes('Confidential');
    box.add({ fidelity: 'as shown', subject: 'Confidential', fidelityReason: 'No source.' }, json);
    box.add({ subject: 'Upgraded', readingSha256: box.keep(readingBytes('Upgraded')) });
    const { bag, list, read, facts } = await packToDisk(box.source);
    expect(await checkBag(bag)).toEqual([]);
    expect(list('data/page-readings')).toEqual([
      '2026-07-03 1405 Sarah Cole - Confidential.page-reading.json',
      '2026-07-03 1405 Sarah Cole - Confidential.page-reading.txt',
      '2026-07-03 1406 Sarah Cole - Upgraded.page-reading.json',
      '2026-07-03 1406 Sarah Cole - Upgraded.page-reading.txt',
    ]);
    expect(list('data/originals')).toEqual(['2026-07-03 1406 Sarah Cole - Upgraded.eml']);
    const { entries } = JSON.parse(read('data/timeline.json'));
    expect(read(entries[0].original.file)).toBe(json);
    expect(read(entries[1].earlierReading.file)).toBe(readingBytes('Upgraded'));
    expect(read('README.txt')).toContain(
      'Entries:   2, of which 2 with their content in this pack; 1 as shown',
    );
    expect(facts.entries).toBe(2);
  });

  it('holds a picture shown inside several emails once', async () => {
    const box = sampleBox();
    const logo = () => box.attach('image001.png', 'logo', { inline: true });
    box.add({ attachments: [box.attach('logo.png', 'logo'), logo()] });
    box.add({ attachments: [logo(), box.attach('logo.png', 'logo')] });
    const { list, read } = await packToDisk(box.source);
    expect(list('data/attachments')).toEqual(['E1 - image001.png', 'E1 - logo.png', 'E2 - logo.png']);
    const { entries } = JSON.parse(read('data/timeline.json'));
    expect(entries[1].attachments[0].file).toBe('data/attachments/E1 - image001.png');
  });
});

describe('hostile dates', () => {
  it('neither stop the pack nor leave the range a ZIP can hold', async () => {
    const box = sampleBox();
    for (const happenedAt of [8e18, -1e15, Number.NaN, MADE_AT]) box.add({ happenedAt, sentAt: happenedAt });
    const { bag, list, facts } = await packToDisk(box.source);
    expect(facts.entries).toBe(4);
    expect(await checkBag(bag)).toEqual([]);
    const years = list('data/originals').map((name) =>
      statSync(join(bag, 'data/originals', name)).mtime.getFullYear(),
    );
    expect(years).toEqual([1980, 1980, 2026, 2107]);
  });
});

describe('hostile names', () => {
  const subjects = [
    '../../../../tmp/escape',
    '..\\..\\escape',
    'CON',
    'x'.repeat(500),
    'é'.repeat(500),
    'same',
    'SAME',
    'Same',
    'evil\u202Efdp.exe',
    'two\r\nlines  deadbeef',
    '100% %0A %2e%2e',
    '',
    '\u200b',
    '🎉🎉',
    'back\\slash',
    '\ud83d',
    '-rf',
    'قرار المجلس',
    'it\'s; $(rm -rf) `x` "q"',
  ];

  it('neither leave the folder, nor collide, nor break sha256sum', async () => {
    const box = sampleBox();
    for (const subject of subjects) {
      const attachments = [box.attach(subject, 'a'), box.attach(`${subject}.pdf`, 'b')];
      const from = [{ name: subject, address: '' }];
      box.add({ subject, from, attachments, happenedAt: MADE_AT });
    }
    const source = { ...box.source, title: '../../evil\u202E%:title/..' };
    const { bag, list, tops, dir, facts } = await packToDisk(source);
    expect(await checkBag(bag)).toEqual([]);
    expect(sha256sum(bag, 'manifest-sha256.txt').match(/: OK$/gmu)?.length).toBe(subjects.length * 3 + 5);
    expect(existsSync(join(dir, 'escape'))).toBe(false);
    expect(tops).toEqual(['Paperchain pack 2026-07-03 evil-title']);
    expect(list('data/originals').length).toBe(subjects.length);
    expect(facts.leftOut).toEqual([]);
    const names = await namesInZip(join(dir, 'pack.zip'));
    expect(names.length).toBe(facts.files);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(240);
      expect(name).toMatch(/^Paperchain pack [^\\:%\p{C}]+$/u);
      expect(name.split('/')).not.toContain('..');
    }
  });
});

/** Names as another library reads them: unzip shows characters it has no font for as escapes. */
async function namesInZip(zip: string): Promise<readonly string[]> {
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(zip)));
  const files = await reader.getEntries();
  await reader.close();
  return files.map(({ filename }) => filename);
}

describe('what is not whole', () => {
  it('leaves out an original that changed in storage, says so everywhere, and packs the rest', async () => {
    const box = sampleBox();
    const bad = box.add({ subject: 'Tampered', attachments: [box.attach('fine.pdf', 'fine')] });
    const gone = box.attach('gone.pdf', 'gone');
    box.add({ subject: 'Fine', attachments: [gone] });
    box.blobs.set(bad.originalSha256, new Blob(['From: someone else\r\n\r\nother words']));
    box.blobs.delete(gone.sha256);
    const { facts, bag, list, read } = await packToDisk(box.source);
    const reason = 'Changed in storage: the kept bytes no longer match the SHA-256 taken when it was kept.';
    expect(facts.leftOut).toEqual([
      { entryId: bad.id, reference: 'E1', title: 'Original of “Tampered”', reason },
      {
        entryId: 'entry-2',
        reference: 'E2',
        title: 'Attachment “gone.pdf” of “Fine”',
        reason: 'Missing from storage.',
      },
    ]);
    expect(facts.entries).toBe(1);
    expect(await checkBag(bag)).toEqual([]);
    expect(list('data/originals')).toEqual(['2026-07-03 1406 Sarah Cole - Fine.eml']);
    expect(list('data/attachments')).toEqual(['E1 - fine.pdf']);
    expect(read('README.txt')).toContain(`  * E1: Original of “Tampered”\n    ${reason}\n`);
    const timeline = JSON.parse(read('data/timeline.json'));
    expect(timeline.leftOut.map((item: { reference: string }) => item.reference)).toEqual(['E1', 'E2']);
    expect(timeline.entries[0].original.file).toBe(null);
    expect(timeline.entries[1].attachments[0].file).toBe(null);
    expect(read('data/timeline.csv')).toContain('"left out, see README.txt"');
  });

  it('lets the originals out when the chronology cannot be drawn', async () => {
    const box = sampleBox();
    box.add();
    const { facts, bag, read } = await packToDisk(box.source, {}, { chronology: failing('no font') });
    expect(facts.leftOut).toEqual([
      { entryId: null, reference: '', title: 'chronology.pdf', reason: 'It could not be made: no font' },
    ]);
    expect(await checkBag(bag)).toEqual([]);
    expect(read('README.txt')).toContain('  * chronology.pdf\n    It could not be made: no font\n');
  });

  it('counts what choosing left out, and never names it', async () => {
    const box = sampleBox();
    const { id } = box.add();
    const item = { entryId: id, title: 'Mediation: our offer', reason: 'It has a confidential tag.' };
    const { read, facts } = await packToDisk(box.source, {}, { leftOut: [item, item] });
    expect(read('README.txt')).toContain('  * 2 entries\n    It has a confidential tag.\n');
    for (const path of ['README.txt', 'data/timeline.json', 'data/timeline.csv']) {
      expect(read(path)).not.toContain('our offer');
    }
    expect(facts.leftOut).toEqual([
      { entryId: null, reference: '', title: '2 entries', reason: 'It has a confidential tag.' },
    ]);
  });

  it('shows in sha256sum when a file is changed afterwards', async () => {
    const box = sampleBox();
    box.add();
    const { bag, list } = await packToDisk(box.source);
    const path = join('data/originals', list('data/originals')[0] ?? '');
    appendFileSync(join(bag, path), '!');
    expect(() => sha256sum(bag, 'manifest-sha256.txt')).toThrow(/FAILED|did NOT match/u);
    expect(await checkBag(bag)).toContain(`manifest-sha256.txt: ${path} has another hash`);
  });

  it('fails as a whole when large content changes between check and writing', async () => {
    const box = sampleBox();
    const bytes = new Uint8Array(9 * 1024 * 1024);
    const entry = box.add({ originalSha256: hashOf(bytes) });
    const reads = [new Blob([bytes]), new Blob([bytes.with(5, 1)])];
    const blob = { size: bytes.length, stream: () => reads.shift()?.stream() } as unknown as Blob;
    box.blobs.set(entry.originalSha256, blob);
    await expect(pack(box.source)).rejects.toThrow(/Stored bytes changed while packing data\/originals\//u);
  });
});

describe('cancelling', () => {
  it('stops in the middle, within one write, with the signal’s reason', async () => {
    const box = sampleBox();
    for (let index = 0; index < 50; index += 1) box.add({}, `${index}${'x'.repeat(200_000)}`);
    const control = new AbortController();
    const seen: number[] = [];
    let written = 0;
    const packing = pack(
      box.source,
      { signal: control.signal, onProgress: ({ done }) => seen.push(done) },
      {
        write: (chunk) => {
          written += chunk.length;
          if (written > 2_000_000) control.abort(new Error('cancelled by the user'));
        },
      },
    );
    await expect(packing).rejects.toThrow('cancelled by the user');
    expect(Math.max(...seen)).toBeLessThan(25);
    const before = written;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(written).toBe(before);
  });

  it('does not wait for a chronology or a write that never ends', async () => {
    for (const stuck of [
      { chronology: () => new Promise<Blob>(() => undefined) },
      { write: () => new Promise<void>(() => undefined) },
    ]) {
      const control = new AbortController();
      const packing = pack(sampleBox().source, { signal: control.signal }, stuck);
      setTimeout(() => control.abort(new Error('cancelled')), 20);
      await expect(packing).rejects.toThrow('cancelled');
    }
  });

  it('passes on the error of a full disk', async () => {
    await expect(
      writePack(sampleBox().source, making(), { chronology: pdf, write: failing('no space') }),
    ).rejects.toThrow('no space');
  });
});

describe('progress and README', () => {
  it('tells how far it is, entry by entry', async () => {
    const box = sampleBox();
    box.add();
    box.add();
    const stages: string[] = [];
    await pack(box.source, {
      onProgress: ({ stage, done, total }) => stages.push(`${stage} ${done}/${total}`),
    });
    expect(stages).toEqual([
      'Adding originals 0/2',
      'Adding originals 1/2',
      'Adding the chronology 2/2',
      'Writing the list of files 2/2',
    ]);
  });

  it('tells a stranger three ways to check, and the Linux one works as printed', async () => {
    const box = sampleBox();
    box.add();
    const { read, bag } = await packToDisk(box.source);
    const readme = read('README.txt');
    const command = /^ {2}Linux +(.+)$/mu.exec(readme)?.[1] ?? '';
    expect(execFileSync('sh', ['-c', command], { cwd: bag, encoding: 'utf8' })).toContain(
      'timeline.json: OK',
    );
    expect(readme).toContain('shasum -a 256 -c manifest-sha256.txt');
    expect(readme).toContain('Get-FileHash -Algorithm SHA256 -LiteralPath $name');
    expect(readme).toContain('Nothing that was chosen for this pack was left out.');
    expect(readme.split('\n').filter((line) => line.length > 90)).toEqual([]);
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toMatch(/^Bagging-Date: 2026-07-03$/mu);
  });

  it('names the folder after the matter, or plainly', () => {
    expect(packName('Amira’s case', MADE_AT)).toBe('Paperchain pack 2026-07-03 Amira’s case');
    expect(packName('///', MADE_AT)).toBe('Paperchain pack 2026-07-03 My record');
  });
});
