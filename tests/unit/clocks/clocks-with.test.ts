import { describe, expect, it } from 'vitest';
import { clocksWith } from '../../../utils/clocks/clocks-with.ts';
import { countClocks } from '../../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId, asPartyId, type Entry, type PartyKind } from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const today = '2026-11-23';
const council = { name: '', address: 'send@northshire.gov.uk' };
const request = inventedEntry('request', {
  from: [{ name: '', address: 'amina@example.org' }],
  to: [council],
});
const clockOf = (rule: string, start: string, end: string | null = null): Clock => ({
  id: asClockId(rule),
  matterId: asMatterId('default'),
  set: 'england-assessment',
  rule,
  about: '',
  start: { day: start, entryId: request.id, reason: '' },
  end: end === null ? null : { day: end, entryId: null, reason: '' },
  disputed: false,
  madeAt: 0,
});
const find = (entry: Entry, ...clocks: Clock[]) =>
  clocksWith(entry, countClocks(clocks, { ruleSets: RULE_SETS, today }), {
    startOf: () => request,
    kind: null,
    today,
  });

describe('clocksWith', () => {
  const late = clockOf('A1', '2026-09-01');
  const running = clockOf('A7', '2026-09-01');

  it('shows what runs with the same domain, late first, in short words', () => {
    const reply = inventedEntry('reply', { from: [{ name: '', address: 'other.person@northshire.gov.uk' }] });
    expect(find(reply, running, late)).toEqual([
      { title: 'Decision whether to assess', words: 'due 13 Oct, 41 days late', isLate: true },
      { title: 'Final plan', words: 'due 19 Jan 2027, due in 57 days', isLate: false },
    ]);
  });

  it('tells several clocks of one kind apart', () => {
    const advice = (about: string): Clock => ({
      ...clockOf('A2', '2026-10-20'),
      id: asClockId(about),
      about,
    });
    const shown = find(request, advice('educational psychology'), advice('speech and language therapy'));
    expect(shown.map(({ title }) => title.split(': ')[1])).toEqual([
      'educational psychology',
      'speech and language therapy',
    ]);
  });

  it('knows the same party under another domain', () => {
    const partyId = asPartyId('council');
    const other = inventedEntry('other', { from: [{ name: '', address: 'x@example.net' }], partyId });
    expect(find(other, late)).toEqual([]);
    const started = { ...request, partyId };
    const counted = countClocks([late], { ruleSets: RULE_SETS, today });
    expect(clocksWith(other, counted, { startOf: () => started, kind: null, today })).toHaveLength(1);
  });

  it('knows a clock begun by hand, or by a paper that names nobody, by who must act', () => {
    const reply = inventedEntry('reply', { from: [{ name: '', address: 'somebody@northshire.gov.uk' }] });
    const counted = countClocks([{ ...late, start: { ...late.start, entryId: null } }], {
      ruleSets: RULE_SETS,
      today,
    });
    const shown = (kind: PartyKind | null, start?: Entry) =>
      clocksWith(reply, counted, { startOf: () => start, kind, today }).map(({ title }) => title);
    expect(shown('council')).toEqual(['Decision whether to assess']);
    expect(shown('council', inventedEntry('letter', { kind: 'letter', from: [], to: [] }))).toHaveLength(1);
    expect([...shown('school'), ...shown(null)]).toEqual([]);
    // Who began it names another council: the kind alone does not make it this one's.
    const other = inventedEntry('o', {
      to: [{ name: '', address: 'someone.invented@eastshire.gov.uk' }],
      from: [],
    });
    expect(shown('council', other)).toEqual([]);
  });

  it('shows nothing to others, nothing that has ended, and at most three', () => {
    const school = inventedEntry('s', { from: [{ name: '', address: 'a@st-aldhelms.northshire.sch.uk' }] });
    expect(find(school, late)).toEqual([]);
    expect(find(request, clockOf('A1', '2026-09-01', '2026-10-01'))).toEqual([]);
    const many = ['A1', 'A3', 'A4', 'A7'].map((rule) => clockOf(rule, '2026-09-01'));
    expect(find(request, ...many)).toHaveLength(3);
  });

  it('does not take two people of a public provider for one side', () => {
    const one = inventedEntry('one', { from: [{ name: '', address: 'someone.invented@gmail.com' }] });
    const start = { ...request, to: [{ name: '', address: 'other.invented@gmail.com' }] };
    const counted = countClocks([late], { ruleSets: RULE_SETS, today });
    expect(clocksWith(one, counted, { startOf: () => start, kind: null, today })).toEqual([]);
  });
});
