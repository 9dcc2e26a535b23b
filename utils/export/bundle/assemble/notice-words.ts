import type { PartNotice } from '../part.ts';

/** What the index says of a document beneath its title; its own page says it in full. */
const WORDS: Readonly<Record<PartNotice['kind'], string>> = {
  'as shown': 'read from the web page',
  unreadable: 'could not be shown',
  'password needed': 'not shown: needs a password',
  converted: 'converted',
  missing: 'missing from the record',
  duplicate: 'also in this bundle under another number',
  redacted: 'words removed',
  'not searched': 'not shown: could not be searched for words to remove',
  'pictures left out': 'pictures left out',
  // For the family alone: a reader need not be told what is not here.
  'quotes left out': '',
  shortened: 'shortened',
};

/** `Words removed; converted`; empty without notices. */
export function noticeWords(notices: readonly PartNotice[]): string {
  const words = [...new Set(notices.map(({ kind }) => WORDS[kind]))].filter(Boolean).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
