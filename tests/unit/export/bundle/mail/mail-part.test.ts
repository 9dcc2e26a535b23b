import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Entry, MessageBody } from '../../../../../utils/domain/index.ts';
import { fail, asSha256 } from '../../../../../utils/domain/index.ts';
import { createMailPart, type MailReading } from '../../../../../utils/export/bundle/mail/mail-part.ts';
import { createWordsPart } from '../../../../../utils/export/bundle/mail/words-part.ts';
import { createRedactor } from '../../../../../utils/export/redact/redactor.ts';
import { entryOf } from '../../chronology/sample-entries.ts';
import { drawParts, makeReading, makeSetting, type Drawn } from './sheet.ts';

const run = promisify(execFile);
const SLOW = { timeout: 60_000 };

interface Read extends Drawn {
  readonly text: string;
  readonly complaints: string;
}

/** Draws one email and reads the file with other people's tools. */
async function draw(
  body: Partial<MessageBody>,
  changes: Partial<Entry> = {},
  given: Partial<MailReading> = {},
): Promise<Read> {
  const entry = entryOf(1, changes);
  const reading = makeReading(new Map([[entry.id, body]]), given);
  const document = {
    kind: 'entry',
    id: 'd1',
    title: '',
    day: null,
    leftOut: false,
    entryId: entry.id,
  } as const;
  return readBack(await drawParts([createMailPart(entry, document, reading)]));
}

async function readBack(drawn: Drawn): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-part-'));
  try {
    const file = join(folder, 'mail.pdf');
    await writeFile(file, drawn.bytes);
    const { stdout: text } = await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 1e8 });
    const { stdout, stderr } = await run('qpdf', ['--check', file]);
    return {
      ...drawn,
      text,
      complaints: `${stderr}${/No syntax or stream encoding errors/u.test(stdout) ? '' : stdout}`,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A PDF with nothing packed. */
async function plainSource(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-part-'));
  try {
    const file = join(folder, 'mail.pdf');
    await writeFile(file, bytes);
    const plain = ['--qdf', '--object-streams=disable', file, '-'];
    return (await run('qpdf', plain, { encoding: 'latin1', maxBuffer: 1e8 })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

let seed = 1;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed % below;
};

/** Any HTML: every word of it is numbered, so that a lost one is known. */
function anyHtml(words: string[]): string {
  const word = (): string => {
    words.push(`w${words.length}x`);
    return words.at(-1) ?? '';
  };
  const line = (): string => Array.from({ length: 1 + random(40) }, word).join(' ');
  const inner = (depth: number): string =>
    Array.from({ length: 1 + random(4) }, () => block(depth + 1)).join('');
  const block = (depth: number): string => {
    const kind = depth > 4 ? 0 : random(9);
    if (kind === 1) return `<h${1 + random(4)}>${line()}</h2>`;
    if (kind === 2)
      return `<ul>${Array.from({ length: 1 + random(5) }, () => `<li>${inner(depth)}</li>`).join('')}</ul>`;
    if (kind === 3) return `<blockquote>${inner(depth)}</blockquote>`;
    if (kind === 4) {
      const columns = 2 + random(4);
      const cell = (tag: string): string => `<${tag}>${random(3) === 0 ? line() : word()}</${tag}>`;
      const row = (tag: string): string =>
        `<tr>${Array.from({ length: columns }, () => cell(tag)).join('')}</tr>`;
      return `<table border=1>${row('th')}${Array.from({ length: 1 + random(30) }, () => row('td')).join('')}</table>`;
    }
    if (kind === 5) return `<pre>  ${word()}   ${word()}\n${line()}</pre>`;
    if (kind === 6) return `<div>${line()}<br>${line()}</div><hr>`;
    if (kind === 7)
      return `<p>${word()} <b>${line()}</b> <a href="https://example.org/${word()}">${line()}</a></p>`;
    return `<p>${line()}</p>`;
  };
  return Array.from({ length: 4 + random(30) }, () => block(0)).join('');
}

describe('createMailPart', () => {
  it('says who wrote to whom, when on both clocks, and what came with it', SLOW, async () => {
    const sha256 = asSha256('a'.repeat(64));
    const { text, linked, complaints } = await draw(
      { html: '<p>Dear Alex</p>' },
      {
        subject: 'Your request',
        sentAt: Date.UTC(2026, 2, 3, 14, 5),
        sentAtText: 'Tue, 3 Mar 2026 09:05:00 -0500',
        attachments: [{ name: 'plan.pdf', mediaType: 'application/pdf', size: 1000, sha256, inline: false }],
      },
      { facts: () => ({ reference: 'E12', party: '', documentOf: () => 'doc-a' }) },
    );
    expect(flat(text)).toContain(
      'Your request From Sarah Cole <sarah.cole@northshire.gov.uk> To Alex Morgan',
    );
    expect(flat(text)).toContain('Tue 3 March 2026, 14:05 in London (as sent: 09:05, UTC−05:00)');
    expect(flat(text)).toContain('plan.pdf (1.0 kB) page 8888');
    expect(flat(text)).toContain('E12');
    expect(linked).toEqual(['doc-a']);
    expect(complaints).toBe('');
  });

  it('draws the lines of a draft and says them in the structure', SLOW, async () => {
    const html =
      '<p><b>Hours</b> <s>ten hours</s> <u>more hours</u> <i>leaning</i> <em><s>theirs</s></em> <s><a href="https://example.org/">example.org</a></s></p>';
    const { bytes, text, complaints } = await draw({ html });
    const source = await plainSource(bytes);
    expect(source.match(/\/TextDecorationType \/LineThrough/gu)).toHaveLength(3);
    expect(source.match(/\/TextDecorationType \/Underline/gu)).toHaveLength(1);
    // Two stretches lean, each a text matrix of its own.
    expect(source.match(/ rg 1 0 0\.21 -1 /gu)).toHaveLength(2);
    // A line through each of three stretches, one under the underlined one and one under the link.
    expect(source.match(/ l\s+S\b/gu)).toHaveLength(5);
    expect(flat(text)).toContain('Hours ten hours more hours leaning theirs example.org');
    expect(complaints).toBe('');
  });

  it(
    'is as long as it was measured and loses no word, whatever the blocks are',
    { timeout: 180_000 },
    async () => {
      for (let round = 0; round < 12; round += 1) {
        const words: string[] = [];
        const html = anyHtml(words);
        const { text, measured, drawn, complaints } = await draw({ html });
        const found = new Set(text.match(/w\d+x/gu));
        expect(words.filter((word) => !found.has(word) && !html.includes(`/${word}"`))).toEqual([]);
        expect(drawn).toBe(measured);
        expect(complaints).toBe('');
      }
    },
  );

  it('cuts rows that are taller than a page', SLOW, async () => {
    const cell = Array.from({ length: 2500 }, (_, at) => `t${at}x`).join(' ');
    const { text, measured, drawn } = await draw({
      html: `<table border=1><tr><th>A</th><th>B</th></tr><tr><td>${cell}</td><td>short</td></tr></table>`,
    });
    expect(new Set(text.match(/t\d+x/gu)).size).toBe(2500);
    expect(measured).toBe(drawn);
    expect(drawn).toBeGreaterThan(2);
  });

  it('is as long with any page number', SLOW, async () => {
    const entry = entryOf(1, {
      attachments: [
        { name: 'a '.repeat(60), mediaType: '', size: 1, sha256: asSha256('a'.repeat(64)), inline: false },
      ],
    });
    const reading = makeReading(new Map([[entry.id, { html: '<p>Hi</p>' }]]), {
      facts: () => ({ reference: '', party: '', documentOf: () => 'a' }),
    });
    const document = {
      kind: 'entry',
      id: 'd1',
      title: '',
      day: null,
      leftOut: false,
      entryId: entry.id,
    } as const;
    const lengths = await Promise.all(
      [1, 88888].map(
        async (page) =>
          (await drawParts([createMailPart(entry, document, reading)], makeSetting({ pageOf: () => page })))
            .drawn,
      ),
    );
    expect(lengths[0]).toBe(lengths[1]);
  });

  it('keeps the private note unless it is asked for', SLOW, async () => {
    const without = await draw({ text: 'Hello' }, { note: 'Secret thought' });
    expect(without.text).not.toContain('Secret');
    const asked = await draw({ text: 'Hello' }, { note: 'Secret thought' }, { includeNotes: true });
    expect(asked.text).toContain('Secret thought');
  });

  it('redacts over the ends of spans, in links and in descriptions', SLOW, async () => {
    const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);
    const { text, bytes } = await draw(
      { html: '<p>With Ben <b>Car</b>ter and <a href="https://example.org/ben.carter">his page</a>.</p>' },
      {},
      { redactor },
    );
    expect(flat(text)).toContain('With [redacted]');
    expect(text).not.toMatch(/Car|Ben/iu);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('ben.carter');
  });

  it('shows no picture where words are removed, and says so', SLOW, async () => {
    const html = `<p>Look</p><img src="data:image/png;base64,AAAA"><table><tr><td><img src="data:image/png;base64,BBBB"></td></tr></table>`;
    let drawn = 0;
    const openPicture: MailReading['openPicture'] = () => ({
      width: 60,
      height: 40,
      ready: () => Promise.resolve({ draw: () => void (drawn += 1) }),
    });
    await draw({ html }, {}, { openPicture });
    expect(drawn).toBe(2);
    const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);
    const { text } = await draw({ html }, {}, { redactor, openPicture });
    expect(drawn).toBe(2);
    expect(flat(text)).toContain('Look [picture that could not be shown]');
  });

  it('says what cannot be read, and goes on', SLOW, async () => {
    const failure = {
      code: 'unreadable',
      happened: 'This email could not be read.',
      safe: '',
      next: '',
    } as const;
    const { text, drawn } = await draw({}, {}, { readBody: () => Promise.resolve(fail(failure)) });
    expect(flat(text)).toContain(
      'This email could not be read. Its original is kept in the record, unchanged.',
    );
    expect(drawn).toBe(1);
  });

  it('writes Arabic, Bengali and emoji so that they are found', SLOW, async () => {
    const { text, complaints } = await draw({
      html: '<p>আপনার সন্তান</p><p dir="rtl">مرحبا سارة</p><p>Well done 🎉</p>',
    });
    expect(text.normalize('NFC')).toContain('আপনার সন্তান');
    expect(text).toContain('🎉');
    expect(complaints).toBe('');
  });
});

describe('createWordsPart', () => {
  it('sets the words of the user', SLOW, async () => {
    const document = {
      kind: 'words',
      id: 'w',
      title: 'Summary',
      day: null,
      leftOut: false,
      text: 'It began in May.\n\n## Key dates\n- 3 March: asked',
      signedBy: 'Alex Morgan',
    } as const;
    const { text, measured, drawn } = await readBack(
      await drawParts([createWordsPart(document, createRedactor([]))]),
    );
    expect(flat(text)).toContain('Summary It began in May. Key dates • 3 March: asked Signed by Alex Morgan');
    expect(drawn).toBe(measured);
  });
});
