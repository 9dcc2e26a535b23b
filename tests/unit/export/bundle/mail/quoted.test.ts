import { describe, expect, it } from 'vitest';
import { asEntryId, type Entry } from '../../../../../utils/domain/index.ts';
import type { Block } from '../../../../../utils/export/bundle/blocks.ts';
import { textsOf } from '../../../../../utils/export/bundle/mail/block-words.ts';
import { readHtml } from '../../../../../utils/export/bundle/mail/html-blocks.ts';
import { createQuotedMails } from '../../../../../utils/export/bundle/mail/quoted-mails.ts';
import { leaveOutQuoted } from '../../../../../utils/export/bundle/mail/quoted.ts';
import { textBlocks } from '../../../../../utils/export/bundle/mail/text-blocks.ts';
import { standsIn, wordHashes } from '../../../../../utils/export/bundle/mail/word-hashes.ts';
import { entryOf } from '../../chronology/sample-entries.ts';

const FIRST = entryOf(1);
const OWN = 'Dear Sarah, we ask for an assessment of our son under section 36, please.';
const LINE = /Quoted email of .* left out: it stands at page \{page\}\./u;

async function leaveOut(blocks: readonly Block[], reply: Partial<Entry> = {}): Promise<string> {
  const entry = entryOf(2, { id: asEntryId('reply'), inReplyTo: FIRST.messageId, ...reply });
  const mails = createQuotedMails(
    [FIRST, entry].map((one) => ({ id: one.id, entry: one })),
    (one) => Promise.resolve(wordHashes(one.id === FIRST.id ? textBlocks(OWN) : blocks)),
  );
  return [...textsOf(await leaveOutQuoted(blocks, { entry, id: entry.id, mails }))].join(' | ');
}

const HEADER =
  '<b>From:</b> Sarah Cole &lt;sarah.cole@northshire.gov.uk&gt;<br><b>Sent:</b> 3 March<br><b>To:</b> Alex<br><b>Subject:</b> Letter';

describe('leaveOutQuoted', () => {
  it.each([
    [
      'Gmail',
      `<p>Yes.</p><div class="gmail_quote"><div>On Tue, Sarah Cole wrote:</div><blockquote class="gmail_quote"><div>${OWN}</div></blockquote></div>`,
    ],
    [
      'Outlook',
      `<p>Yes.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${HEADER}</div><div>${OWN}</div>`,
    ],
    [
      'Outlook on Windows',
      `<p>Yes.</p><div style="border-top:solid 1pt"><p class=MsoNormal>${HEADER}</p></div><p class=MsoNormal>${OWN}</p>`,
    ],
    [
      'Yahoo',
      `<div>Yes.</div><div class="yahoo_quoted"><div><div> On Tuesday 3 March 2026 at 10:00, Sarah Cole &lt;sarah.cole@northshire.gov.uk&gt; wrote: </div><div>${OWN}</div></div></div>`,
    ],
    [
      'Apple',
      `<div>Yes.</div><div><blockquote type="cite"><div>On 3 Mar, Sarah Cole wrote:</div><br><div>${OWN}</div></blockquote></div>`,
    ],
  ])('puts a line in place of a quotation by %s', async (_, html) => {
    const text = await leaveOut(readHtml(html).blocks);
    expect(text).toMatch(LINE);
    expect(text).not.toContain('section 36');
    expect(text).toContain('Yes.');
  });

  it.each([
    ['marks', `Yes.\n\nOn 3 March, Sarah Cole wrote:\n> ${OWN}`],
    [
      'a divider',
      `Yes.\n\n-----Original Message-----\nFrom: Sarah Cole\nSent: 3 March\nTo: Alex\nSubject: Letter\n\n${OWN}`,
    ],
    ['German', `Ja.\n\nAm 3. März schrieb Sarah Cole:\n> ${OWN}`],
  ])('knows plain text with %s', async (_, text) => {
    expect(await leaveOut(textBlocks(text))).toMatch(LINE);
  });

  it('keeps a quotation that was altered by a word', async () => {
    const altered = OWN.replace('section 36', 'section 37');
    const text = await leaveOut(textBlocks(`Yes.\n\nOn 3 March, Sarah Cole wrote:\n> ${altered}`));
    expect(text).not.toMatch(LINE);
    expect(text).toContain('section 37');
  });

  it('keeps a quotation from which a word was taken', async () => {
    const text = await leaveOut(
      textBlocks(`Yes.\n\nOn 3 March, Sarah Cole wrote:\n> ${OWN.replace('our ', '')}`),
    );
    expect(text).not.toMatch(LINE);
  });

  it('keeps pieces with answers between them', async () => {
    const text = await leaveOut(textBlocks('> Dear Sarah, we ask\n\nNoted.\n\n> for an assessment\n\nNo.'));
    expect(text).toContain('we ask');
    expect(text).not.toMatch(LINE);
  });

  it('keeps an introduction that names somebody else', async () => {
    const text = await leaveOut(textBlocks(`Yes.\n\nOn 3 March, Dr Nobody wrote:\n> ${OWN}`));
    expect(text).toContain('Dr Nobody');
    expect(text).toMatch(LINE);
  });

  it('finds the email by its first words where ids are lacking', async () => {
    const text = await leaveOut(textBlocks(`Yes.\n\nOn 3 March, Sarah Cole wrote:\n> ${OWN}`), {
      inReplyTo: '',
      references: [],
    });
    expect(text).toMatch(LINE);
  });

  it('keeps a quotation whose email is not in the bundle', async () => {
    const text = await leaveOut(
      textBlocks('Yes.\n\nOn 3 March, Sarah Cole wrote:\n> Something else was said here.'),
    );
    expect(text).toContain('Something else');
  });
});

describe('standsIn', () => {
  const hashes = (text: string): Float64Array => wordHashes(textBlocks(text));
  it('compares word after word', () => {
    expect(standsIn(hashes('b c'), hashes('a b c d'))).toBe(true);
    expect(standsIn(hashes('b d'), hashes('a b c d'))).toBe(false);
    expect(standsIn(hashes('a b a b c'), hashes('a b a b a b c'))).toBe(true);
    expect(standsIn(hashes(''), hashes('a'))).toBe(false);
  });
});
