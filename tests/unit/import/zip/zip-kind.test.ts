// @vitest-environment node
import { BlobReader, BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { COUNCIL_MSG, msgBytes } from '../../../setup/made-msg.ts';
import { findAll, mail, text, type Content } from '../find-all.ts';

type Options = ConstructorParameters<typeof ZipWriter>[1];

async function zip(files: Readonly<Record<string, Content>>, options: Options = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string') await writer.add(name, new TextReader(content));
    else if (content instanceof Blob) await writer.add(name, new BlobReader(content));
    else await writer.add(name, new Uint8ArrayReader(content));
  }
  return writer.close();
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

/** Offsets of the marks of central directory entries. */
function directoryEntries(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length - 3; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      found.push(at);
  }
  return found;
}

const MBOX = `From a@example.org Mon Jan  5 10:00:00 2026\n${mail('one')}\nFrom b@example.org Mon Jan  5 10:00:01 2026\n${mail('two')}\n`;

describe('a ZIP file', () => {
  it('gives every mail in it, byte for byte, whatever kind of file it lies in', async () => {
    const msg = msgBytes(COUNCIL_MSG);
    const archive = await zip({
      'Takeout/All mail.mbox': MBOX,
      'single.eml': mail('three'),
      'deep/er/outlook.msg': msg,
      'notes.txt': 'shopping',
      '__MACOSX/._single.eml': 'left by macOS',
      'folder/': '',
    });
    const { mails, problems, read, sources } = await findAll({ 'archive.zip': archive });
    expect(mails.map(({ file, number }) => [file, number])).toEqual([
      ['archive.zip › Takeout/All mail.mbox', 1],
      ['archive.zip › Takeout/All mail.mbox', 2],
      ['archive.zip › single.eml', 1],
      ['archive.zip › deep/er/outlook.msg', 1],
    ]);
    expect(text(mails[2]!.bytes)).toBe(mail('three'));
    expect(mails[3]).toMatchObject({ type: 'application/vnd.ms-outlook', bytes: msg });
    expect(problems.map(({ file }) => file)).toEqual(['archive.zip › notes.txt']);
    expect(read[0]).toBe(sources[0]!.size);
  });

  it('is the same packed and not packed, and with 64-bit sizes', async () => {
    for (const options of [
      { level: 0 },
      { level: 9 },
      { zip64: true },
      { dataDescriptor: true },
      { level: 0, zip64: true },
    ]) {
      const { mails, problems } = await findAll({
        'a.zip': await zip({ 'm.eml': mail('x'), 'b.mbox': MBOX }, options),
      });
      expect(problems).toEqual([]);
      expect(mails.map(({ bytes }) => text(bytes).match(/Subject: (\w+)/)?.[1])).toEqual(['x', 'one', 'two']);
    }
  });

  it('is opened inside another one, but no deeper', async () => {
    const inner = await zip({ 'm.eml': mail('inner') });
    const middle = await zip({ 'inner.zip': inner, 'n.eml': mail('middle') });
    const { mails, problems } = await findAll({ 'outer.zip': await zip({ 'middle.zip': middle }) });
    expect(mails.map(({ file }) => file)).toEqual(['outer.zip › middle.zip › n.eml']);
    expect(problems).toMatchObject([{ file: 'outer.zip › middle.zip › inner.zip' }]);
    expect(problems[0]?.reason).toContain('inside too many other ZIP files');
  });

  it('takes names as labels only, also those that would climb out of a folder', async () => {
    const names = ['../../etc/one.eml', '/two.eml', 'C:\\three.eml', 'a\u202Elme.eml'];
    const archive = await zip(Object.fromEntries(names.map((name) => [name, mail('x')])));
    const { mails } = await findAll({ 'a.zip': archive });
    expect(mails.map(({ file }) => file)).toEqual(names.map((name) => `a.zip › ${name}`));
  });

  it('is named as damaged when it is cut off, and as locked when it has a password', async () => {
    const archive = await zip({ 'm.eml': mail('x', 'long '.repeat(1000)) });
    const cut = await findAll({ 'cut.zip': archive.slice(0, archive.size - 30) });
    expect(cut.problems[0]?.reason).toMatch(/damaged or not complete/);
    const locked = await findAll({ 'l.zip': await zip({ 'm.eml': mail('x') }, { password: 'secret' }) });
    expect(locked.problems).toMatchObject([{ file: 'l.zip › m.eml' }]);
    expect(locked.problems[0]?.reason).toMatch(/locked with a password/);
  });

  it('reads on after a damaged file, and never gives its content as good', async () => {
    const bytes = await bytesOf(await zip({ 'a.mbox': MBOX.repeat(50), 'b.eml': mail('good') }));
    bytes.fill(0x55, 120, 160);
    const { mails, problems } = await findAll({ 'a.zip': new Blob([bytes]) });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file }) => file === 'a.zip › a.mbox')).toBe(true);
    expect(problems.every(({ reason }) => reason.startsWith('It is damaged in the ZIP file'))).toBe(true);
    expect(mails.at(-1)?.file).toBe('a.zip › b.eml');
  });

  it('notices a wrong checksum', async () => {
    const bytes = await bytesOf(await zip({ 'm.eml': mail('x') }));
    for (const at of directoryEntries(bytes)) new DataView(bytes.buffer).setUint32(at + 16, 1, true);
    const { mails, problems } = await findAll({ 'a.zip': new Blob([bytes]) });
    expect(mails).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('leaves a bomb alone: by its ratio, by overlapping files, and by a size it does not keep', async () => {
    const blank = await zip({ 'bomb.mbox': new Uint8Array(120_000_000) }, { level: 9 });
    const bomb = await findAll({ 'bomb.zip': blank });
    expect(bomb.problems).toMatchObject([{ file: 'bomb.zip › bomb.mbox' }]);
    expect(bomb.problems[0]?.reason).toMatch(/far more than any mailbox/);

    const overlapping = await bytesOf(await zip({ 'a.eml': mail('a'), 'b.eml': mail('b') }));
    const [, second] = directoryEntries(overlapping);
    new DataView(overlapping.buffer).setUint32(second! + 42, 0, true);
    const twice = await findAll({ 'o.zip': new Blob([overlapping]) });
    expect(twice.mails.length).toBeLessThan(2);
    expect(twice.problems.length).toBeGreaterThan(0);

    const lying = await bytesOf(await zip({ 'a.eml': mail('a', 'x'.repeat(5000)) }));
    const [only] = directoryEntries(lying);
    new DataView(lying.buffer).setUint32(only! + 24, 300, true);
    const longer = await findAll({ 'l.zip': new Blob([lying]) });
    expect(longer.mails).toEqual([]);
    expect(longer.problems).toHaveLength(1);
  }, 60_000);

  it('tells two files of one name apart and gives back the piece a problem names', async () => {
    const broken = '12345 \nnot complete';
    const archive = await zip({ 'x/mail.emlx': broken, 'y.eml': mail('y') });
    const { problems, sources } = await findAll({ 'a.zip': archive });
    const piece = await sources[0]!.cut(problems[0]!, new AbortController().signal);
    expect(await piece?.text()).toBe(broken);
    expect(
      await sources[0]!.cut({ file: 'other.zip', offset: 0, length: 1 }, new AbortController().signal),
    ).toBeNull();
  });

  it('is no archive when it is a Word document', async () => {
    const { problems } = await findAll({ 'plan.docx': await zip({ 'word/document.xml': '<x/>' }) });
    expect(problems).toMatchObject([{ file: 'plan.docx' }]);
  });

  it('stops when told', async () => {
    const stopping = new AbortController();
    const archive = await zip({ 'a.mbox': MBOX });
    stopping.abort();
    await expect(findAll({ 'a.zip': archive }, stopping.signal)).rejects.toThrow();
  });
});
