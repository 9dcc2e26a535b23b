// @vitest-environment node
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAttachedPart } from '../../../../../utils/export/bundle/attached/index.ts';
import type { PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import type { AttachedTools } from '../../../../../utils/export/bundle/attached/kind.ts';
import { readAttachedMail } from '../../../../../entrypoints/app/bundle/read-attached-mail.ts';
import { listZip, unpacksWithin, ZIP_LIMITS } from '../../../../../utils/export/zip-limits.ts';
import { drawPart, factsOf, settingFor, startJobs, toolsOf, type DrawnPart } from './test-sheet.ts';

let jobs: PdfJobs;
beforeAll(async () => {
  jobs = await startJobs();
}, 60_000);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

async function wordsOf(
  name: string,
  bytes: Uint8Array<ArrayBuffer> | null,
  tools: AttachedTools = toolsOf(jobs),
): Promise<DrawnPart & { words: string }> {
  const facts = factsOf(name, bytes ?? new Uint8Array());
  const made = await drawPart(createAttachedPart(facts, () => Promise.resolve(bytes), tools));
  const letters = await jobs.letters({ bytes: new Uint8Array(made.bytes) });
  if (!letters.ok) throw new Error(letters.error);
  expect(letters.value).toHaveLength(made.facts.pages);
  return { ...made, words: letters.value.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' ') };
}

/** A ZIP of one deflated file of zeros whose directory says that it is small. */
async function bomb(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(
    await new Response(
      new Blob([new Uint8Array(size)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer(),
  );
  const name = bytesOf('word/document.xml');
  const zip = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22);
  const view = new DataView(zip.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(26, name.length, true);
  zip.set(name, 30);
  zip.set(packed, 30 + name.length);
  const entry = 30 + name.length + packed.length;
  view.setUint32(entry, 0x02014b50, true);
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 20, packed.length, true);
  view.setUint32(entry + 24, 100, true);
  view.setUint16(entry + 28, name.length, true);
  zip.set(name, entry + 46);
  const end = entry + 46 + name.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 16, entry, true);
  return zip;
}

describe('attached files', () => {
  it('are told by what they hold, whatever their name says', async () => {
    const { words } = await wordsOf('photo.jpg', bytesOf('Dear Ms Okafor,\n\nthe plan is late.'));
    expect(words).toContain('the plan is late.');
  });

  it('show a Word file’s text and say that it was converted', async () => {
    const file = new Document({
      sections: [{ children: [new Paragraph('Advice of the educational psychologist')] }],
    });
    const bytes = new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer());
    const { words, facts } = await wordsOf('advice.docx', bytes);
    expect(words).toContain('Converted from a Word file; the file itself is in the pack, unchanged.');
    expect(words).toContain('Advice of the educational psychologist');
    expect(facts.notices).toEqual([
      {
        kind: 'converted',
        text: 'Converted from a Word file; the file itself is in the pack, unchanged. Its layout, headers and footers are not shown here.',
      },
    ]);
  });

  it('show an invitation in words, and a web page without its scripts', async () => {
    const invitation =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Review\r\nDTSTART:20260714\r\nEND:VEVENT\r\nEND:VCALENDAR';
    expect((await wordsOf('invite.ics', bytesOf(invitation))).words).toMatch(
      /Review.*Tuesday, 14 July 2026/u,
    );
    const page = await wordsOf('page.html', bytesOf('<!doctype html><p>Seen</p><script>hidden()</script>'));
    expect(page.words).toContain('Seen');
    expect(page.words).not.toContain('hidden');
  });

  it('show a table as a table, and prose with commas as prose', async () => {
    const csv = 'Day,Hours,Note\r\n1 May,2,"seen, twice"\r\n2 May,0,"""none"""\r\n3 May,1,\r\n';
    const { words } = await wordsOf('hours.csv', bytesOf(csv));
    expect(words).toMatch(/Day.*Hours.*Note.*seen, twice.*"none"/u);
    expect(words).not.toContain('1 May,2');
    const prose = 'One, two, three.\nFour, five.\nSix, seven, eight, nine.\nTen.';
    expect((await wordsOf('a.txt', bytesOf(prose))).words).toContain('One, two, three.');
  });

  it('show a long account in a table whole, and say where one is cut', async () => {
    const tableOf = (account: string): Uint8Array<ArrayBuffer> =>
      bytesOf(
        `Day,Where,What\n1 May,School,none\n2 May,School,none\n3 May,Home,none\n4 May,School,"${account}"\n`,
      );
    const account = `${'He was sent out again. '.repeat(140)}END-OF-IT`;
    const whole = await wordsOf('log.csv', tableOf(account));
    expect(whole.words).toContain('END-OF-IT');
    expect(whole.facts.notices).toEqual([]);
    const cut = await wordsOf('log.csv', tableOf('x '.repeat(15_000)));
    expect(cut.words).toContain('Some cells of this table are too long');
    expect(cut.facts.notices).toMatchObject([{ kind: 'shortened' }]);
  });

  it('say of an event that it repeats', async () => {
    const series =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Therapy\r\nDTSTART:20260714T093000Z\r\nRRULE:FREQ=WEEKLY;COUNT=12\r\nEND:VEVENT\r\nEND:VCALENDAR';
    expect((await wordsOf('therapy.ics', bytesOf(series))).words).toContain(
      'It repeats, and this is the first time.',
    );
  });

  it('show an email in a file of its own, never its source', async () => {
    const mail =
      'From: =?utf-8?q?Ada_Ok=C3=A1for?= <ada@northshire.example>\r\nTo: sam@example.org\r\nSubject: Plan\r\n' +
      'Date: Tue, 14 Jul 2026 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n' +
      'Content-Transfer-Encoding: base64\r\n\r\nVGhlIHBsYW4gaXMgbGF0ZS4=\r\n';
    const tools = { ...toolsOf(jobs), readMail: readAttachedMail };
    const { words } = await wordsOf('mail.eml', bytesOf(mail), tools);
    expect(words).toContain('Ada Okáfor <ada@northshire.example>');
    expect(words).toContain('14 July 2026');
    expect(words).toContain('The plan is late.');
    expect(words).not.toContain('VGhl');
    expect((await wordsOf('mail.eml', bytesOf(mail))).words).toContain('an email in a file of its own');
    expect((await wordsOf('note.txt', bytesOf('From: Ada\nTo: Sam\n\nHello'))).words).toContain('Hello');
  });

  it('count the people of an email whom they do not name', async () => {
    const to = Array.from({ length: 63 }, (_, at) => `p${at}@example.org`).join(',\r\n ');
    const mail = `From: ada@northshire.example\r\nTo: ${to}\r\nSubject: Plan\r\nMessage-ID: <a@example.org>\r\n\r\nHello\r\n`;
    const tools = { ...toolsOf(jobs), readMail: readAttachedMail };
    const { words } = await wordsOf('mail.eml', bytesOf(mail), tools);
    expect(words).toMatch(/p59@example\.org, and 3 others/u);
    expect(words).not.toContain('p60@');
  });

  it('say what they are when they have no pages: size, hash, place in the pack', async () => {
    const { words, facts } = await wordsOf(
      'old\u202Excod.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0),
    );
    expect(words).toContain('an old Office document');
    expect(words).toContain('6 bytes');
    expect(words.replaceAll(' ', '')).toContain('ab'.repeat(32));
    expect(words).toContain('data/attachments/');
    expect(facts.notices[0]?.kind).toBe('unreadable');
  });

  it('say that they are missing', async () => {
    const { words, facts } = await wordsOf('lost.pdf', null);
    expect(words).toContain('not in the record');
    expect(facts.notices[0]?.kind).toBe('missing');
  });

  it('are refused when they unpack to more than they say', async () => {
    const zip = await bomb(ZIP_LIMITS.bytes + 1_000_000);
    expect(zip.length).toBeLessThan(1_000_000);
    expect(await unpacksWithin(zip, listZip(zip) ?? [])).toBe(false);
    expect((await wordsOf('bomb.docx', zip)).words).toContain('too large when unpacked');
    const small = await bomb(1000);
    expect(await unpacksWithin(small, listZip(small) ?? [])).toBe(true);
  }, 60_000);

  it('stop when the export is cancelled', async () => {
    const part = createAttachedPart(
      factsOf('a.txt', bytesOf('a')),
      () => Promise.resolve(bytesOf('a')),
      toolsOf(jobs),
    );
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(part.measure({ ...settingFor(), signal: stop.signal })).rejects.toThrow('cancelled');
  });
});
