import type {
  AttachmentFacts,
  Correspondent,
  Entry,
  PaperFacts,
  Party,
  PartyId,
} from '../../domain/index.ts';
import { sayOwnNote } from '../../domain/own-note.ts';
import { isSent, paperWords } from '../../domain/paper-words.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import { counted } from '../../domain/counted.ts';
import { cleanLine, cleanText, quoted } from '../text/clean.ts';

/** A smaller line under what happened. */
export interface Detail {
  readonly kind: 'subject' | 'attachments' | 'as shown' | 'warning' | 'note' | 'clock';
  readonly text: string;
}

/** The words of one row. */
export interface RowWords {
  /** `Sarah Cole`, or the address. */
  readonly from: string;
  /** `Northshire County Council`; empty when it says nothing new. */
  readonly fromParty: string;
  /** `to Alex Morgan and 2 others; copied to …` */
  readonly to: string;
  readonly what: string;
  readonly details: readonly Detail[];
}

export interface RowSources {
  readonly parties: readonly Party[];
  readonly partyOf: ReadonlyMap<PartyId, Party>;
  readonly includeNotes: boolean;
}

export const AS_SHOWN = 'Read from the web page, not from the original';

/** Whoever keeps the record: an export does not know their name. */
const KEEPER = 'the record keeper';

/** More people than this are counted, not named: the original names them all. */
const NAMED = 3;

/** Finds the words for an entry: the user's summary, or a neutral sentence that only says who wrote and about what. */
export function describeRow(entry: Entry, sources: RowSources): RowWords {
  if (entry.kind !== 'email') return describePaperRow(entry, sources);
  const [sender] = entry.from;
  const from = sender ? nameOf(sender) : '';
  const party = cleanLine(senderParty(entry, sources)?.name ?? '');
  const fromParty = party.toLowerCase() === from.toLowerCase() ? '' : party;
  const summary = cleanLine(entry.summary);
  const subject = cleanLine(entry.subject);
  return {
    from: from || fromParty || 'sender not shown',
    fromParty: from === '' ? '' : fromParty,
    to: describeRecipients(entry),
    what: summary || neutralSentence({ from, fromParty, subject }),
    details: [
      ...(summary && subject ? [{ kind: 'subject', text: `Subject: ${quoted(subject)}` } as const] : []),
      ...attachmentDetails(entry.attachments.filter(({ inline }) => !inline)),
      ...(entry.fidelity === 'as shown' ? [{ kind: 'as shown', text: AS_SHOWN } as const] : []),
      ...entry.warnings.map((text) => ({ kind: 'warning', text: cleanLine(text) }) as const),
      ...noteDetails(entry.note, sources.includeNotes),
    ],
  };
}

/** A paper names no people but the party it stands under; its files stand where an email's attachments do. */
function describePaperRow(entry: Entry, { partyOf, includeNotes }: RowSources): RowWords {
  const party = cleanLine((entry.partyId === null ? undefined : partyOf.get(entry.partyId))?.name ?? '');
  const [title, summary] = [cleanLine(entry.subject), cleanLine(entry.summary)];
  const words = paperWords(entry, quoted(party));
  return {
    from: entry.isOwnPaper ? KEEPER : party || 'sender not named',
    fromParty: '',
    to: entry.isOwnPaper && party !== '' && isSent(entry) ? `to ${quoted(party)}` : '',
    what: summary || `${words}: “${quoted(title)}”`,
    details: [
      ...(summary ? [{ kind: 'subject', text: `${words}: “${quoted(title)}”` } as const] : []),
      ...(entry.ownNote ? [{ kind: 'as shown', text: sayOwnNote(entry) } as const] : []),
      ...fileDetails(entry.papers ?? []),
      ...entry.warnings.map((text) => ({ kind: 'warning', text: cleanLine(text) }) as const),
      ...noteDetails(entry.note, includeNotes),
    ],
  };
}

/** The user's party is that of the person written with; for one's own mail that is not the sender. */
function senderParty(entry: Entry, { parties, partyOf }: RowSources): Party | undefined {
  const [sender] = entry.from;
  const isOwn = sender !== undefined && sender.address === entry.provenance.account.toLowerCase();
  const chosen = entry.partyId === null ? undefined : partyOf.get(entry.partyId);
  return (isOwn ? undefined : chosen) ?? (sender && knownParty(sender.address, parties));
}

function neutralSentence(words: { from: string; fromParty: string; subject: string }): string {
  const who = words.from || words.fromParty;
  const party = words.from && words.fromParty ? ` (${quoted(words.fromParty)})` : '';
  const from = who === '' ? '' : ` from ${quoted(who)}${party}`;
  return `Email${from}: ${words.subject === '' ? 'no subject' : `“${quoted(words.subject)}”`}`;
}

const nameOf = ({ name, address }: Correspondent): string => cleanLine(name) || cleanLine(address);

function describeRecipients({ to, cc, bcc }: Entry): string {
  const parts = [
    { lead: 'to', people: to },
    { lead: 'copied to', people: cc },
    { lead: 'blind copy to', people: bcc },
  ];
  return parts
    .filter(({ people }) => people.length > 0)
    .map(({ lead, people }) => `${lead} ${nameSome(people)}`)
    .join('; ');
}

function nameSome(people: readonly Correspondent[]): string {
  const rest = people.length - NAMED;
  // "and 1 other" would take as much room as the name.
  const named = people.slice(0, rest > 1 ? NAMED : people.length).map((person) => quoted(nameOf(person)));
  return rest > 1 ? `${named.join(', ')} and ${rest} others` : named.join(', ');
}

function attachmentDetails(attachments: readonly AttachmentFacts[]): Detail[] {
  if (attachments.length === 0) return [];
  const count = counted(attachments.length, 'attachment');
  const names = attachments.map(({ name }) => quoted(cleanLine(name) || 'unnamed')).join(', ');
  return [{ kind: 'attachments', text: `${count}: ${names}` }];
}

function fileDetails(papers: readonly PaperFacts[]): Detail[] {
  if (papers.length === 0) return [];
  const count = counted(papers.length, 'file');
  const names = papers.map(({ name }) => quoted(cleanLine(name) || 'unnamed')).join(', ');
  return [{ kind: 'attachments', text: `${count}: ${names}` }];
}

function noteDetails(note: string, include: boolean): Detail[] {
  const text = include ? cleanText(note) : '';
  return text === '' ? [] : [{ kind: 'note', text: `Private note: ${text}` }];
}
