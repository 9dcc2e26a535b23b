/** An event in words. Empty where the file says nothing. */
export interface CalendarEvent {
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly organiser: string;
  readonly people: readonly string[];
  readonly text: string;
  readonly isCancelled: boolean;
}

/** More events, people or letters than that are no invitation. */
const MOST = { events: 100, people: 60, letters: 20_000 } as const;

/** A content line (RFC 5545 §3.1). */
interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
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
  return { name, parameters, value: read.slice(colon + 1) };
}

function eventOf(properties: readonly Property[], isCancelled: boolean): CalendarEvent {
  const find = (name: string): Property | undefined => properties.find((one) => one.name === name);
  const textOf = (name: string): string => unescapeText(find(name)?.value ?? '');
  return {
    what: textOf('SUMMARY'),
    when: whenOf(find('DTSTART'), find('DTEND')),
    where: textOf('LOCATION'),
    organiser: personOf(find('ORGANIZER')),
    people: properties
      .filter(({ name }) => name === 'ATTENDEE')
      .slice(0, MOST.people)
      .map(personOf)
      .filter(Boolean),
    text: textOf('DESCRIPTION'),
    isCancelled: isCancelled || textOf('STATUS').toUpperCase() === 'CANCELLED',
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

function whenOf(start: Property | undefined, end: Property | undefined): string {
  const from = momentOf(start);
  if (!from) return '';
  const until = momentOf(end);
  if (!until || until.words === from.words) return from.words + from.zone;
  if (from.time === '' && until.time === '') return from.words;
  const to = until.day === from.day ? until.time : until.words;
  return `${from.words} to ${to}${from.zone}`;
}

interface Moment {
  readonly day: string;
  readonly time: string;
  readonly words: string;
  readonly zone: string;
}

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' });
const LONDON = { timeZone: 'Europe/London' } as const;
const LONDON_DAY = new Intl.DateTimeFormat('en-GB', { ...LONDON, dateStyle: 'full' });
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { ...LONDON, timeStyle: 'short' });

/** A moment as the file writes it: instants in London, the rest in its own time, which is named. */
function momentOf(property: Property | undefined): Moment | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/u.exec(property?.value.trim() ?? '');
  if (!property || !match) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((part) => Number(part ?? 0));
  const instant = new Date(Date.UTC(year, month - 1, date, hour, minute));
  if (match[6] === 'Z') return moment(LONDON_DAY.format(instant), LONDON_TIME.format(instant), '');
  const time = match[4] === undefined ? '' : `${match[4]}:${match[5] ?? '00'}`;
  const zone = property.parameters.get('TZID') ?? '';
  return moment(DAY.format(instant), time, time === '' || isLondon(zone) ? '' : ` (${zone})`);
}

const moment = (day: string, time: string, zone: string): Moment => ({
  day,
  time,
  zone,
  words: time === '' ? day : `${day} at ${time}`,
});

const isLondon = (zone: string): boolean => zone === '' || /London|GMT Standard Time/u.test(zone);
