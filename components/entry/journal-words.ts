import { findRule } from '../../utils/clocks/rules/rule-sets.ts';
import { sayDay } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import type { JournalAction, JournalLine } from '../../utils/domain/index.ts';

type Fact = JournalLine['facts'][string];

/** The user's fields by the names they have on the page. */
const FIELDS: Readonly<Record<string, string>> = {
  partyId: 'from or to',
  tags: 'tags',
  summary: 'for the chronology',
  note: 'private note',
};

/** What was done, as a reader would say it. */
const ACTIONS: Readonly<Record<JournalAction, string>> = {
  kept: 'kept',
  'kept again': 'kept again',
  upgraded: 'its original was added',
  edited: 'edited',
  removed: 'moved to the bin',
  restored: 'restored from the bin',
  'bin emptied': 'bin emptied',
  'party saved': 'party saved',
  'tag saved': 'tag saved',
  'rule saved': 'suggesting by sender changed',
  'clock saved': 'clock saved',
  'clock removed': 'clock removed',
  'proposal refused': 'a clock was not wanted',
  'proposal offered again': 'a clock may be offered again',
  'watch saved': 'waiting for an answer',
  'watch removed': 'no longer waiting for an answer',
  'terms saved': 'school terms saved',
  'bundle plan saved': 'bundle changed',
  'matter renamed': 'case renamed',
  exported: 'exported',
};

/** What a journal line says was done, in words. */
export const sayAction = ({ action }: Pick<JournalLine, 'action'>): string => ACTIONS[action];

const SOURCES: Readonly<Record<string, string>> = {
  gmail: 'from Gmail',
  outlook: 'from Outlook',
  file: 'from a file',
  paper: 'added by hand',
};

const METHODS: Readonly<Record<string, string>> = {
  'message source': 'taken as the message’s own source',
  'page reading': 'read from the page',
  // What “from a file” and “added by hand” say already.
  file: '',
  'file added by hand': '',
  'note written by hand': 'your own note',
};

const day = (value: Fact): string => sayDay(String(value));

const hashes =
  (what: string, many: string) =>
  (value: Fact): string => {
    const all = Array.isArray(value) ? (value as readonly string[]) : [];
    if (all.length === 0) return '';
    return `${all.length === 1 ? what : many}: ${all.join(', ')} (SHA-256)`;
  };

/** What may be corrected: its name, and a value of it. Its older value stands beside it under the name with `Before`. */
const CORRECTED: Readonly<Record<string, readonly [name: string, value: (value: Fact) => string]>> = {
  day: ['day', (value) => (value === '' ? 'not known' : day(value))],
  title: ['title', (value) => `“${String(value)}”`],
  kind: ['kind', (value) => String(value)],
  isOwn: ['who sent it', (value) => (value === true ? 'you' : 'the other side')],
};

const BEFORE = 'Before';

/** Every other fact that a line about an entry may have, in words; what is only of use to a program is left out. */
const WORDS: Readonly<Record<string, (value: Fact) => string>> = {
  fidelity: (value) => (value === 'original' ? 'the original' : String(value)),
  sha256: (value) => `original: ${String(value)} (SHA-256)`,
  size: (value) => formatSize(Number(value)),
  attachments: hashes('attachment', 'attachments'),
  papers: hashes('file', 'files'),
  site: (value) => SOURCES[String(value)] ?? `from ${String(value)}`,
  method: (value) => METHODS[String(value)] ?? String(value),
  version: (value) => `by Paperchain ${String(value)}`,
  startDay: (value) => `starts ${day(value)}`,
  endDay: (value) => `done ${day(value)}`,
  disputed: (value) => (value === true ? 'the other side says otherwise' : ''),
  by: (value) => `answer wanted by ${day(value)}`,
  answeredBy: () => 'the answer is named',
  set: () => '',
  clockId: () => '',
};

/** The facts of a journal line in the reader's words, in the order in which they were written. */
export function sayFacts({ facts }: Pick<JournalLine, 'facts'>): readonly string[] {
  return Object.entries(facts)
    .filter(([name, value]) => value !== null && !name.endsWith(BEFORE))
    .map(([name, value]) => sayFact(name, value, facts))
    .filter((words) => words !== '');
}

function sayFact(name: string, value: Fact, facts: JournalLine['facts']): string {
  if (name === 'fields') return sayFields([value].flat().map(String), facts);
  if (name === 'rule') return sayRule(String(value), String(facts['set']));
  const before = facts[`${name}${BEFORE}`];
  const corrected = CORRECTED[name];
  if (corrected) {
    const [called, say] = corrected;
    return `${called}: ${say(value)}${before === undefined ? '' : ` (before: ${say(before)})`}`;
  }
  if (value === '') return '';
  return WORDS[name]?.(value) ?? `${name}: ${[value].flat().join(', ')}`;
}

/** Fields whose values the line holds need no second naming. */
function sayFields(fields: readonly string[], facts: JournalLine['facts']): string {
  const bare = fields.filter((name) => !(name in facts));
  return bare.length === 0 ? '' : `changed: ${bare.map((name) => FIELDS[name] ?? name).join(', ')}`;
}

/** By the title it has now; one of a set that is not known here keeps its code. */
const sayRule = (rule: string, set: string): string => {
  const title = findRule(set, rule)?.title;
  return title === undefined ? `rule ${rule}` : `“${title}” (rule ${rule})`;
};
