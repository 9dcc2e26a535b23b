import type { Day } from './day.ts';
import { findBeginning, type ClockMail } from './find-signs.ts';
import { namesAny } from './phrase-pattern.ts';
import { startKey } from './proposal-key.ts';
import { proposeEnd } from './propose-end.ts';
import type { Proposal, ProposalSources } from './proposal.ts';
import { startDay } from './start-day.ts';
import type { Rule } from './types.ts';

export type { Proposal } from './proposal.ts';

type RuleOfSet = readonly [set: string, rule: Rule];

/** Clocks that this event has begun already: by this mail, or, where several mails may speak of one event, on its day. */
function startedBy({ clocks }: ProposalSources, { set, rule, entryId, day }: Proposal, { trigger }: Rule) {
  const isOneEvent = ['meeting', 'fixed'].includes(trigger.date);
  return clocks.filter(
    ({ start, ...clock }) =>
      clock.set === set &&
      clock.rule === rule &&
      (start.entryId === entryId || (isOneEvent && start.day === day)),
  );
}

/** Those not begun yet. A clock whose words the user changed still stands for one of them. */
function notStarted(proposals: readonly Proposal[], sources: ProposalSources, rule: Rule): Proposal[] {
  const [first] = proposals;
  if (!first) return [];
  const begun = startedBy(sources, first, rule);
  const left = proposals.filter(({ about }) => !begun.some((clock) => clock.about === about));
  return left.slice(0, Math.max(0, proposals.length - begun.length));
}

/** What the clocks would be about that a mail begins: one for each of those it names, or one for nothing special. */
function aboutOf({ kinds = [] }: Rule, { subject, body }: ClockMail): readonly string[] {
  const named = kinds.filter(({ asked }) => namesAny(asked, `${subject}\n${body}`)).map(({ about }) => about);
  return named.length > 0 ? named : [''];
}

function proposeStart(mail: ClockMail, sources: ProposalSources, [set, rule]: RuleOfSet): Proposal[] {
  if (!isInForce(rule, mail.day)) return [];
  const because = findBeginning(rule.starts, mail);
  if (!because) return [];
  const { entryId } = mail;
  const day = startDay(rule, mail, because);
  const base = { kind: 'start', set, rule: rule.id, entryId, clockId: null, day, because } as const;
  const all = aboutOf(rule, mail).map((about): Proposal => {
    const key = startKey(set, rule.id, { entryId, about });
    return { ...base, key, about };
  });
  return notStarted(all, sources, rule).filter(({ key }) => !sources.refused.has(key));
}

function isInForce({ validFrom, validTo }: Rule, day: Day): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** Every proposal, ends first, then starts in the order of the mails' days. */
export function proposeClocks(sources: ProposalSources): readonly Proposal[] {
  const mails = sources.mails.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const inOrder = { ...sources, mails };
  const rules = sources.ruleSets.flatMap(({ id, rules: all }) => all.map((rule): RuleOfSet => [id, rule]));
  return [
    ...sources.clocks.flatMap((clock) => proposeEnd(clock, inOrder)),
    ...mails.flatMap((mail) => rules.flatMap((rule) => proposeStart(mail, inOrder, rule))),
  ];
}
