import { describe, expect, it } from 'vitest';
import { LEFT_OUT_REASONS } from '../../../../../utils/domain/choose-entries.ts';
import { asEntryId, type Entry } from '../../../../../utils/domain/index.ts';
import { leftOutMails } from '../../../../../utils/export/bundle/assemble/left-out-mails.ts';
import { textsOf } from '../../../../../utils/export/bundle/mail/block-words.ts';
import { withoutLeftOut } from '../../../../../utils/export/bundle/mail/quoted-left-out.ts';
import { textBlocks } from '../../../../../utils/export/bundle/mail/text-blocks.ts';
import { wordHashes } from '../../../../../utils/export/bundle/mail/word-hashes.ts';
import { entryOf } from '../../chronology/sample-entries.ts';

const FIRST = entryOf(1);
const OWN = 'The mediator wrote that the council would agree to the placement if we withdrew.';
const REPLY = `Thank you, we will think about it.\n\nOn 3 March, Sarah Cole wrote:\n> ${OWN}`;

async function read(
  reason: string,
  { reply = {}, text = REPLY }: { reply?: Partial<Entry>; text?: string } = {},
) {
  const entry = entryOf(2, { id: asEntryId('reply'), inReplyTo: FIRST.messageId, references: [], ...reply });
  const { leftOut } = leftOutMails(
    { record: [FIRST, entry], leftOut: [{ entryId: FIRST.id, title: '', reason }] },
    (one) => Promise.resolve(wordHashes(textBlocks(one.id === FIRST.id ? OWN : text))),
  );
  const { blocks, notices } = await withoutLeftOut(textBlocks(text), { entry, id: entry.id }, leftOut);
  return { said: [...textsOf(blocks)].join(' | '), notices: notices.map((each) => each.text) };
}

describe('an email that quotes one that is left out', () => {
  it('lacks the words of a confidential one, with a line that tells nothing of it', async () => {
    const { said, notices } = await read(LEFT_OUT_REASONS.confidential);
    expect(said).toBe('Thank you, we will think about it. | A quoted email is left out here.');
    expect(notices).toEqual([expect.stringContaining('left out, too')]);
  });

  it('also where it does not say which email it answers', async () => {
    const { said } = await read(LEFT_OUT_REASONS.confidential, { reply: { inReplyTo: '' } });
    expect(said).not.toContain('mediator');
  });

  it('is told of where it may quote a confidential one in part', async () => {
    const { said, notices } = await read(LEFT_OUT_REASONS.confidential, {
      text: `Thank you.\n\n> ${OWN.slice(0, 40)} and more\nNo.\n> of our own`,
    });
    expect(said).toContain('Thank you.');
    expect(notices).toEqual([expect.stringContaining('in part')]);
  });

  it('keeps the words of any other, and the family is told', async () => {
    const { said, notices } = await read('left out by the family');
    expect(said).toContain('mediator');
    expect(notices).toEqual([expect.stringContaining('look at its pages')]);
  });
});
