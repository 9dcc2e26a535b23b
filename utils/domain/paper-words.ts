import type { Entry, EntryKind } from './entry.ts';

/** What is no email, in the order in which people add it. */
export const PAPER_KINDS = ['letter', 'form', 'note', 'text message', 'meeting', 'call', 'incident'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** How each kind is called in a list to choose from. */
export const KIND_LABELS: Readonly<Record<EntryKind, string>> = {
  email: 'Email',
  letter: 'Letter',
  form: 'Form',
  note: 'Note or report',
  'text message': 'Text message',
  meeting: 'Meeting',
  call: 'Call',
  incident: 'Incident',
};

/** Kinds that nobody sent: they were with somebody, or somebody was part of them. */
const TOGETHER: Partial<Readonly<Record<EntryKind, string>>> = {
  meeting: 'with',
  call: 'with',
  incident: 'involving',
};

/** True for what was sent by one to another; a call, a meeting or an incident was not. */
export const isSent = ({ kind }: Pick<Entry, 'kind'>): boolean => TOGETHER[kind] === undefined;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What a paper is, in words: `Letter from Northshire County Council`, `Call with the school`, `Form sent`. `party`: the
 * name it stands under now, or empty.
 */
export function paperWords(entry: Pick<Entry, 'kind' | 'isOwnPaper'>, party: string): string {
  const kind = sentenceCase(entry.kind);
  const together = TOGETHER[entry.kind];
  if (together !== undefined) return party === '' ? kind : `${kind} ${together} ${party}`;
  if (party === '') return entry.isOwnPaper ? `${kind} sent` : `${kind} received`;
  return `${kind} ${entry.isOwnPaper ? 'to' : 'from'} ${party}`;
}
