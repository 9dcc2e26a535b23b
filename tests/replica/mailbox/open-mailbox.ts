import { readFolder, looksLikeMail, type RawMessage } from './read-folder.ts';
import { hexIdOf, sha256 } from './message-ids.ts';
import { readHead } from './read-head.ts';
import { groupIntoThreads, type LooseMessage } from './threads.ts';
import type { MailHead, Mailbox, SkippedFile } from './types.ts';
import type { GivenMessages } from '../types.ts';

const NO_OWNER = 'owner@example.org';

/** Reads a folder, a file or given messages into a mailbox. Throws only when the path cannot be read at all. */
export async function openMailbox(source: string | GivenMessages, owner?: string): Promise<Mailbox> {
  const { messages: raw, skipped } = typeof source === 'string' ? readFolder(source) : fromGiven(source);
  const read = await Promise.all(mergeDuplicates(raw).map(readOne));
  const address = (owner ?? likelyOwner(read.map((message) => message.head))).toLowerCase();
  const loose = read
    .map((message) => Object.assign(message, { sentByOwner: message.from.toLowerCase() === address }))
    .toSorted((a, b) => a.head.sentAt - b.head.sentAt || (a.file < b.file ? -1 : 1));
  const threads = groupIntoThreads(loose);
  const threadOf = new Map(threads.flatMap((thread) => thread.messages.map((m) => [m.hexId, m])));
  return { owner: address, messages: loose.map((message) => threadOf.get(message.hexId)!), threads, skipped };
}

function fromGiven(given: GivenMessages): { messages: RawMessage[]; skipped: SkippedFile[] } {
  const messages = given.map(({ bytes, file }, index) => ({
    file: file ?? `message-${index + 1}.eml`,
    bytes: Buffer.from(bytes),
  }));
  const skipped = messages
    .filter((message) => !isMail(message))
    .map(({ file }) => ({ file, reason: 'no header of a mail in its first lines' }));
  return { messages: messages.filter(isMail), skipped };
}

interface Merged {
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly files: string[];
}

function isMail({ bytes }: RawMessage): boolean {
  return looksLikeMail(bytes);
}

/** The same bytes twice are one message, as in Gmail. */
function mergeDuplicates(raw: readonly RawMessage[]): Merged[] {
  const byHash = new Map<string, Merged>();
  for (const { file, bytes } of raw) {
    const hash = sha256(bytes);
    const known = byHash.get(hash);
    if (known) known.files.push(file);
    else byHash.set(hash, { sha256: hash, bytes, files: [file] });
  }
  return [...byHash.values()];
}

async function readOne(message: Merged): Promise<Omit<LooseMessage, 'sentByOwner'>> {
  const head = await readHead(message.bytes);
  return {
    ...message,
    file: message.files[0] ?? '',
    hexId: hexIdOf(message.sha256),
    subject: head.subject,
    from: head.from.address,
    head,
  };
}

/** The address mail is most often delivered to: Delivered-To where there is one, else To. Ties go to the first in the alphabet. */
function likelyOwner(heads: readonly MailHead[]): string {
  const counts = new Map<string, number>();
  for (const head of heads) {
    const to = head.deliveredTo.length > 0 ? head.deliveredTo : head.to.map((entry) => entry.address);
    for (const address of new Set(to)) {
      if (address.includes('@'))
        counts.set(address.toLowerCase(), (counts.get(address.toLowerCase()) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? NO_OWNER;
}
