// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../../../../utils/clocks/rules/rule-sets.ts';
import { chooseEntries } from '../../../../utils/domain/choose-entries.ts';
import { asClockId, type Clock, type Watch } from '../../../../utils/domain/clock.ts';
import {
  asMatterId,
  asPartyId,
  asTagId,
  BUILT_IN_TAGS,
  type Entry,
  type ExportScope,
} from '../../../../utils/domain/index.ts';
import { gatherClocks } from '../../../../utils/export/clocks/gather.ts';
import { describeClocks } from '../../../../utils/export/clocks/words.ts';
import { inventedEntry } from '../../components/invented-entry.ts';
import { EVERYTHING } from './story.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const mail = (id: string, day: string, more: Partial<Entry> = {}): Entry =>
  inventedEntry(id, { happenedAt: at(day), subject: `Words of ${id}`, ...more });
const council = asPartyId('council');

const request = mail('request', '2026-01-05', { partyId: council });
const decision = mail('decision', '2026-03-02', { partyId: council });
const secret = mail('secret', '2026-03-02', { tags: [asTagId('mediation')] });

const mark = (entry: Entry | null, day: string, reason = '') => ({ entryId: entry?.id ?? null, day, reason });
const clock = (more: Partial<Clock> = {}): Clock => ({
  id: asClockId('clock'),
  matterId: asMatterId('default'),
  set: 'england-assessment',
  rule: 'A1',
  about: '',
  start: mark(request, '2026-01-05'),
  end: null,
  disputed: false,
  madeAt: 0,
  ...more,
});
const watch = (more: Partial<Watch> = {}): Watch => ({
  entryId: request.id,
  matterId: asMatterId('default'),
  by: '2026-01-20',
  answeredBy: null,
  madeAt: 0,
  ...more,
});

interface Records {
  readonly clocks?: readonly Clock[];
  readonly watches?: readonly Watch[];
}

function gather({ clocks = [], watches = [] }: Records, scope: Partial<ExportScope> = {}) {
  const entries = [request, decision, secret];
  const whole = { ...EVERYTHING, includeConfidential: false, ...scope };
  return gatherClocks({
    records: { clocks, watches, refused: new Set(), terms: [] },
    ruleSets: RULE_SETS,
    entries,
    parties: [],
    tags: BUILT_IN_TAGS,
    scope: whole,
    choice: chooseEntries(entries, whole, BUILT_IN_TAGS),
    madeAt: at('2026-04-01'),
  });
}

const outcomes = (clocks: ReturnType<typeof gather>) =>
  describeClocks(clocks, new Map()).map(({ outcome }) => outcome);

describe('gatherClocks', () => {
  it('counts as of the day of the export, with rule, arithmetic and advice', () => {
    const { asOf, clocks, advisers, calendar } = gather({ clocks: [clock()] });
    expect(asOf).toBe('2026-04-01');
    expect(clocks[0]).toMatchObject({
      title: 'Decision whether to assess',
      who: 'the council',
      force: 'law',
      start: { day: '2026-01-05', entryId: 'request', unnamed: null },
      end: null,
      dueOn: '2026-02-16',
      state: 'overdue',
      days: 44,
    });
    expect(clocks[0]?.citation).toContain('reg 5(1)');
    expect(clocks[0]?.steps.at(-1)).toBe('Due on Monday 16 February 2026.');
    expect(advisers.map(({ name }) => name)).toEqual(['SENDIASS', 'IPSEA']);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260216');
  });

  it('knows late, in time, and the family’s own time that passed', () => {
    const late = clock({ end: mark(decision, '2026-03-02') });
    const inTime = clock({ end: mark(decision, '2026-02-16') });
    const own = clock({ rule: 'A5', start: mark(request, '2026-01-05') });
    const states = [late, inTime, own].map((each) => {
      const [found] = gather({ clocks: [each] }).clocks;
      return [found?.state, found?.days];
    });
    expect(states).toEqual([
      ['done late', 14],
      ['done in time', 0],
      ['passed', 72],
    ]);
  });

  it('calls nothing late that missed a working marker only', () => {
    const marker = clock({ rule: 'A4' });
    const done = clock({ rule: 'A4', end: mark(decision, '2026-10-02') });
    const [open] = gather({ clocks: [marker] }).clocks;
    expect(open).toMatchObject({ force: 'marker', state: 'running' });
    expect(gather({ clocks: [done] }).clocks[0]).toMatchObject({ state: 'done', days: null });
    const early = clock({ rule: 'A4', start: mark(request, '2025-10-05') });
    expect(gather({ clocks: [early] }).clocks[0]).toMatchObject({ state: 'passed', days: 66 });
  });

  it('sets a limit aside for the one that governs, which it names only when that one is shown', () => {
    const notice = clock({ set: 'england-tribunal', rule: 'T1', id: asClockId('one') });
    const certificate = (start: Entry) =>
      clock({
        set: 'england-tribunal',
        rule: 'T1C',
        id: asClockId('two'),
        start: mark(start, '2026-03-02'),
      });
    const [open] = gather({ clocks: [notice, certificate(decision)] }).clocks;
    expect(open).toMatchObject({ state: 'set aside', governedBy: 'Appeal, from the mediation certificate' });
    const [hidden] = gather({ clocks: [notice, certificate(secret)] }).clocks;
    expect(hidden).toMatchObject({ state: 'set aside', governedBy: null });
  });
});

describe('an appeal after mediation', () => {
  const appeal = mail('appeal', '2026-03-30', { partyId: council });
  const [decided, certified] = [mark(request, '2026-01-05'), mark(secret, '2026-03-16')];
  const limits = (end: Entry | null) =>
    [
      ['T1', decided],
      ['T1C', certified],
    ].map(([rule, start]) =>
      clock({
        set: 'england-tribunal',
        rule: rule as string,
        id: asClockId(rule as string),
        start: start as Clock['start'],
        end: end && mark(end, '2026-03-30'),
      }),
    );

  it('is in time by its certificate, and the day of the decision gives no verdict beside it', () => {
    const found = gather({ clocks: limits(appeal) }, { includeConfidential: true });
    expect(outcomes(found)).toEqual([
      'Due by 17:00 5 March 2026, done 30 March 2026. Another limit for the same act counts instead: Appeal, from the mediation certificate.',
      'Due by 17:00 16 April 2026, done 30 March 2026: in time.',
    ]);
    expect(found.clocks.map(({ state, days }) => [state, days])).toEqual([
      ['done', null],
      ['done in time', 0],
    ]);
  });

  it('is called neither late nor in time where the certificate stays out, and nothing tells that there is one', () => {
    const hidden = gather({ clocks: limits(appeal) });
    expect(outcomes(hidden)).toEqual([
      'Due by 17:00 5 March 2026, done 30 March 2026. A later limit for the same act may apply: see its rule.',
    ]);
    expect(hidden.clocks[0]).toMatchObject({
      state: 'done',
      days: null,
      governedBy: null,
      mayEndLater: true,
    });
    const [alone] = gather({ clocks: limits(appeal).slice(0, 1) }).clocks;
    expect(hidden.clocks[0]).toEqual(alone);
  });

  it('may still come when the two months of the decision have passed', () => {
    const [open] = outcomes(gather({ clocks: limits(null).slice(0, 1) }));
    expect(open).toBe(
      'Due by 17:00 5 March 2026. None recorded by 1 April 2026. A later limit for the same act may apply: see its rule.',
    );
  });
});

describe('what is not chosen', () => {
  it('keeps out a clock that begins with it, and counts it', () => {
    const found = gather({ clocks: [clock({ start: mark(secret, '2026-01-05', 'told in mediation') })] });
    expect(found).toMatchObject({ clocks: [], leftOut: 1, calendar: '' });
    expect(JSON.stringify(found)).not.toMatch(/secret|mediation/);
  });

  it('gives the day, not the entry nor its reason, when only the end is outside', () => {
    const ended = clock({ end: mark(decision, '2026-03-02', 'the words of decision') });
    const found = gather({ clocks: [ended] }, { until: '2026-02-28' });
    expect(found.clocks[0]).toMatchObject({
      state: 'done late',
      days: 14,
      end: { day: '2026-03-02', entryId: null, unnamed: 'outside', reason: '' },
    });
    expect(JSON.stringify(found)).not.toContain('words of decision');
    expect(JSON.stringify(found)).not.toContain('"decision"');
  });

  it.each([{}, { until: '2026-02-01' }, { partyIds: [council] }])(
    'keeps back even the day when the end is confidential, whatever else leaves it out: %o',
    (scope) => {
      const found = gather({ clocks: [clock({ end: mark(secret, '2026-03-02', 'settled') })] }, scope);
      expect(found.clocks[0]).toMatchObject({
        state: 'done',
        days: null,
        end: { day: null, entryId: null, unnamed: 'confidential', reason: '' },
      });
      expect(JSON.stringify(found)).not.toMatch(/secret|2026-03-02|settled/);
      expect(found.calendar).toBe('');
    },
  );

  it('names the confidential end where the user asked for it', () => {
    const ended = clock({ end: mark(secret, '2026-03-02') });
    const [found] = gather({ clocks: [ended] }, { includeConfidential: true }).clocks;
    expect(found?.end).toMatchObject({ entryId: 'secret', day: '2026-03-02' });
  });

  it.each([
    [{}, 1],
    [{ from: '2026-02-01' }, 0],
    [{ partyIds: [council] }, 0],
    [{ tagIds: [asTagId('complaint-stage-1')] }, 0],
  ] as const)(
    'takes a clock that a day given by hand starts only where nothing speaks against it: %o',
    (scope, count) => {
      expect(gather({ clocks: [clock({ start: mark(null, '2026-01-05') })] }, scope).clocks).toHaveLength(
        count,
      );
    },
  );

  it('takes no clock of confidential mail that starts by hand', () => {
    const clocks = [clock({ set: 'england-mediation', rule: 'D3', start: mark(null, '2026-01-05') })];
    expect(gather({ clocks }).clocks).toEqual([]);
    expect(gather({ clocks }, { includeConfidential: true }).clocks).toHaveLength(1);
  });
});

describe('watches', () => {
  it('is silent once the day has passed, and answered by an entry that is not exported', () => {
    expect(gather({ watches: [watch()] }).watches[0]).toMatchObject({ state: 'silent', days: 71 });
    expect(gather({ watches: [watch({ by: '2026-04-01' })] }).watches[0]?.state).toBe('waiting');
    const late = gather({ watches: [watch({ answeredBy: decision.id })] }, { until: '2026-02-28' });
    expect(late.watches[0]).toMatchObject({
      state: 'answered late',
      days: 41,
      answer: { day: '2026-03-02', entryId: null, unnamed: 'outside' },
    });
    const secretly = gather({ watches: [watch({ answeredBy: secret.id })] });
    expect(secretly.watches[0]).toMatchObject({ state: 'answered', days: null, answer: { day: null } });
    expect(JSON.stringify(secretly)).not.toMatch(/"secret"|2026-03-02/);
  });

  it('stays out with the mail that waits', () => {
    const found = gather({ watches: [watch({ entryId: secret.id })] });
    expect(found).toMatchObject({ watches: [], leftOut: 1 });
  });
});
