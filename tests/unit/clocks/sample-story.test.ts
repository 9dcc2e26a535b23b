// @vitest-environment node
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { clockMailsOf } from '../../../utils/clocks/clock-mails.ts';
import { computeDue, stateOn } from '../../../utils/clocks/compute-due.ts';
import { countClocks } from '../../../utils/clocks/counted-clock.ts';
import type { ClockMail } from '../../../utils/clocks/find-signs.ts';
import { proposeClocks, type Proposal } from '../../../utils/clocks/propose.ts';
import { relevanceOf } from '../../../utils/clocks/relevance.ts';
import { findRule, RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asEntryId, asMatterId } from '../../../utils/domain/index.ts';
import { OWN, readSampleMails, readSampleRecord } from './sample-mails.ts';

/** The day on which the story ends. */
const TODAY = '2026-11-17';

/** A row of the story's table of clocks, as it was written before there was an engine. */
interface Row {
  readonly rules: readonly string[];
  readonly start: string;
  readonly startMail: string | null;
  readonly due: string;
  readonly done: string | null;
  readonly doneMail: string | null;
  readonly late: string;
}

/** The story's names for rules that have another id here. */
const IDS: Readonly<Record<string, string>> = { 'T1(i)': 'T1', 'T1(ii)': 'T1C' };

function readRows(): readonly Row[] {
  const text = readFileSync('tests/replica/sample/STORY.md', 'utf8').split('## Clocks')[1] ?? '';
  return text
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => /^\| [A-Z]+\d/.test(line))
    .map((line) => {
      const [rule = '', , starts = '', , due = '', done = '', late = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return {
        rules: rule.split(/, (?!reg)/).map((id) => IDS[id] ?? id.replace(/,? reg.*$/, '')),
        start: starts.slice(0, 10),
        startMail: /`(.+)`/.exec(starts)?.[1] ?? null,
        due,
        done: /^\d{4}-/.test(done) ? done.slice(0, 10) : null,
        doneMail: /`(.+)`/.exec(done)?.[1] ?? null,
        late,
      };
    });
}

const rows = readRows();
let mails: readonly ClockMail[] = [];
beforeAll(async () => {
  mails = await readSampleMails();
});

/** Somebody who agrees to all that the story has and refuses the rest, until nothing is proposed any more. */
function agreeAsTheStoryDoes(): { clocks: Clock[]; refused: Set<string>; accepted: Proposal[] } {
  const [clocks, refused, accepted]: [Clock[], Set<string>, Proposal[]] = [[], new Set(), []];
  for (;;) {
    const [proposal] = proposeClocks({ mails, clocks, refused, ruleSets: RULE_SETS });
    if (!proposal) return { clocks, refused, accepted };
    if (agree(proposal, clocks)) accepted.push(proposal);
    else refused.add(proposal.key);
  }
}

function agree(proposal: Proposal, clocks: Clock[]): boolean {
  const day = proposal.day ?? '';
  const mark = { day, entryId: asEntryId(proposal.entryId), reason: '' };
  const clock = clocks.find(({ id }) => id === proposal.clockId);
  const row = rows.find(
    ({ rules, start, done, doneMail }) =>
      rules.includes(proposal.rule) &&
      (clock
        ? clock.start.day === start && doneMail === proposal.entryId && done === day
        : start === day && isRowOfMail(proposal, start)),
  );
  if (!row) return false;
  if (clock) clocks[clocks.indexOf(clock)] = { ...clock, end: mark };
  else
    clocks.push({
      id: asClockId(proposal.key),
      matterId: asMatterId('default'),
      set: proposal.set,
      rule: proposal.rule,
      about: proposal.about,
      start: mark,
      end: null,
      disputed: false,
      madeAt: 0,
    });
  return true;
}

/** A meeting is named by its day; anything else by the mail that began it. */
function isRowOfMail({ rule, entryId }: Proposal, start: string): boolean {
  const own = rows.filter((row) => row.rules.includes(rule) && row.start === start);
  return own.some(({ startMail }) => startMail === null || startMail === entryId);
}

/** Rows that begin or end with no mail, or with four reports at once: the user starts or ends those clocks by hand. */
const BY_HAND = ['A2', 'A9', 'K7', 'P1'];

describe('the sample mailbox', () => {
  it('has every clock of its story proposed from its mails, but those that no mail tells', () => {
    const { accepted } = agreeAsTheStoryDoes();
    const started = accepted.filter(({ kind }) => kind === 'start').map(({ rule }) => rule);
    const wanted = rows.flatMap(({ rules }) => rules).filter((rule) => !BY_HAND.includes(rule));
    expect(wanted.filter((rule) => !started.includes(rule))).toEqual([]);
  });

  it('finds late exactly what the story has late, by the same number of days', () => {
    const { clocks } = agreeAsTheStoryDoes();
    const found = clocks
      .filter(({ rule }) => !BY_HAND.includes(rule))
      .flatMap((clock) => {
        const rule = findRule(clock.set, clock.rule);
        if (!rule) throw new Error(`No rule ${clock.rule}`);
        const state = stateOn(computeDue(rule, clock.start.day).dueOn, clock.end?.day ?? null, TODAY);
        return 'days' in state && state.state !== 'running' && rule.actor !== 'parent'
          ? [`${clock.rule} from ${clock.start.day}: ${state.days} days late`]
          : [];
      });
    const told = rows.flatMap(({ rules, start, late }) =>
      rules
        .filter((rule) => Number(late) > 0 && !BY_HAND.includes(rule))
        .map((rule) => `${rule} from ${start}: ${late} days late`),
    );
    expect(told.length).toBeGreaterThanOrEqual(8);
    expect(found.toSorted()).toEqual(told.toSorted());
  });

  it.each(rows.flatMap((row) => row.rules.map((id) => [id, row] as const)))(
    'counts %s as the story does: %o',
    (id, row) => {
      const rule = RULE_SETS.flatMap(({ rules }) => rules).find((each) => each.id === id);
      if (!rule) throw new Error(`No rule ${id}`);
      const { dueOn } = computeDue(rule, row.start);
      expect(dueOn).toBe(row.due);
      const state = stateOn(dueOn, row.done, TODAY);
      if (Number(row.late) > 0) expect(state).toEqual({ state: 'done late', days: Number(row.late) });
      if (row.late === '0') expect(state).toEqual({ state: 'done in time' });
    },
  );
});

/** Somebody who agrees to everything that is proposed, on the day proposed; where a day is asked for, says no. */
function agreeToAll(proposed: readonly ClockMail[]): readonly Clock[] {
  const clocks: Clock[] = [];
  const refused = new Set<string>();
  for (let answers = 0; answers < 500; answers += 1) {
    const [proposal] = proposeClocks({ mails: proposed, clocks, refused, ruleSets: RULE_SETS });
    if (!proposal) return clocks;
    const { day, key, set, rule, about, entryId, clockId } = proposal;
    const mark = { day: day ?? '', entryId: asEntryId(entryId), reason: '' };
    const at = clocks.findIndex(({ id }) => id === clockId);
    const ended = clocks[at];
    if (day === null) refused.add(key);
    else if (ended) clocks[at] = { ...ended, end: mark };
    else {
      const facts = { matterId: asMatterId('default'), disputed: false, madeAt: 0, end: null };
      clocks.push({ ...facts, id: asClockId(key), set, rule, about, start: mark });
    }
  }
  throw new Error('A yes makes new questions for ever');
}

describe('somebody who agrees to every proposal', () => {
  it('finds late exactly the limits that the story breaks, by the same number of days, and nothing else', async () => {
    const { entries, texts } = await readSampleRecord();
    const isRelevant = relevanceOf(RULE_SETS);
    const found = agreeToAll(clockMailsOf({ entries, texts, own: OWN, isRelevant }));
    const late = countClocks(found, { ruleSets: RULE_SETS, today: TODAY }).flatMap(({ clock, standing }) =>
      standing.kind === 'late' || standing.kind === 'done late'
        ? [`${clock.rule} from ${clock.start.day}: ${standing.kind}, ${standing.days} days`]
        : [],
    );
    // When the provision in Section F began, no mail tells: that clock is in force until the user says.
    const told = rows.flatMap(({ rules, start, late: days }) =>
      rules
        .filter((rule) => Number(days) > 0 && rule !== 'A9')
        .map((rule) => `${rule} from ${start}: done late, ${days} days`),
    );
    expect(told).toHaveLength(10);
    expect(late.toSorted()).toEqual(told.toSorted());
  });
});

describe('proposals', () => {
  it('are not made twice: not after a yes, not after a no', () => {
    const { clocks, refused } = agreeAsTheStoryDoes();
    expect(proposeClocks({ mails, clocks, refused, ruleSets: RULE_SETS })).toEqual([]);
  });

  it('show the words that made them', () => {
    const request = mails.find(({ entryId }) => entryId === 'ehc-request');
    const proposals = proposeClocks({
      mails: request ? [request] : [],
      clocks: [],
      refused: new Set(),
      ruleSets: RULE_SETS,
    });
    expect(proposals.map(({ rule }) => rule)).toEqual(['A1', 'A4', 'A7']);
    expect(proposals[0]).toMatchObject({
      kind: 'start',
      day: '2025-09-08',
      because: { phrase: 'Request for an EHC needs assessment', tag: 'needs-assessment-request' },
    });
  });

  it('take no automatic reply for an answer', () => {
    const proposals = proposeClocks({
      mails: mails.filter(({ entryId }) => ['request-auto-reply', 'review-chase-bounced'].includes(entryId)),
      clocks: [],
      refused: new Set(),
      ruleSets: RULE_SETS,
    });
    expect(proposals).toEqual([]);
  });
});
