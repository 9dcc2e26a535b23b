import type { BundlePlan } from '../../domain/bundle-plan.ts';
import type { ExportSource } from '../source.ts';
import type { ExportClocks } from '../clocks/shape.ts';
import { REDACTED, replaceRanges, type Redactor } from './redactor.ts';

/**
 * Fields that hold no words of people: ids, hashes, kinds and days. Everything else is text and is searched, so that a
 * field added later is redacted until somebody says that it need not be. Message-IDs are searched: some hold a name.
 */
const STRUCTURE: ReadonlySet<string> = new Set(
  (
    'id matterId entryId entryIds partyId kind fidelity happenedFrom site method version ' +
    'originalSha256 readingSha256 sha256 originalType mediaType ' +
    'ruleSet rule citation checkedOn basis force state day by dueOn dueBy asOf'
  ).split(' '),
);

/** A copy in which every text is redacted, however deep it lies. Functions and blobs are passed on as they are. */
export function redactTexts<Value>(value: Value, redactor: Redactor): Value {
  const { redact } = redactor;
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return redact(part);
    if (Array.isArray(part)) return part.map(copy);
    if (!isPlain(part)) return part;
    if (isPerson(part)) return redactPerson(part, redactor);
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, STRUCTURE.has(key) ? inner : copy(inner)]),
    );
  };
  return copy(value) as Value;
}

interface Person {
  readonly name: string;
  readonly address: string;
}

const isPerson = (part: Readonly<Record<string, unknown>>): part is Record<string, unknown> & Person =>
  typeof part['name'] === 'string' && typeof part['address'] === 'string';

/** Name and address stand side by side wherever they are printed: `Ben <carter@…>` says the words, too. */
function redactPerson(person: Person, { find, redact }: Redactor): Person {
  const [name, address] = [redact(person.name), redact(person.address)];
  if (find(`${name} ${address}`).length === 0) return { ...person, name, address };
  return { ...person, name: REDACTED, address: REDACTED };
}

/** A calendar writes a line end within a text as `\\n`, whose letter would part the words. */
function redactCalendar(calendar: string, { find }: Redactor): string {
  const ranges = find(calendar.replace(/\\n/giu, '  '));
  return replaceRanges(calendar, ranges);
}

function isPlain(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype;
}

/**
 * Lays a redactor over everything that an export may say: subjects, names, addresses, summaries, tags, clocks, names of
 * files. The bytes of originals and attachments are not changed here: who exports those asks `findWithheld` first.
 */
export function redactSource(source: ExportSource, redactor: Redactor): ExportSource {
  if (!redactor.active) return source;
  const { matter, title, entries, parties, tags, clocks } = source;
  const redacted = redactTexts({ matter, title, parties, tags }, redactor);
  // Ids of tags stand in an entry as bare texts.
  const own = entries.map((entry) => ({ ...redactTexts(entry, redactor), tags: entry.tags }));
  return {
    ...source,
    ...redacted,
    entries: own,
    ...(clocks === undefined ? {} : { clocks: redactClocks(clocks, redactor) }),
  };
}

function redactClocks(clocks: ExportClocks, redactor: Redactor): ExportClocks {
  return { ...redactTexts(clocks, redactor), calendar: redactCalendar(clocks.calendar, redactor) };
}

/** A plan whose titles and words are redacted, as they are drawn and as the pack carries them. */
export function redactPlan(plan: BundlePlan, redactor: Redactor): BundlePlan {
  if (!redactor.active) return plan;
  const { title, subtitle, sections } = plan;
  // A reason stands on the cover, and may say what it removes.
  const redactions = plan.redactions.map(({ words, reason }) => ({ words, reason: redactor.redact(reason) }));
  const { begunFor } = plan;
  // Ids of the user's own tags may be made of their names; days are no words.
  const ids = begunFor && redactTexts({ partyIds: begunFor.partyIds, tagIds: begunFor.tagIds }, redactor);
  return {
    ...plan,
    ...redactTexts({ title, subtitle, sections }, redactor),
    redactions,
    ...(begunFor ? { begunFor: { ...begunFor, ...ids } } : {}),
  };
}
