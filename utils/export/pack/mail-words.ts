// The words of an email as the texts of a pack carry them: its copy, and the page that lists it.
import type { Entry, MessageBody } from '../../domain/index.ts';
import type { Block } from '../bundle/blocks.ts';
import { blocksOf } from '../bundle/mail/mail-part.ts';
import { LEFT_OUT_QUOTE } from '../bundle/mail/quoted-left-out.ts';
import { leaveOutQuoted } from '../bundle/mail/quoted.ts';
import type { QuotedMails } from '../bundle/mail/quoted-mails.ts';
import { redactBlocks } from '../bundle/mail/redact-blocks.ts';
import { textBlocks } from '../bundle/mail/text-blocks.ts';
import { blocksAsText } from './blocks-as-text.ts';
import { textOfBody } from './body-text.ts';
import type { PackChoice } from './packed.ts';

/**
 * The words of an email, without what it quotes of the confidential emails that were left out, as in the bundle. Both its
 * HTML and its text are searched: a quotation may be whole in one of them only.
 */
export async function mailWords(
  entry: Entry,
  body: MessageBody,
  { secret, redaction }: Pick<PackChoice, 'secret' | 'redaction'>,
): Promise<string> {
  if (!secret) return textOfBody(body);
  const versions = [
    blocksOf(body, entry).blocks,
    ...(body.text.trim() === '' ? [] : [textBlocks(body.text)]),
  ];
  for (const blocks of versions) {
    const left = await withoutSecrets(blocks, { entry, secret });
    // Before it is written as text, whose signs would part the words that are to be removed.
    if (left) return blocksAsText(redaction ? redactBlocks(left, redaction.redactor).blocks : left);
  }
  return textOfBody(body);
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
