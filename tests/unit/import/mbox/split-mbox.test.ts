// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MboxSplitter, type MboxPiece } from '../../../../utils/import/mbox/split-mbox.ts';
import { giveRoomBack } from '../../../../utils/import/rooms.ts';
import { readMbox } from '../../../replica/mailbox/read-mbox.ts';
import { writeSampleMailbox } from '../../../replica/sample/build.ts';
import { asMbox, latin1, quoted } from './write-mbox.ts';

const ENVELOPE = 'From - Mon Mar  2 10:00:00 2026\n';

/** Everything that comes out of a file cut into chunks of these sizes, over and over. */
function split(file: Uint8Array<ArrayBuffer>, sizes: readonly number[], mostBytes?: number): MboxPiece {
  const splitter = new MboxSplitter(mostBytes);
  const pieces: MboxPiece[] = [];
  for (let at = 0, turn = 0; at < file.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(splitter.push(file.slice(at, at + size)));
    at += size;
  }
  pieces.push(splitter.finish());
  return {
    mails: pieces.flatMap(({ mails }) => mails),
    problems: pieces.flatMap(({ problems }) => problems),
  };
}

const texts = (piece: MboxPiece): readonly string[] =>
  piece.mails.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));

const asOneByteEach = (text: string): string =>
  Array.from(text, (char) => (char > '\u00ff' || char === '\r' || char === '\n' ? '.' : char)).join('');

/** Lines that try to be envelopes, quotes, boundaries and line ends of every kind. */
const line = fc.oneof(
  fc.constantFrom(
    'From here on it is Tuesday',
    'From Mon 9 Mar at 10:30 the taxi stops.',
    'Note: the bus is late.',
    'From - Mon Mar  2 10:00:00 2026',
    '>From - Mon Mar  2 10:00:00 2026',
    '>>From you',
    '',
    'Dear Jo,',
    '>',
    'From ',
    'From',
    'x'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map(asOneByteEach),
);
const mail = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, ended]) => `Subject: x${end}${lines.join(end)}${ended ? end : ''}`)
  // What an mbox cannot tell from its own separator: a mail without a last line end gets one.
  .map((text) => (text.endsWith('\n') ? text : `${text}\n`));

describe('cutting an mbox', () => {
  it('gives any mails back byte for byte, whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.array(mail, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }),
        (mails, sizes) => {
          const out = split(asMbox(mails), sizes);
          expect(texts(out)).toEqual(mails);
          expect(out.problems).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives them back whole when every room is used again as soon as its mails are done with', () => {
    const long = fc
      .integer({ min: 1, max: 3 })
      .map((size) => `Subject: x\n${'y'.repeat(size * 1_500_000)}\n`);
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: mail }, { weight: 1, arbitrary: long }), {
          minLength: 20,
          maxLength: 40,
        }),
        fc.integer({ min: 500, max: 2_000_000 }),
        (mails, size) => {
          const [file, splitter] = [asMbox(mails), new MboxSplitter()];
          const read: string[] = [];
          const take = (piece: MboxPiece): void => {
            read.push(...texts(piece));
            for (const { bytes } of piece.mails) giveRoomBack(bytes);
          };
          for (let at = 0; at < file.length; at += size) take(splitter.push(file.slice(at, at + size)));
          take(splitter.finish());
          expect(read.length).toBe(mails.length);
          expect(read.every((text, index) => text === mails[index])).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads as the replica reads, also what no writer would write', () => {
    const start = fc.constantFrom('', ENVELOPE);
    fc.assert(
      fc.property(
        start,
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n'),
        (head, lines, end) => {
          const file = latin1(`${ENVELOPE}S: 1\n\n${head}${lines.join(end)}`);
          const expected = readMbox(Buffer.from(file)).map((each) => each.toString('latin1'));
          const read = split(file, [7, 1000]);
          const blank = (text: string): boolean => [...text].every((char) => char <= ' ');
          expect(texts(read)).toEqual(expected.filter((text) => !blank(text)));
          expect(read.problems).toHaveLength(expected.filter(blank).length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('knows an envelope without an empty line before it by the header after it, whatever the chunks', () => {
    const next = 'From c@example.org Tue Mar  3 11:00:00 2026\n';
    const file = latin1(`${ENVELOPE}A: 1\n\nbody one\n${next}From: c@example.org\n\nbody two\n`);
    for (const size of [1, 7, 2000])
      expect(texts(split(file, [size]))).toEqual(['A: 1\n\nbody one\n', 'From: c@example.org\n\nbody two\n']);
    const long = `From ${'c'.repeat(965)} Tue Mar  3 11:00:00 2026\n`;
    const read = latin1(`${ENVELOPE}A: 1\n\none\n${long}X-Northshire-Gateway: yes\n\n${'two\n'.repeat(500)}`);
    expect(split(read, [1]).mails).toHaveLength(2);
    const told = latin1(`${ENVELOPE}A: 1\n\nLast week:\n${next}was all he wrote\n`);
    expect(split(told, [7]).mails).toHaveLength(1);
  });

  it.each(['\n', '\r\n'])('cuts no mail at a sentence with a day and a time (%j)', (end) => {
    const sentence = `From Mon 9 Mar at 10:30 the taxi stops.${end}`;
    const mail = `A: 1${end}${end}Dear Jo,${end}${end}${sentence}The council says so.${end}${end}${sentence}${end}Sam${end}`;
    const file = latin1(`${ENVELOPE}${mail}${end}${ENVELOPE}B: 2${end}${end}x${end}`);
    expect(texts(split(file, [11]))).toEqual([mail, `B: 2${end}${end}x${end}`]);
  });

  it.each([
    'From - Mon Mar  2 10:00:00 2026',
    'From 1790000000000000000@xxx Mon Mar 02 10:00:00 +0000 2026',
    'From jo@example.org Mon, 2 Mar 2026 10:00:00 +0000 (GMT)',
    'From jo@example.org  Mon Mar  2 10:00 GMT 2026 remote from example',
    'From "Jo Parent" Mon Mar 2 10:00:00 2026',
  ])('takes «%s» for one before a message that begins with an empty line or is damaged', (envelope) => {
    const mails = ['\nA: 1\n\nx\n', ' damaged\nFrom: jo@example.org\n\ny\n', 'C: 3\n\nz\n'];
    const file = latin1(mails.map((text) => `${envelope}\n${text}\n`).join(''));
    expect(texts(split(file, [13]))).toEqual(mails);
  });

  it('says where each message lies, so that it can be cut out of the file again', () => {
    const mails = ['A: 1\n\nx\n', 'B: 2\n\nFrom now on\n', 'C: 3\r\n\r\ny\r\n'];
    const file = asMbox(mails);
    const { mails: found } = split(file, [10]);
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(found.map(({ lies }) => lies && Buffer.from(file.slice(lies.start, lies.end)).toString())).toEqual(
      [mails[0], null, mails[2]],
    );
    const pieces = found.map(({ offset, length }) =>
      Buffer.from(file.slice(offset, offset + length)).toString(),
    );
    expect(pieces.join('')).toBe(Buffer.from(file).toString());
    expect(pieces.every((piece) => piece.startsWith('From '))).toBe(true);
  });

  it('shares no buffer between two pushes', () => {
    const splitter = new MboxSplitter();
    const first = splitter.push(asMbox(['A: 1\n\nx\n', `B: 1\n\n${'y'.repeat(3000)}\n`]));
    const second = splitter.finish();
    expect(first.mails).toHaveLength(1);
    expect(second.mails[0]?.bytes.buffer).not.toBe(first.mails[0]?.bytes.buffer);
  });

  it('lists text before the first envelope, but not blank lines', () => {
    const { mails, problems } = split(latin1(`hello\n\n${ENVELOPE}A: 1\n\nx\n`), [4]);
    expect(mails).toHaveLength(1);
    expect(problems).toMatchObject([{ position: 'from byte 0', offset: 0, length: 7 }]);
    expect(split(latin1(`\n \n\n${ENVELOPE}A: 1\n\nx\n`), [4]).problems).toEqual([]);
    const long = latin1(`hello${'\n'.repeat(9000)}${ENVELOPE}A: 1\n\nx\n`);
    expect(split(long, [100]).problems).toMatchObject([{ offset: 0, length: 9005 }]);
  });

  it('lists a message above the limit without holding it, and goes on', () => {
    const mails = ['A: 1\n\nx\n', `B: 2\n\n${'y\n'.repeat(50_000)}`, 'C: 3\n\nz\n'];
    const { mails: found, problems } = split(asMbox(mails), [1000], 20_000);
    expect(found.map(({ number }) => number)).toEqual([1, 3]);
    expect(problems).toMatchObject([{ position: 'message 2, from byte 41', offset: 41 }]);
    expect(problems[0]?.length).toBe(ENVELOPE.length + 100_006 + 1);
    expect(problems[0]?.reason).toMatch(/larger than/);
  });

  it('lists an empty message', () => {
    const { mails, problems } = split(latin1(`${ENVELOPE}\n${ENVELOPE}A: 1\n\nx\n`), [50]);
    expect(mails.map(({ number }) => number)).toEqual([2]);
    expect(problems).toMatchObject([{ position: 'message 1, from byte 0', reason: 'The email is empty.' }]);
  });
});

describe('the sample mailbox as an mbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-mbox-'));
  let originals: readonly Buffer[] = [];
  beforeAll(async () => {
    originals = (await writeSampleMailbox(folder)).map((path) => readFileSync(path));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives every original back', () => {
    const ended = originals.map((bytes) => bytes.toString('latin1')).map(withLineEnd);
    const found = split(asMbox(ended), [1_000_003]);
    expect(found.problems).toEqual([]);
    expect(found.mails).toHaveLength(originals.length);
    expect(texts(found).every((text, index) => text === ended[index])).toBe(true);
    const replica = readMbox(Buffer.from(asMbox(ended)));
    expect(replica.every((bytes, index) => bytes.equals(found.mails[index]!.bytes))).toBe(true);
  }, 60_000);
});

const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

it('quotes in its own writer', () => {
  expect(quoted('a\nFrom b\n>From c\n')).toBe('a\n>From b\n>>From c\n');
});
