import type { Clock, RuleReference } from '../domain/clock.ts';
import { asEntryId } from '../domain/index.ts';
import { partsOf, type Day } from './day.ts';
import { findDay } from './find-day.ts';
import { findAnySign, findBeginning, type ClockMail, type Found } from './find-signs.ts';
import { relevanceOf } from './relevance.ts';
import type { Rule, RuleSet } from './types.ts';

/** Something the user may agree to: a clock to start, or the end of one that runs. Nothing happens without a yes. */
export interface Proposal extends RuleReference {
  readonly kind: 'start' | 'end';
  /** Known again after a refusal. */
  readonly key: string;
  readonly entryId: string;
  /** For `end`: the clock. */
  readonly clockId: string | null;
  /** The day to count from, or null when the user must say: no meeting's day is found in the mail. */
  readonly day: Day | null;
  readonly because: Found;
}

/** What proposals are made from. Mails in any order. */
export interface ProposalSources {
  readonly mails: readonly ClockMail[];
  readonly clocks: readonly Clock[];
  readonly refused: ReadonlySet<string>;
  readonly ruleSets: readonly RuleSet[];
}

/** The day a start is counted from: the mail's own, the one of the meeting it names, or the day the rule names. */
function startDay({ trigger }: Rule, mail: ClockMail): Day | null {
  if (trigger.date === 'meeting') return findDay(`${mail.subject}\n${mail.text}`, mail.day);
  if (!trigger.on) return mail.day;
  const { year } = partsOf(mail.day);
  const thisYear = `${year}-${trigger.on}`;
  return mail.day < thisYear ? thisYear : `${year + 1}-${trigger.on}`;
}

function isForwardOrChase(mail: ClockMail): boolean {
  return mail.direction === 'sent' ? /^\s*re\s*:/i.test(mail.subject) : /^\s*fwd?\s*:/i.test(mail.subject);
}

interface Mark {
  readonly entryId: string;
  readonly day: Day | null;
}

/** Several mails may speak of one meeting; two requests sent on one day are two. */
function isStarted({ clocks }: ProposalSources, [set, rule]: RuleOfSet, mark: Mark): boolean {
  const isOneEvent = ['meeting', 'fixed'].includes(rule.trigger.date);
  return clocks.some(
    ({ start, ...clock }) =>
      clock.set === set &&
      clock.rule === rule.id &&
      (start.entryId === mark.entryId || (isOneEvent && start.day === mark.day)),
  );
}

type RuleOfSet = readonly [set: string, rule: Rule];

function proposeStart(
  mail: ClockMail,
  sources: ProposalSources,
  [set, rule]: readonly [string, Rule],
): Proposal[] {
  const key = `start ${set}/${rule.id} ${mail.entryId}`;
  if (sources.refused.has(key) || !isInForce(rule, mail.day)) return [];
  const because = findBeginning(rule.starts, mail);
  if (!because) return [];
  const mark = { entryId: mail.entryId, day: startDay(rule, mail) };
  if (isStarted(sources, [set, rule], mark)) return [];
  return [{ kind: 'start', key, set, rule: rule.id, clockId: null, because, ...mark }];
}

function proposeStarts(mail: ClockMail, sources: ProposalSources): Proposal[] {
  if (isForwardOrChase(mail)) return [];
  return sources.ruleSets.flatMap(({ id, rules }) =>
    rules.flatMap((rule) => proposeStart(mail, sources, [id, rule])),
  );
}

function isInForce({ validFrom, validTo }: Rule, day: Day): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** An organisation asked for something answers for itself: another one's mail proves nothing. */
function isOtherBody(
  clock: Clock,
  rule: Rule,
  { mail, mails }: { readonly mail: ClockMail; readonly mails: readonly ClockMail[] },
): boolean {
  if (rule.actor !== 'organisation') return false;
  const asked = mails.find(({ entryId }) => entryId === clock.start.entryId)?.otherDomain ?? '';
  return asked !== '' && asked !== mail.otherDomain;
}

/** May this mail end that clock? Not the mail that began it; nothing before it began, except for what comes before a meeting. */
function mayEnd(clock: Clock, rule: Rule, mail: ClockMail): boolean {
  if (clock.start.entryId === asEntryId(mail.entryId) && rule.counting !== 'before') return false;
  return rule.counting === 'before' ? mail.day <= clock.start.day : mail.day >= clock.start.day;
}

function proposeEnd(clock: Clock, sources: ProposalSources): Proposal[] {
  const rule = sources.ruleSets.find(({ id }) => id === clock.set)?.rules.find(({ id }) => id === clock.rule);
  if (!rule || clock.end !== null) return [];
  for (const mail of sources.mails) {
    const key = `end ${clock.id} ${mail.entryId}`;
    if (!mayEnd(clock, rule, mail) || sources.refused.has(key)) continue;
    if (isOtherBody(clock, rule, { mail, mails: sources.mails })) continue;
    const because = findAnySign(rule.ends, mail);
    if (because) {
      const { set, id: clockId } = clock;
      const { entryId, day } = mail;
      return [{ kind: 'end', key, set, rule: rule.id, entryId, clockId, because, day }];
    }
  }
  return [];
}

/** Every proposal, ends first, then starts in the order of the mails' days. */
export function proposeClocks(sources: ProposalSources): readonly Proposal[] {
  const isRelevant = relevanceOf(sources.ruleSets);
  const mails = sources.mails.filter(isRelevant).toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const inOrder = { ...sources, mails };
  return [
    ...sources.clocks.flatMap((clock) => proposeEnd(clock, inOrder)),
    ...mails.flatMap((mail) => proposeStarts(mail, inOrder)),
  ];
}
