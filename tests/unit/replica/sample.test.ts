// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSampleMailbox } from '../../replica/sample/build.ts';

interface Built {
  readonly id: string;
  readonly bytes: Buffer;
  /** The bytes as text, one character a byte. */
  readonly raw: string;
  readonly head: string;
  readonly email: Email;
}

const folders: string[] = [];
let mails: readonly Built[] = [];

async function buildMailbox(): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'sample-mailbox-'));
  folders.push(dir);
  return writeSampleMailbox(dir);
}

async function readBuilt(path: string): Promise<Built> {
  const bytes = await readFile(path);
  const raw = bytes.toString('latin1');
  const email = await PostalMime.parse(bytes);
  return {
    id: basename(path, '.eml').slice(4),
    bytes,
    raw,
    head: raw.slice(0, raw.indexOf('\r\n\r\n') + 2),
    email,
  };
}

beforeAll(async () => {
  mails = await Promise.all((await buildMailbox()).map(readBuilt));
}, 30_000);

afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true }))));

function mail(id: string): Built {
  const found = mails.find((one) => one.id === id);
  if (!found) throw new Error(`${id} was not built`);
  return found;
}

const count = (pattern: RegExp): number => mails.filter((one) => pattern.test(one.raw)).length;
const bytesOf = (file: Attachment | undefined): Buffer =>
  Buffer.from((file?.content as ArrayBuffer | undefined) ?? new ArrayBuffer(0));
const filesOf = (type: string): Attachment[] =>
  mails.flatMap((one) => one.email.attachments.filter((file) => file.mimeType === type));
const names = (id: string): (string | null)[] => mail(id).email.attachments.map((file) => file.filename);

/** Unpacks the first file called `name` from its local header (APPNOTE.TXT 4.3.7), apart from the writer's own code. */
function unzip(zip: Buffer, name: string): Buffer {
  const at = zip.indexOf(name) - 30;
  expect(zip.readUInt32LE(at)).toBe(0x04034b50);
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 18)));
  expect(crc32(bytes)).toBe(zip.readUInt32LE(at + 14));
  return bytes;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the sample mailbox as a whole', () => {
  it('is the same, byte for byte, at every build', async () => {
    const again = await buildMailbox();
    const second = await Promise.all(
      again.map(async (path) => `${hash(await readFile(path))} ${basename(path)}`),
    );
    expect(second.map((line) => line.slice(0, 64))).toEqual(mails.map((one) => hash(one.bytes)));
  });

  it('has about sixty messages, in order of time', () => {
    expect(mails.length).toBeGreaterThanOrEqual(55);
    expect(mails.length).toBeLessThanOrEqual(70);
    const dates = mails.filter((one) => one.email.date).map((one) => Date.parse(one.email.date ?? ''));
    expect(dates.length).toBe(mails.length - 1);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  });

  it('ends every line with CRLF and keeps lines and headers within what mail allows', () => {
    for (const one of mails) {
      expect(/[^\r]\n|\r[^\n]/.test(one.raw), one.id).toBe(false);
      expect(
        one.raw.split('\r\n').every((line) => line.length <= 998),
        one.id,
      ).toBe(true);
      // oxlint-disable-next-line no-control-regex -- every character is looked at
      expect(/[^\x00-\x7f]/.test(one.head), `${one.id}: header is ASCII`).toBe(false);
    }
  });

  it('parses: sender, recipients, a body, and files whose bytes are there', () => {
    for (const { id, email } of mails) {
      expect(email.from?.address, id).toMatch(/@/);
      expect(email.to?.length, id).toBeGreaterThan(0);
      expect((email.text ?? '') + (email.html ?? ''), id).toMatch(/\p{L}{3}/u);
      expect((email.text ?? '').includes('\ufffd'), id).toBe(false);
      for (const file of email.attachments)
        expect(bytesOf(file).length, `${id} ${file.filename}`).toBeGreaterThan(0);
    }
  });

  it('gives every mail but one its own Message-ID', () => {
    const ids = mails.map((one) => one.email.messageId).filter((id) => id !== undefined);
    expect(ids.length).toBe(mails.length - 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mail('school-head-lice').email.messageId).toBeUndefined();
  });

  it('names no address and no host outside the invented domains', () => {
    const allowed =
      /(^|[.@])(example\.(org|com|net)|northshire\.gov\.uk|northshire-community\.nhs\.uk|st-aldhelms\.northshire\.sch\.uk)$/;
    const known = /^(schemas-microsoft-com|www\.w3\.org)$/;
    for (const { id, head, email } of mails) {
      const readable = [head, email.text, email.html, JSON.stringify(email.headers)]
        .join('\n')
        .replace(/image001\.png@[\w.]+/g, '');
      for (const [, host = ''] of readable.matchAll(/[\w.+-]@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi))
        expect(host, id).toMatch(allowed);
      for (const [, host = ''] of readable.matchAll(/https?:\/\/([\w.-]+)/gi)) {
        if (!known.test(host)) expect(host, id).toMatch(allowed);
      }
    }
  });
});

describe('threads and writing programs', () => {
  it('threads: every answer names a mail that is in the mailbox', () => {
    const known = new Set(mails.map((one) => one.email.messageId));
    const answers = mails.filter((one) => one.email.inReplyTo);
    expect(answers.length).toBeGreaterThan(18);
    for (const one of answers) {
      expect(known.has(one.email.inReplyTo), one.id).toBe(true);
      expect(one.email.references?.endsWith(one.email.inReplyTo ?? '?'), one.id).toBe(true);
    }
    const longest = Math.max(...answers.map((one) => one.email.references?.split(' ').length ?? 0));
    expect(longest).toBeGreaterThanOrEqual(3);
  });

  it('quotes in the ways of plain text, Gmail and Outlook', () => {
    expect(mail('sendiass-advice').email.text).toMatch(/wrote:\n\n> Hello,/);
    expect(mail('complaint-stage-1-holding-reply').email.text).toMatch(/^>> /m);
    expect(mail('decision-chased').email.html).toMatch(/class="gmail_quote"[\s\S]*SEND Plan Coordinator/);
    expect(mail('draft-question-answered').email.html).toMatch(
      /<b>Sent:<\/b> Monday, March 30, 2026 10:11 AM/,
    );
    expect(mail('decision-holding-reply').email.text).toMatch(
      /_{32}\nFrom: Samina Whitlock <[^>]+>\nSent: .*\nTo: .*\nCc: .*\nSubject: /,
    );
  });

  it('has Outlook HTML with Word styles, tables and a signature picture', () => {
    const { email } = mail('council-will-assess');
    expect(email.html).toMatch(/MsoTableGrid[\s\S]*Dr R Fenwick/);
    expect(email.html).toContain('mso-ligatures');
    const logo = email.attachments.find((file) => file.contentId);
    expect(email.html).toContain(`cid:${logo?.contentId?.slice(1, -1)}`);
    expect(bytesOf(logo).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  });

  it('has plain text alone and format=flowed with soft line ends', () => {
    expect(mail('foi-request').email.html).toBeUndefined();
    expect(mail('sendiass-question').raw).toMatch(/format=flowed[\s\S]*\r\n\r\n[\s\S]*\w \r\n\w/);
  });

  it('carries relay traces on received mail and none on sent mail', () => {
    expect(mail('final-plan').head.match(/^Received:/gm)?.length).toBe(3);
    expect(mail('final-plan').head).toMatch(/^DKIM-Signature: v=1;[\s\S]*^Received: from mail\.northshire/m);
    expect(mail('final-plan').head).toMatch(/^Authentication-Results: mx\.example\.org;\r\n/m);
    expect(mail('ehc-request').head).not.toMatch(/^Received:/m);
  });
});

describe('letters and languages', () => {
  it('uses several charsets and transfer encodings', () => {
    for (const charset of ['us-ascii', 'utf-8', 'iso-8859-1', 'windows-1252']) {
      expect(count(new RegExp(`charset="${charset}"`)), charset).toBeGreaterThan(0);
    }
    for (const encoding of ['7bit', '8bit', 'quoted-printable', 'base64']) {
      expect(count(new RegExp(`Transfer-Encoding: ${encoding}`)), encoding).toBeGreaterThan(0);
    }
    expect(mail('request-acknowledged').raw).toMatch(/=92s case/);
    expect(mail('request-acknowledged').email.text).toContain('“subject to the return of papers');
    expect(mail('mediation-invitation').raw).toContain('L\xe9onie');
    expect(mail('mediation-invitation').email.text).toContain('charge for parking, £2.40');
  });

  it('reads right-to-left, Indic and Polish text, in headers too', () => {
    expect(mail('cousin-in-urdu').head).toMatch(/^From: =\?UTF-8\?B\?/m);
    expect(mail('cousin-in-urdu').email.from?.name).toBe('نادیہ رفیق');
    expect(mail('cousin-in-urdu').email.subject).toBe('ادریس کی سماعت اور زبان کی رپورٹ 🌷');
    expect(mail('language-service-leaflet').head).toMatch(/Subject: =\?utf-8\?Q\?/);
    expect(mail('language-service-leaflet').email.subject).toMatch(
      /^ਪੰਜਾਬੀ · العربية · Polski · हिन्दी – interpreting/,
    );
    expect(mail('language-service-leaflet').email.text).toMatch(
      /ਦੁਭਾਸ਼ੀਏ[\s\S]*مترجم[\s\S]*tłumacza[\s\S]*दुभाषिए/,
    );
    expect(mail('school-newsletter').email.subject).toContain('🎄');
  });
});

describe('attachments', () => {
  it('has PDFs, Word documents and archives that open', () => {
    const pdfs = filesOf('application/pdf').filter((file) => !file.filename?.includes('CON'));
    expect(pdfs.length).toBeGreaterThan(12);
    for (const file of pdfs)
      expect(bytesOf(file).toString('latin1'), file.filename ?? '').toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
    const documents = filesOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(documents.length).toBeGreaterThanOrEqual(4);
    for (const file of documents)
      expect(unzip(bytesOf(file), 'word/document.xml').toString(), file.filename ?? '').toMatch(/<w:tbl>/);
    expect(unzip(bytesOf(mail('records-from-council').email.attachments[0]), 'part-1/scan.bin').length).toBe(
      3_000_000,
    );
  });

  it('has photographs, tables, invitations and a mail inside a mail', () => {
    const photos = filesOf('image/jpeg').map(bytesOf);
    expect(photos.every((bytes) => bytes.length > 150_000 && bytes.readUInt16BE(0) === 0xffd8)).toBe(true);
    expect(photos.length).toBe(2);
    expect(filesOf('text/csv').length).toBeGreaterThanOrEqual(3);
    expect(mail('mediation-invitation').raw).toMatch(
      /text\/calendar; charset="utf-8"; method=REQUEST[\s\S]*METHOD:REQUEST/,
    );
    expect(mail('forwarded-as-attachment').raw).toContain('Content-Type: message/rfc822');
    expect(mail('forwarded-as-attachment').raw).toContain(mail('council-will-assess').raw);
  });

  it('writes names by RFC 2231, by encoded words, and dangerously', () => {
    expect(mail('draft-plan').raw).toMatch(/filename\*0\*=utf-8''[\s\S]*filename\*1\*=/);
    expect(names('draft-plan')[1]).toBe(
      'DRAFT EHC Plan – Idris Whitlock – 27 March 2026 (for parents’ comments by 10 April).docx',
    );
    expect(mail('draft-comments').raw).toMatch(/filename="=\?utf-8\?Q\?/);
    expect(mail('formula-subject-and-file-names').raw).toMatch(
      /"\.\.\/\.\.\/CON\.pdf"[\s\S]*"a:b\*c\?\.docx"/,
    );
    expect(names('formula-subject-and-file-names')).toHaveLength(4);
  });

  it('has one very large message', () => {
    const large = mails.filter((one) => one.bytes.length > 1_000_000);
    expect(large.map((one) => one.id)).toEqual(['records-from-council']);
    expect(large[0]?.bytes.length).toBeGreaterThan(11_500_000);
  });
});

describe('awkward and hostile mail', () => {
  it('has odd headers: no date, no subject, a very long subject, a formula', () => {
    expect(mail('transport-pick-up-times').head).not.toMatch(/^Date:/m);
    expect(mail('exercise-book-photographs').email.subject ?? '').toBe('');
    expect(mail('school-trip-long-subject').email.subject?.length).toBeGreaterThan(400);
    expect(mail('formula-subject-and-file-names').email.subject).toMatch(/^=HYPERLINK\(/);
  });

  it('has mails whose content is elsewhere, and a bounce', () => {
    expect(mail('tutor-confidential-mode').head).toMatch(/^X-Gm-Locker: /m);
    expect(mail('tutor-confidential-mode').email.html).toContain('https://confidential-mail.example.com/');
    expect(mail('occupational-therapy-secure-message').email.text).toContain(
      'This notice does not contain the message',
    );
    expect(mail('review-chase-bounced').raw).toMatch(
      /multipart\/report; report-type=delivery-status[\s\S]*Action: failed/,
    );
    expect(mail('mediation-confidential').email.text).toContain('confidential and without prejudice');
  });

  it('has a tracking picture, forged mail page markup and active content', () => {
    expect(mail('school-newsletter').email.html).toContain('https://tracker.example.com/pixel.gif');
    for (const mark of ['class="hP"', 'class="gD"', 'data-legacy-message-id=', 'class="adn ads"']) {
      expect(mail('forged-mail-page-markup').email.html).toContain(mark);
    }
    for (const mark of [
      '<script>',
      'onerror=',
      '<form action=',
      'http-equiv="refresh"',
      'srcdoc=',
      '@import',
    ]) {
      expect(mail('scripted-html').email.html).toContain(mark);
    }
  });
});
