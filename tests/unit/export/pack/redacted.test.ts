// @vitest-environment node
// A redacted pack is searched as somebody would who wants the words: every file, every name, decoded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../utils/capture/body.ts';
import type { Redaction } from '../../../../utils/domain/bundle-plan.ts';
import type { Entry, Original } from '../../../../utils/domain/index.ts';
import { fail, ok } from '../../../../utils/domain/index.ts';
import { redactSource } from '../../../../utils/export/redact/redact-source.ts';
import { createRedactor } from '../../../../utils/export/redact/redactor.ts';
import { checkBag } from '../../../setup/check-bag.ts';
import { packToDisk } from './packed-bag.ts';
import { addLetter, sampleBox } from './sample.ts';

const schema = JSON.parse(readFileSync('docs/schemas/timeline.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const WORDS: readonly Redaction[] = [
  { words: 'Ben Carter', reason: 'another child’s name' },
  { words: '01632 960123', reason: 'a telephone number' },
];
const FORBIDDEN = /ben[^a-z0-9]*carter|960[^a-z0-9]*123/iu;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const mail = (headers: string, body: string): string =>
  `From: Sarah Cole <sarah.cole@northshire.gov.uk>\r\nTo: amira@example.org\r\n${headers}\r\n\r\n${body}\r\n`;

const HIDING: readonly (readonly [name: string, source: string])[] = [
  ['plain', mail('Subject: Plan', 'About Ben Carter and his plan.')],
  ['base64', mail('Subject: Plan\r\nContent-Transfer-Encoding: base64', base64('Ring 01632 960 123'))],
  [
    'quoted-printable',
    mail('Subject: Plan\r\nContent-Transfer-Encoding: quoted-printable', 'B=65n C=\r\narter was there'),
  ],
  ['split by tags', mail('Subject: Plan\r\nContent-Type: text/html', '<p>B<b>en</b> Car<i>ter</i></p>')],
  ['entities', mail('Subject: Plan\r\nContent-Type: text/html', '<p>&#66;en&nbsp;C&#97;rter</p>')],
  ['alt', mail('Subject: Plan\r\nContent-Type: text/html', '<p>Hi<img alt="B&#101;n Carter"></p>')],
  ['comment', mail('Subject: Plan\r\nContent-Type: text/html', '<p>Hi<!-- Ben Carter --></p>')],
  ['other header', mail(`Subject: Plan\r\nX-About: =?utf-8?B?${base64('Ben Carter')}?=`, 'Hello')],
  ['a web address', mail('Subject: Plan', 'See https://example.org/?q=Ben%20Carter')],
  [
    'header of a part',
    mail(
      'Subject: Plan\r\nContent-Type: multipart/mixed; boundary=b',
      `--b\r\nContent-Type: text/plain\r\nContent-Description: =?utf-8?B?${base64('Ben Carter')}?=\r\n\r\nHello\r\n--b--`,
    ),
  ],
  [
    'a name in pieces',
    mail('Subject: Plan\r\nContent-Type: text/plain; name*0="Ben "; name*1="Carter"', 'Hello'),
  ],
  [
    'a file within HTML',
    mail(
      'Subject: Plan\r\nContent-Type: text/html',
      `<p>Hi</p><object data="data:text/plain;base64,${base64('x Ben Carter')}"></object>`,
    ),
  ],
  [
    'enclosed',
    mail(
      'Subject: Plan\r\nContent-Type: multipart/mixed; boundary=b',
      `--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('Ben Carter')}\r\n--b--`,
    ),
  ],
];

async function packRedacted(box: ReturnType<typeof sampleBox>, title = 'My record') {
  const redactor = createRedactor(WORDS);
  const read = async (entry: Entry) => {
    const found = await box.source.original(entry.originalSha256);
    return found ? readBody(found as Original) : fail({ code: 'not-found' } as never);
  };
  const letters = async () =>
    ok([
      {
        text: 'Page about Ben\nCarter and Sam',
        boxes: new Float32Array(),
        isWhole: true,
        beside: { pictures: 0, any: false },
      },
    ]);
  const pdf = { letters } as never;
  const plan = { title: 'For Ben Carter', sections: [], redactions: WORDS } as never;
  return packToDisk(
    redactSource({ ...box.source, title }, redactor),
    {},
    {
      redaction: { redactor, pdf },
      readBody: read,
      bundle: { plan, draw: async () => ({ pdf: new Blob(['%PDF-b']), pages: 7 }) },
    },
  );
}

/** Every file of the bag by path, from the disk. */
function allFiles(bag: string): { path: string; text: string }[] {
  return readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path: path.slice(bag.length), text: readFileSync(path, 'latin1') }));
}

/** Text as somebody would decode it who looks for what was hidden. */
function decodings(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/]{12,}={0,2}/gu) ?? [];
  const unquoted = text
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const unescaped = unquoted
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&nbsp;', ' ');
  const untagged = unescaped.replace(/<[^>]*>/gu, '');
  const unpacked = runs.map((run) => Buffer.from(run, 'base64').toString('utf8'));
  const pieced = text.replace(/"; name\*\d="/gu, '');
  const decoded = text.replace(/%20/gu, ' ');
  return [text, unquoted, unescaped, untagged, pieced, decoded, ...unpacked];
}

const leaks = (files: ReturnType<typeof allFiles>): string[] =>
  files
    .filter(({ path, text }) => [path, ...decodings(text)].some((each) => FORBIDDEN.test(each)))
    .map(({ path }) => path);

describe('a redacted pack', () => {
  it.each(HIDING)('holds no copy of an original with the words in it: %s', async (_, source) => {
    const box = sampleBox();
    const entry = box.add({}, source);
    const { bag, read } = await packRedacted(box);
    expect(decodings(source).some((each) => FORBIDDEN.test(each))).toBe(true);
    expect(leaks(allFiles(bag))).toEqual([]);
    expect(await checkBag(bag)).toEqual([]);
    const [drawn] = JSON.parse(read('data/timeline.json')).entries;
    expect(drawn.original).toMatchObject({ file: null, sha256: entry.originalSha256 });
    expect(validate(JSON.parse(read('data/timeline.json'))), JSON.stringify(validate.errors)).toBe(true);
    const [withheld] = JSON.parse(read('data/timeline.json')).withheld;
    expect(withheld).toMatchObject({ reference: 'E1', sha256: entry.originalSha256 });
    expect(read(withheld.copy)).toContain(entry.originalSha256);
    expect(read('data/withheld.csv')).toContain(entry.originalSha256);
    expect(read('README.txt')).toContain('THIS PACK IS REDACTED');
  });

  it('lets a mail through, byte for byte, that is clean to the last byte', async () => {
    const box = sampleBox();
    const source = mail(
      'Subject: Plan\r\nContent-Type: text/html',
      '<p>About Sam and Benjamin Cartwright</p>',
    );
    box.add({}, source);
    const { read } = await packRedacted(box);
    const { entries, withheld } = JSON.parse(read('data/timeline.json'));
    expect(read(entries[0].original.file)).toBe(source);
    expect(withheld).toEqual([]);
  });

  it('redacts names, texts, papers and attachments, and withholds what cannot be searched', async () => {
    const box = sampleBox();
    box.add({
      subject: 'Ben Carter’s plan',
      summary: 'They ask about Ben Carter.',
      from: [{ name: 'Ben Carter', address: 'ben.carter@example.org' }],
      snippet: 'Dear Ben Carter',
      attachments: [
        box.attach('Ben Carter.png', 'picture of Ben Carter'),
        box.attach('notes.txt', 'Call 0044 1632 960123 today'),
        box.attach('clean.txt', 'Nothing about him'),
        box.attach('letter.pdf', '%PDF-1.7 Ben Carter'),
        box.attach('page.html', '<p>Ben Carter'),
        box.attach('Ben_Carter.txt', `Content-Transfer-Encoding: base64\n\n${base64('Ben Carter')}`),
      ],
    });
    addLetter(box, ['scan of Ben Carter'], { subject: 'Ben  CARTER' });
    const json = JSON.stringify({
      format: 'paperchain-page-reading/1',
      subject: 'x',
      bodyHtml: 'B<b>en</b> Carter',
      bodyText: 'Ben Carter',
    });
    box.add({ fidelity: 'as shown', subject: 'Reading' }, json);
    const { bag, read, list } = await packRedacted(box, 'Ben Carter');
    expect(leaks(allFiles(bag))).toEqual([]);
    expect(await checkBag(bag)).toEqual([]);
    expect(list('data/attachments')).toEqual([
      'E1 - clean.txt',
      'E1 - letter.redacted.txt',
      'E1 - notes.redacted.txt',
    ]);
    expect(read('data/attachments/E1 - notes.redacted.txt')).toContain('Call [redacted] today');
    expect(read('data/attachments/E1 - letter.redacted.txt')).toContain('Page about [redacted] and Sam');
    expect(JSON.parse(read('data/bundle-plan.json')).plan.redactions).toEqual([
      { words: '', reason: 'another child’s name' },
      { words: '', reason: 'a telephone number' },
    ]);
    expect(read('data/index.html')).toContain('Copy of its text</a>');
  });
});
