import type { Correspondent, Entry } from './entry.ts';

/** What stands above the text itself in what a search looks through. */
export interface SearchHead {
  readonly subject: string;
  readonly people: readonly { readonly name: string; readonly address: string }[];
  readonly attachmentNames: readonly string[];
}

/** The lines above the text, in their order: subject, people, names of attachments. */
export function searchHeadLines({ subject, people, attachmentNames }: SearchHead): readonly string[] {
  const names = people.flatMap(({ name, address }) => [name, address]);
  return [subject, ...names, ...attachmentNames].filter((line) => line !== '');
}

/** Names of what an entry carries: attachments of an email, files of a paper. */
export function fileNamesOf({
  attachments,
  papers,
}: Pick<Entry, 'attachments' | 'papers'>): readonly string[] {
  return [...attachments, ...(papers ?? [])].map(({ name }) => name);
}

/** The text of an entry alone, out of what a search looks through: without subject, people and names of attachments. */
export function textBelowHead(searchText: string, entry: Entry): string {
  const people = [...entry.from, ...entry.to, ...entry.cc, ...entry.bcc];
  const head = { subject: entry.subject, people, attachmentNames: fileNamesOf(entry) };
  let text = searchText;
  for (const line of searchHeadLines(head))
    if (text.startsWith(`${line}\n`)) text = text.slice(line.length + 1);
  return text;
}

/** Everything of an entry that a person may remember, one field a line. */
export function searchableText(entry: Entry, text: string): string {
  const people = [...entry.from, ...entry.to, ...entry.cc].map(describePerson);
  const kind = entry.kind === 'email' ? [] : [entry.kind];
  return [
    entry.subject,
    ...kind,
    ...people,
    entry.summary,
    entry.note,
    ...fileNamesOf(entry),
    text || entry.snippet,
  ].join('\n');
}

const describePerson = ({ name, address }: Correspondent): string => `${name} ${address}`;
