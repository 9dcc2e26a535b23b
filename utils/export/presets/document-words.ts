import { isFromOwn } from '../../domain/own-mail.ts';
import type { Correspondent, Entry, Party, PartyId } from '../../domain/index.ts';
import { paperWords } from '../../domain/paper-words.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import { cleanLine } from '../text/clean.ts';

/** Whose mail is whose. */
export interface Naming {
  readonly parties: readonly Party[];
  readonly partyOf: ReadonlyMap<PartyId, Party>;
  /** The user's own addresses. */
  readonly own: ReadonlySet<string>;
}

/** Longer titles are cut at a word: an index row must stay readable, and HMCTS takes 255 characters (November 2026). */
const LONGEST = 140;

/**
 * Proposes what an index calls an entry: `Email from Sarah Cole, Northshire County Council: Annual review`,
 * `Letter from Northshire County Council: Refusal to assess`.
 */
export function titleOfEntry(entry: Entry, naming: Naming): string {
  const subject = cleanLine(entry.subject);
  const who =
    entry.kind === 'email' ? emailWords(entry, naming) : paperWords(entry, partyName(entry, naming));
  return shortened(subject === '' ? `${who} (no subject)` : `${who}: ${subject}`);
}

/** Proposes what an index calls a file that came with an entry. */
export function titleOfFile(name: string): string {
  return shortened(`Attachment: ${cleanLine(name) || 'unnamed file'}`);
}

/** Cuts at a word, with an ellipsis. */
export function shortened(text: string, most = LONGEST): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).toWellFormed();
  const word = cut.lastIndexOf(' ');
  return `${word > most / 2 ? cut.slice(0, word) : cut}…`;
}

function emailWords(entry: Entry, naming: Naming): string {
  const isOwn = isFromOwn(entry, naming.own);
  const [other] = isOwn ? entry.to : entry.from;
  if (!other) return isOwn ? 'Email sent' : 'Email';
  return `Email ${isOwn ? 'to' : 'from'} ${nameWithParty(other, naming)}`;
}

function nameWithParty(person: Correspondent, { parties }: Naming): string {
  const name = cleanLine(person.name) || cleanLine(person.address);
  const party = cleanLine(knownParty(person.address, parties)?.name ?? '');
  return party === '' || party.toLowerCase() === name.toLowerCase() ? name : `${name}, ${party}`;
}

function partyName({ partyId }: Entry, { partyOf }: Naming): string {
  return cleanLine((partyId === null ? undefined : partyOf.get(partyId))?.name ?? '');
}
