import { addressParser } from 'postal-mime';
import type { Correspondent } from '../domain/index.ts';
import { oneLine } from './one-line.ts';
import type { MailHeader } from './parse.ts';

/** At most this many people of one header stay on the entry, so that its row stays small; all are in the original. */
export const MOST_CORRESPONDENTS = 500;

/** Longest header that is looked at, per header. Real recipient lists are some hundred kB at most. */
const MOST_CHARACTERS = 200_000;

/** The people in one header value: groups flattened, names decoded, addresses in lower case. */
function peopleIn(value: string): readonly Correspondent[] {
  return addressParser(value.slice(0, MOST_CHARACTERS), { flatten: true })
    .flatMap((each) => (each.address === undefined ? [] : [each]))
    .map(({ name, address }) => ({ name: oneLine(name), address: oneLine(address).toLowerCase() }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** The people that all headers of a name (lower case) list, in order. */
export function correspondents(headers: readonly MailHeader[], name: string): readonly Correspondent[] {
  const values = headers.filter((header) => header.name.toLowerCase() === name);
  return values.flatMap((header) => peopleIn(header.value)).slice(0, MOST_CORRESPONDENTS);
}

/** Who the mail is from: its first From header (a second one is a forger's), else its Sender. */
export function senders(headers: readonly MailHeader[]): readonly Correspondent[] {
  const first = headers.find((header) => header.name.toLowerCase() === 'from');
  const from = first ? correspondents([first], 'from') : [];
  return from.length > 0 ? from : correspondents(headers, 'sender');
}
