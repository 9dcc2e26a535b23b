import type { Entry } from '../../../domain/index.ts';
import type { Block, RemarkBlock } from '../blocks.ts';
import type { PartNotice } from '../part.ts';
import type { BundledMail, QuotedMails } from './quoted-mails.ts';
import { leaveOutQuoted } from './quoted.ts';

/** Emails of the record that are not in the bundle. */
export interface LeftOutMails {
  /** Confidential ones: what is quoted of them is left out too. */
  readonly secret: QuotedMails;
  /** All others: what is quoted of them stays, since the email that quotes them was chosen; the family is told. */
  readonly other: QuotedMails;
  /** Message-IDs of confidential ones. */
  readonly secretIds: ReadonlySet<string>;
}

/** Stands in place of a quoted email that is confidential: it must not say of what. */
export const LEFT_OUT_QUOTE: RemarkBlock = { kind: 'remark', text: 'A quoted email is left out here.' };
const SECRET_OUT = 'It quotes a confidential email that is left out; what it quotes of it is left out, too.';
const SECRET_STAYS =
  'It answers a confidential email that is left out, and may quote it in part: look at its pages.';
const QUOTES = 'It quotes an email that is left out of this bundle: look at its pages.';

/** Leaves out what an email quotes of confidential emails that are left out, and tells what it quotes of others. */
export async function withoutLeftOut(
  blocks: readonly Block[],
  by: Pick<BundledMail, 'entry' | 'id'>,
  mails: LeftOutMails | undefined,
): Promise<{ readonly blocks: readonly Block[]; readonly notices: readonly PartNotice[] }> {
  if (!mails) return { blocks, notices: [] };
  let [secrets, others] = [0, 0];
  const left = await leaveOutQuoted(blocks, {
    ...by,
    mails: mails.secret,
    instead: () => {
      secrets += 1;
      return LEFT_OUT_QUOTE;
    },
  });
  await leaveOutQuoted(left, {
    ...by,
    mails: mails.other,
    instead: () => {
      others += 1;
      return null;
    },
  });
  const said = [
    ...(secrets > 0 ? [SECRET_OUT] : answersOneOf(by.entry, mails.secretIds) ? [SECRET_STAYS] : []),
    ...(others > 0 ? [QUOTES] : []),
  ];
  return { blocks: left, notices: said.map((text) => ({ kind: 'quotes left out', text })) };
}

const answersOneOf = ({ inReplyTo, references }: Entry, ids: ReadonlySet<string>): boolean =>
  [inReplyTo, ...references].some((id) => ids.has(id));
