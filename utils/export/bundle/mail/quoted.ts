import type { DocumentId } from '../../../domain/bundle-plan.ts';
import { formatDay } from '../../../domain/dates.ts';
import type { Correspondent, Entry } from '../../../domain/index.ts';
import type { Block, RemarkBlock } from '../blocks.ts';
import { textsOf } from './block-words.ts';
import { findHistory, type History } from './history.ts';
import type { BundledMail, QuotedMails } from './quoted-mails.ts';
import { wordHashes } from './word-hashes.ts';

/** Whose quotations are looked at, and where the quoted emails are. */
export interface Quoting {
  readonly entry: Entry;
  readonly id: DocumentId;
  readonly mails: QuotedMails;
  /** What stands in place of a quoted email; null where its words stay. Absent: a line that leads to its page. */
  readonly instead?: (mail: BundledMail) => RemarkBlock | null;
}

/** Quotes in quotes that are looked at. */
const DEEPEST = 5;
/** Where the page number comes in. */
export const PAGE_MARK = '{page}';

/**
 * Leaves a quoted email out where that email is in the bundle and every quoted word stands in it, in order: an altered
 * quotation stays, and so does one with answers in it. A line that says where the email stands takes its place.
 */
export async function leaveOutQuoted(
  blocks: readonly Block[],
  quoting: Quoting,
  depth = 0,
): Promise<readonly Block[]> {
  const history = depth < DEEPEST ? findHistory(blocks) : null;
  if (!history) return blocks;
  const quotedBlocks = blocks.slice(history.from, history.until);
  const mail = await quoting.mails.find(wordHashes(quotedBlocks), quoting);
  const remark = mail && (quoting.instead ?? remarkOn)(mail);
  if (!mail || !remark) return leaveOutInside(blocks, history, { quoting, depth: depth + 1 });
  const lead = blocks.slice(history.lead, history.from);
  return [
    ...blocks.slice(0, history.lead),
    ...(isAbout(lead, mail.entry.from) ? [] : lead),
    remark,
    ...blocks.slice(history.until),
  ];
}

function remarkOn({ entry, id: to }: BundledMail): RemarkBlock {
  const text = `Quoted email of ${formatDay(entry.happenedAt)} left out: it stands at page ${PAGE_MARK}.`;
  return { kind: 'remark', text, to };
}

/** The email that is quoted is not here, but what it quotes may be. */
async function leaveOutInside(
  blocks: readonly Block[],
  { from, until }: History,
  { quoting, depth }: { quoting: Quoting; depth: number },
): Promise<readonly Block[]> {
  const only = blocks[from];
  const inner =
    only?.kind === 'quote' && until === from + 1
      ? [{ ...only, blocks: await leaveOutQuoted(only.blocks, quoting, depth) }]
      : await leaveOutQuoted(blocks.slice(from, until), quoting, depth);
  return [...blocks.slice(0, from), ...inner, ...blocks.slice(until)];
}

/** An introduction that names the writer says nothing that the email itself does not; any other stays. */
function isAbout(lead: readonly Block[], from: readonly Correspondent[]): boolean {
  const text = [...textsOf(lead)].join(' ').toLowerCase();
  if (text.trim() === '') return true;
  return from.some(({ name, address }) =>
    [name, address].some((one) => one !== '' && text.includes(one.toLowerCase())),
  );
}
