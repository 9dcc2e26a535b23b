// The words of an email as the texts of a pack carry them: its copy, and the page that lists it.
import type { Entry, MessageBody } from '../../domain/index.ts';
import type { Block } from '../bundle/blocks.ts';
import { spansOf } from '../bundle/mail/block-words.ts';
import { blocksOf } from '../bundle/mail/mail-part.ts';
import { LEFT_OUT_QUOTE } from '../bundle/mail/quoted-left-out.ts';
import { leaveOutQuoted } from '../bundle/mail/quoted.ts';
import type { QuotedMails } from '../bundle/mail/quoted-mails.ts';
import { redactBlocks } from '../bundle/mail/redact-blocks.ts';
import { textBlocks } from '../bundle/mail/text-blocks.ts';
import { blocksAsText } from './blocks-as-text.ts';
import { textOfBody } from './body-text.ts';
import type { PackChoice } from './packed.ts';

type Leaving = Pick<PackChoice, 'secret' | 'redaction'>;

/**
 * The words of an email, without what it quotes of the confidential emails that were left out, as in the bundle. Both its
 * HTML and its text are searched: a quotation may be whole in one of them only. A line through words is said.
 */
export async function mailWords(entry: Entry, body: MessageBody, leaving: Leaving): Promise<string> {
  return (await cutWords(entry, body, leaving)) ?? struckWords(entry, body, leaving) ?? textOfBody(body);
}

/** Null where nothing of an email is quoted that must not be. */
async function cutWords(
  entry: Entry,
  body: MessageBody,
  { secret, redaction }: Leaving,
): Promise<string | null> {
  if (!secret) return null;
  const versions = [
    blocksOf(body, entry).blocks,
    ...(body.text.trim() === '' ? [] : [textBlocks(body.text)]),
  ];
  for (const blocks of versions) {
    const left = await withoutSecrets(blocks, { entry, secret });
    if (left) return redactedText(left, redaction);
  }
  return null;
}

/** What may strike words out; most emails have none of it, and need not be read for it. */
const MAY_STRIKE = /<(?:s|strike|del)\b|line-through/iu;

/** Null where no words are struck out. Its text has them as if they were meant, so it is not asked. */
function struckWords(entry: Entry, body: MessageBody, { redaction }: Leaving): string | null {
  if (!MAY_STRIKE.test(body.html)) return null;
  const { blocks, remarks } = blocksOf(body, entry);
  const isStruck = [...spansOf(blocks)].some((spans) => spans.some(({ struck }) => struck));
  return isStruck ? [...remarks, redactedText(blocks, redaction)].join('\n\n') : null;
}

/** Redacted before it is written as text, whose signs would part the words that are to be removed. */
function redactedText(blocks: readonly Block[], redaction: Leaving['redaction']): string {
  return blocksAsText(redaction ? redactBlocks(blocks, redaction.redactor).blocks : blocks);
}

/** Null where nothing of them is quoted. */
async function withoutSecrets(
  blocks: readonly Block[],
  { entry, secret }: { readonly entry: Entry; readonly secret: QuotedMails },
): Promise<readonly Block[] | null> {
  let isQuoted = false;
  const instead = () => {
    isQuoted = true;
    return LEFT_OUT_QUOTE;
  };
  const left = await leaveOutQuoted(blocks, { entry, id: entry.id, mails: secret, instead });
  return isQuoted ? left : null;
}
