import { whenOf, type TimeProperty } from './ics-when.ts';
import { someOf } from './some-of.ts';

/** An event in words. Empty where the file says nothing. */
export interface CalendarEvent {
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly organiser: string;
  readonly people: readonly string[];
  readonly text: string;
  readonly isCancelled: boolean;
  /** It comes again: `when` is the first time. */
  readonly repeats: boolean;
  /** Not all of it is here. */
  readonly isCut: boolean;
}

/** More events, people or letters in a line than that are no invitation. */
const MOST = { events: 100, people: 60, letters: 20_000 } as const;

/** A content line (RFC 5545 §3.1). */
interface Property extends TimeProperty {
  readonly name: string;
  readonly isCut: boolean;
}

/** Reads the events of a calendar file (RFC 5545); whatever is not understood is passed over. Never throws. */
export function readEvents(text: string): { readonly events: CalendarEvent[]; readonly more: number } {
  const events: CalendarEvent[] = [];
  let more = 0;
  let open: Property[] | null = null;
  let inner = 0;
  const isCancelled = /^METHOD:CANCEL\s*$/imu.test(text);
  for (const line of text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u)) {
    const property = readProperty(line);
    if (!property) continue;
    const isEvent = property.value.toUpperCase() === 'VEVENT';
    if (property.name === 'BEGIN' && isEvent) [open, inner] = [[], 0];
    else if (property.name === 'END' && isEvent && open) {
      if (events.length < MOST.events) events.push(eventOf(open, isCancelled));
      else more += 1;
      open = null;
    } else if (property.name === 'BEGIN') inner += 1;
    else if (property.name === 'END') inner -= 1;
    else if (inner === 0) open?.push(property);
  }
  return { events, more };
}

/** Cuts a line at the first colon outside quotes, its head at semicolons: in one walk, whatever the line holds. */
function readProperty(line: string): Property | null {
  const read = line.slice(0, MOST.letters);
  const cuts: number[] = [];
  let isQuoted = false;
  let colon = -1;
  for (let at = 0; at < read.length && colon < 0; at += 1) {
    const letter = read[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === ';' && !isQuoted) cuts.push(at);
    else if (letter === ':' && !isQuoted) colon = at;
  }
  if (colon < 0) return null;
  const name = read.slice(0, cuts[0] ?? colon).toUpperCase();
  if (!/^[A-Z0-9-]+$/u.test(name)) return null;
  const parameters = new Map<string, string>();
  for (const [index, cut] of cuts.entries()) {
    const [key = '', ...value] = read.slice(cut + 1, cuts[index + 1] ?? colon).split('=');
    parameters.set(key.toUpperCase(), value.join('=').replaceAll('"', ''));
  }
  return { name, parameters, value: read.slice(colon + 1), isCut: line.length > read.length };
}

function eventOf(properties: readonly Property[], isCancelled: boolean): CalendarEvent {
  const find = (name: string): Property | undefined => properties.find((one) => one.name === name);
  const textOf = (name: string): string => unescapeText(find(name)?.value ?? '');
  const people = properties.filter(({ name }) => name === 'ATTENDEE').map(personOf);
  return {
    what: textOf('SUMMARY'),
    when: whenOf(find('DTSTART'), find('DTEND'), find('DURATION')),
    where: textOf('LOCATION'),
    organiser: personOf(find('ORGANIZER')),
    people: someOf(people.filter(Boolean), MOST.people),
    text: textOf('DESCRIPTION'),
    isCancelled: isCancelled || textOf('STATUS').toUpperCase() === 'CANCELLED',
    repeats: properties.some(({ name }) => name === 'RRULE' || name === 'RDATE'),
    isCut: properties.some((property) => property.isCut),
  };
}

const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/gu, (_, one: string) => (/n/iu.test(one) ? '\n' : one)).trim();

function personOf(property: Property | undefined): string {
  if (!property) return '';
  const address = property.value.replace(/^mailto:/iu, '').trim();
  const name = property.parameters.get('CN')?.trim() ?? '';
  return name === '' || name === address ? address : `${name} <${address}>`;
}
