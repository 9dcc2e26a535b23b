import { liveQuery } from 'dexie';
import type { Entry, Failure } from '../domain/index.ts';
import {
  isFromSender,
  isTimeToOffer,
  ruleFor,
  ruleSenderOf,
  type RuleOffer,
  type SuggestionRule,
} from '../domain/suggestion-rule.ts';
import { asFailure } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import type { Database, StoredEntry } from './schema.ts';

/** How far back captures are counted: journal lines, and captures among them. Bounded, so that a long record costs no more. */
const LINES_BACK = 500;
const CAPTURES_BACK = 100;
/** How entries came that no click in a mail page has made. */
const NOT_FROM_A_PAGE: ReadonlySet<unknown> = new Set(['file', 'paper']);

/** What was kept last in mail pages and is still on the timeline. By the journal, because it alone knows the order of captures. */
async function recentCaptures({ journal, entries }: Database): Promise<readonly StoredEntry[]> {
  const lines = await journal.orderBy('number').reverse().limit(LINES_BACK).toArray();
  const ids = lines.flatMap(({ action, entryId, facts }) =>
    action === 'kept' && entryId !== null && !NOT_FROM_A_PAGE.has(facts.site) ? [entryId] : [],
  );
  const rows = await entries.bulkGet(ids.slice(0, CAPTURES_BACK));
  return rows.filter((row) => row !== undefined && row.removedAt === undefined) as StoredEntry[];
}

const ownAddresses = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.map(({ provenance }) => provenance.account.toLowerCase())),
];

const senderOf = (entry: Pick<Entry, 'from'>): string => entry.from[0]?.address ?? '';

/** Whom a rule made from this entry would be about; empty for the user's own mail. */
async function ruleSenderOfEntry(database: Database, entry: Entry): Promise<string> {
  return ruleSenderOf(senderOf(entry), ownAddresses([...(await recentCaptures(database)), entry]));
}

/** The rule to offer in the panel of a kept mail, or null: too few captures, the user's own mail, or answered before. */
export async function findRuleOffer(database: Database, entry: Entry): Promise<RuleOffer | null> {
  const recent = await recentCaptures(database);
  const sender = ruleSenderOf(senderOf(entry), ownAddresses([...recent, entry]));
  if (sender === '') return null;
  const captures = recent.filter((each) => isFromSender(senderOf(each), sender)).length;
  if (!isTimeToOffer(captures) || ruleFor(senderOf(entry), await readRules(database))) return null;
  return { sender, captures };
}

/** Which of these addresses a rule suggests the button for. */
export async function findSuggested(
  database: Database,
  senders: readonly string[],
): Promise<readonly string[]> {
  const rules = await readRules(database);
  return senders.filter((sender) => ruleFor(sender, rules)?.state === 'on');
}

/** Every rule, those that are on and those that were declined, by sender. */
export function readRules(database: Database): Promise<readonly SuggestionRule[]> {
  return database.suggestionRules.orderBy('sender').toArray();
}

/** Saves the answer about a sender. The journal tells that a rule was saved, not about whom: it holds no addresses. */
export async function saveRule(
  { database, now }: StoreTools,
  { sender, state }: Pick<SuggestionRule, 'sender' | 'state'>,
): Promise<void> {
  const { suggestionRules, journal } = database;
  await database.transaction('rw', suggestionRules, journal, async () => {
    const madeAt = now();
    await suggestionRules.put({ sender, state, madeAt });
    await appendJournal(database, [{ action: 'rule saved', entryId: null, facts: { state } }], madeAt);
  });
}

/** Saves the answer to the offer that was made with an entry; nothing when that entry's sender can have no rule. */
export async function answerRuleOffer(
  tools: StoreTools,
  { entry, state }: { readonly entry: Entry; readonly state: SuggestionRule['state'] },
): Promise<void> {
  const sender = await ruleSenderOfEntry(tools.database, entry);
  if (sender !== '') await saveRule(tools, { sender, state });
}

export interface RulesWatcher {
  readonly signal: AbortSignal;
  readonly onRules: (rules: readonly SuggestionRule[]) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Calls back with every rule at once and whenever one changes, in any tab, until the signal aborts. */
export function watchRules(database: Database, { signal, onRules, onFailure }: RulesWatcher): void {
  const feed = liveQuery(() => readRules(database));
  const subscription = feed.subscribe({
    next: onRules,
    error: (error: unknown) => onFailure(asFailure(error)),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
