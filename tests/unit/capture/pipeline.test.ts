// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  asPartyId,
  ok,
  type CaptureRequest,
  type Failure,
  type NewEntry,
  type PageReading,
  type Party,
} from '../../../utils/domain/index.ts';
import { readBody } from '../../../utils/capture/body.ts';
import { keepCapture, type KeepTools } from '../../../utils/capture/pipeline.ts';
import {
  CAPTURED_AT,
  READING,
  bytesOf,
  mailText,
  readingRequest,
  sourceRequest,
} from '../../setup/made-mail.ts';
import { COUNCIL_MSG, msgBytes } from '../../setup/made-msg.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Runs the pipeline and gives what it hands to the store. */
async function prepare(request: CaptureRequest, parties: readonly Party[] = []): Promise<NewEntry> {
  const handed: NewEntry[] = [];
  const tools: KeepTools = {
    keepNewEntry: async (made) => {
      handed.push(made);
      return ok({ state: 'kept', entry: made.entry });
    },
    parties: async () => parties,
    findKnownOriginal: async () => null,
    now: () => CAPTURED_AT,
    makeId: () => 'new-id',
  };
  expect((await keepCapture(request, tools)).ok).toBe(true);
  expect(handed).toHaveLength(1);
  return handed[0]!;
}

const COUNCIL: Party = {
  id: asPartyId('council'),
  name: 'Northshire Council',
  kind: 'council',
  addresses: [],
  domains: ['northshire.gov.uk'],
};

describe('keeping an original', () => {
  it('keeps exactly the bytes, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
    const made = await prepare(sourceRequest(bytes));
    expect(new Uint8Array(await made.original.blob.arrayBuffer())).toEqual(bytes);
    expect(made.original).toMatchObject({ sha256: sha256(bytes), size: 3000, mediaType: 'message/rfc822' });
    expect(made.entry).toMatchObject({ originalSha256: sha256(bytes), originalSize: 3000, kind: 'email' });
  });

  it('reads headers, dates and people', async () => {
    const source = mailText(
      {
        From: '=?utf-8?q?S=C3=A1rah?= <Sarah.Cole@Northshire.GOV.UK>, second@example.org',
        To: 'Panel: "Cole, Tom" <tom@example.org>, x@example.org;, Jo <jo.parent@example.org>',
        Cc: 'a@example.org',
        Bcc: 'b@example.org',
        Subject: '=?utf-8?q?Re:_caf=C3=A9?=',
        'In-Reply-To': '<zero@example.org>',
        References: '<a@example.org>\r\n <b@example.org>',
        Received:
          'by mx.example.org; Tue, 3 Mar 2026 14:06:00 +0000\r\nReceived: older; Mon, 2 Mar 2026 00:00:00 +0000',
      },
      'Dear Jo,\nThe review is on Friday.\n',
    );
    const { entry, searchText } = await prepare(sourceRequest(source));
    expect(entry).toMatchObject({
      id: 'new-id',
      subject: 'Re: café',
      from: [
        { name: 'Sárah', address: 'sarah.cole@northshire.gov.uk' },
        { name: '', address: 'second@example.org' },
      ],
      to: [
        { name: 'Cole, Tom', address: 'tom@example.org' },
        { name: '', address: 'x@example.org' },
        { name: 'Jo', address: 'jo.parent@example.org' },
      ],
      cc: [{ name: '', address: 'a@example.org' }],
      bcc: [{ name: '', address: 'b@example.org' }],
      messageId: '<one@northshire.gov.uk>',
      inReplyTo: '<zero@example.org>',
      references: ['<a@example.org>', '<b@example.org>'],
      sentAt: Date.parse('2026-03-03T14:05:00Z'),
      sentAtText: 'Tue, 3 Mar 2026 14:05:00 +0000',
      receivedAt: Date.parse('2026-03-03T14:06:00Z'),
      receivedAtText: 'Tue, 3 Mar 2026 14:06:00 +0000',
      happenedAt: Date.parse('2026-03-03T14:05:00Z'),
      happenedFrom: 'sent',
      capturedAt: CAPTURED_AT,
      snippet: 'Dear Jo, The review is on Friday.',
      warnings: [],
    });
    expect(searchText).toContain('tom@example.org');
  });

  it('places a mail by arrival, else by capture, and warns of a date that is missing or odd', async () => {
    const received = { Received: 'by x; Tue, 3 Mar 2026 14:06:00 +0000' };
    const odd = await prepare(sourceRequest(mailText({ Date: 'Whenever', ...received }, 'x')));
    expect(odd.entry).toMatchObject({ happenedFrom: 'received', sentAtText: 'Whenever' });
    expect(odd.entry.sentAt).toBeUndefined();
    expect(odd.entry.warnings).toEqual(['The sending date “Whenever” could not be read.']);
    const none = await prepare(sourceRequest(mailText({ Date: '' }, 'x')));
    expect(none.entry).toMatchObject({ happenedFrom: 'captured', happenedAt: CAPTURED_AT });
    const future = await prepare(sourceRequest(mailText({ Date: 'Tue, 3 Mar 2099 14:05:00 +0000' }, 'x')));
    expect(future.entry.warnings).toEqual([
      'The sending date “Tue, 3 Mar 2099 14:05:00 +0000” is later than the day the email arrived.',
    ]);
  });

  it('hashes the decoded attachments and keeps rows free of bodies', async () => {
    const pdf = Buffer.from('%PDF-1.7 invented');
    const source = mailText(
      { 'Content-Type': 'multipart/mixed; boundary=cut' },
      `--cut\n\nLetter\n--cut\nContent-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\n${pdf.toString('base64')}\n--cut--\n`,
    );
    const { entry, attachments } = await prepare(sourceRequest(source));
    expect(entry.attachments).toEqual([
      {
        name: 'plan.pdf',
        mediaType: 'application/pdf',
        size: pdf.length,
        sha256: sha256(pdf),
        inline: false,
      },
    ]);
    expect(Buffer.from(await attachments[0]!.blob.arrayBuffer())).toEqual(pdf);
    const long = await prepare(sourceRequest(mailText({}, 'word '.repeat(100_000))));
    expect(JSON.stringify(long.entry).length).toBeLessThan(2500);
  });

  it('keeps a mail that no parser reads, and says so', async () => {
    const source = mailText({ 'X-Long': 'x'.repeat(3_000_000) }, 'text');
    const { entry, original } = await prepare(sourceRequest(source));
    expect(original.sha256).toBe(sha256(bytesOf(source)));
    expect(entry).toMatchObject({ subject: '', happenedFrom: 'captured', attachments: [] });
    expect(entry.warnings).toEqual([
      'This email could not be read. Its original is kept and can be opened in a mail program.',
    ]);
    expect(await readBody(original)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('keeps a row small, with a warning, when a mail has more attachments than any mail program makes', async () => {
    const part = '--b\nContent-Type: a/b\n\nx\n';
    const mail = `Subject: Bomb\nContent-Type: multipart/mixed; boundary=b\n\n${part.repeat(1500)}--b--\n`;
    const { entry, attachments } = await prepare(sourceRequest(new TextEncoder().encode(mail)));
    expect([entry.attachments.length, attachments.length]).toEqual([1000, 1000]);
    expect(entry.warnings.join()).toMatch(/has 1500 attachments. Only the first 1000/);
  });

  it('warns of encrypted mail and passes on what the fetch noticed', async () => {
    const request = sourceRequest(mailText({ 'Content-Type': 'multipart/encrypted; boundary=x' }, '--x--\n'));
    const noticed = { ...request, content: { ...request.content, notices: ['Noticed.'] } } as CaptureRequest;
    expect((await prepare(noticed)).entry.warnings).toEqual([
      'Noticed.',
      'This email is encrypted. Its original is kept; only the program that has the key can show it.',
    ]);
  });

  it('puts a known sender under its party, and one’s own mail under the party it went to', async () => {
    expect((await prepare(sourceRequest(mailText({}, 'x')), [COUNCIL])).entry.partyId).toBe('council');
    const own = mailText({ From: 'Jo.Parent@example.org', To: 'send@northshire.gov.uk' }, 'x');
    expect((await prepare(sourceRequest(own), [COUNCIL])).entry.partyId).toBe('council');
    const other = mailText({ From: 'x@example.org' }, 'x');
    expect((await prepare(sourceRequest(other), [COUNCIL])).entry.partyId).toBeNull();
  });
});

describe('keeping what the page showed', () => {
  it.each([
    ['20 Aug 2025, 13:19', 'en-GB', new Date(2025, 7, 20, 13, 19)],
    ['Jun 22, 2026, 12:42\u202FPM', 'en-US', new Date(2026, 5, 22, 12, 42)],
    ['2016年5月4日 上午10:08', 'zh-CN', new Date(2016, 4, 4, 10, 8)],
    ['чт, 26 дек. 2019 г., 22:54', 'ru', new Date(2019, 11, 26, 22, 54)],
  ])('places a reading by the page’s date: %s', async (dateText, language, at) => {
    const request = readingRequest({ dateText });
    const content = { ...request.content, languages: [language] } as CaptureRequest['content'];
    const { entry, original } = await prepare({ ...request, content });
    expect(entry).toMatchObject({ happenedAt: at.getTime(), happenedFrom: 'shown', sentAtText: dateText });
    expect(await original.blob.text()).toContain(`"shownAt":${at.getTime()}`);
  });

  it('places one by the time it was kept where the date may be two days', async () => {
    const request = readingRequest({ dateText: '03/02/2026 10:15' });
    const languages = ['en-US', 'en-GB'];
    const content = { ...request.content, languages } as CaptureRequest['content'];
    expect((await prepare({ ...request, content })).entry.happenedFrom).toBe('captured');
  });

  it('keeps the reading as canonical JSON, marked, with its reason and what is missing', async () => {
    const { entry, original } = await prepare(readingRequest());
    expect(JSON.parse(await original.blob.text())).toEqual(READING);
    expect(original.mediaType).toBe('application/json');
    expect(entry).toMatchObject({
      fidelity: 'as shown',
      fidelityReason: 'Gmail gave an error page instead of the message.',
      subject: 'Annual review',
      sentAtText: '3 Mar 2026, 14:05',
      happenedFrom: 'captured',
      snippet: 'The review is on Friday.',
      warnings: [
        'Headers are not shown by the page.',
        'The page lists attachments that are not kept: “invitation.pdf”.',
      ],
    });
    expect(await readBody(original)).toEqual(
      ok({ text: 'The review is on Friday.', html: READING.bodyHtml, headers: [] }),
    );
  });

  it('gives the same bytes for the same page', async () => {
    const one = await prepare(readingRequest());
    const turned = Object.fromEntries(Object.entries(READING).reverse()) as unknown as PageReading;
    const request = readingRequest();
    const content = { ...request.content, reading: turned } as CaptureRequest['content'];
    const other = await prepare({ ...request, content });
    expect(other.original.sha256).toBe(one.original.sha256);
  });
});

describe('a keep that cannot be done', () => {
  const tools = (keepNewEntry: KeepTools['keepNewEntry']): KeepTools => ({
    keepNewEntry,
    parties: () => Promise.reject(new Error('no parties')),
    findKnownOriginal: () => Promise.reject(new Error('no store')),
    now: () => CAPTURED_AT,
    makeId: () => 'id',
  });
  const broken: Failure = { code: 'no-space', happened: 'Full.', safe: '', next: '' };

  it('passes on the store’s own words', async () => {
    const result = await keepCapture(
      sourceRequest('x'),
      tools(async () => ({ ok: false, error: broken })),
    );
    expect(result).toEqual({ ok: false, error: broken });
  });

  it('never throws across the boundary', async () => {
    const result = await keepCapture(
      sourceRequest('x'),
      tools(() => Promise.reject(new TypeError('secret'))),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'store-failed', detail: 'TypeError' } });
  });

  it('keeps nothing of an empty or unreadable source', async () => {
    const never = tools(() => Promise.reject(new Error('must not be called')));
    const gone = { arrayBuffer: () => Promise.reject(new Error('gone')), size: 5 } as Blob;
    const short = { arrayBuffer: async () => new ArrayBuffer(3), size: 5 } as Blob;
    for (const source of [new Blob([]), gone, short]) {
      const request = {
        ...sourceRequest('x'),
        content: { fidelity: 'original', source, notices: [] },
      } as const;
      expect(await keepCapture(request, never)).toMatchObject({ ok: false, error: { code: 'cut-off' } });
    }
  });

  it('keeps a mail although the parties cannot be read', async () => {
    const result = await keepCapture(
      sourceRequest('x'),
      tools(async ({ entry }) => ok({ state: 'kept', entry })),
    );
    expect(result.ok).toBe(true);
  });
});

describe('reading a kept mail again', () => {
  it('gives text, HTML and headers', async () => {
    const { original } = await prepare(
      sourceRequest(mailText({ 'Content-Type': 'text/html' }, '<p>Hello</p>')),
    );
    const body = await readBody(original);
    expect(body).toMatchObject({ ok: true, value: { text: 'Hello' } });
    expect(body.ok && body.value.html.trim()).toBe('<p>Hello</p>');
    expect(body.ok && body.value.headers[0]).toEqual({
      name: 'From',
      value: 'Sarah Cole <sarah.cole@northshire.gov.uk>',
    });
  });

  it('says when a page reading is not one', async () => {
    const { original } = await prepare(readingRequest());
    const other = { ...original, blob: new Blob(['{"format":"other"}']) };
    expect(await readBody(other)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});

describe('keeping an Outlook file', () => {
  const file = msgBytes(COUNCIL_MSG);

  it('keeps its bytes under their own type, with what it says', async () => {
    const made = await prepare(sourceRequest(file));
    expect(new Uint8Array(await made.original.blob.arrayBuffer())).toEqual(file);
    expect(made.original).toMatchObject({ sha256: sha256(file), mediaType: 'application/vnd.ms-outlook' });
    expect(made.entry).toMatchObject({
      fidelity: 'original',
      originalType: 'application/vnd.ms-outlook',
      subject: 'Re: Request for assessment – Zoë',
      happenedAt: Date.parse('2026-03-03T14:05:00Z'),
      attachments: [{ name: 'Draft plan – final.pdf' }, { name: 'crest.png', inline: true }],
    });
    expect(made.entry.warnings[0]).toContain('has no email headers');
    expect(made.searchText).toContain('we have received your request');
  });

  it('gives its letter again, with no headers but its own', async () => {
    const body = await readBody((await prepare(sourceRequest(file))).original);
    expect(body).toMatchObject({ ok: true, value: { headers: [] } });
    expect(body.ok && body.value.html).toContain('we have received your request');
  });

  it('keeps one that is broken beyond reading, and says so', async () => {
    const made = await prepare(sourceRequest(file.slice(0, 700)));
    expect(made.original.mediaType).toBe('application/vnd.ms-outlook');
    expect(made.entry.warnings).toContain(
      'This email could not be read. Its original is kept and can be opened in a mail program.',
    );
  });
});
