import { describe, expect, it } from 'vitest';
import { findEntries } from '../../../../components/clocks/find-entries.ts';
import { findRules } from '../../../../components/clocks/find-rules.ts';
import { groupProposals, orderGroups } from '../../../../components/clocks/group-proposals.ts';
import { sayMarkDay } from '../../../../components/clocks/say-day.ts';
import type { Proposal } from '../../../../utils/clocks/propose.ts';
import { findRule, RULE_SETS } from '../../../../utils/clocks/rules/rule-sets.ts';
import { inventedEntry } from '../invented-entry.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe('findEntries', () => {
  const entries = [
    inventedEntry('old', { subject: 'Decision on your request', happenedAt: at('2026-01-05') }),
    inventedEntry('new', { subject: 'Decision letter', happenedAt: at('2026-02-05') }),
    inventedEntry('other', { subject: '', happenedAt: at('2026-03-05') }),
  ];

  it('gives the newest first, each with day and people', () => {
    expect(findEntries(entries, '').map(({ value }) => value)).toEqual(['other', 'new', 'old']);
    expect(findEntries(entries, '')[0]).toMatchObject({
      label: '(no subject)',
      detail: '5 March 2026 · Sarah Cole → Amina Okafor',
    });
  });

  it('finds by every word, whatever its case, and shows no more than can be looked through', () => {
    expect(findEntries(entries, 'DECISION request').map(({ value }) => value)).toEqual(['old']);
    const many = Array.from({ length: 200 }, (_, index) => inventedEntry(`e${index}`));
    expect(findEntries(many, '')).toHaveLength(30);
    expect(findEntries([...many, ...entries], 'letter').map(({ value }) => value)).toEqual(['new']);
  });
});

describe('findRules', () => {
  it('keeps limits by subject and finds them by words of title, subject or sentence', () => {
    expect(findRules(RULE_SETS, '').map(({ title }) => title)).toContain('Mediation');
    const found = findRules(RULE_SETS, 'Subject ACCESS').filter(({ options }) => options.length > 0);
    expect(found).toEqual([
      {
        title: 'Requests for information',
        options: [
          {
            value: 'england-information/I1',
            label: 'Subject access request',
            detail: 'for the organisation',
          },
        ],
      },
    ]);
  });
});

describe('the order of proposals', () => {
  const proposal = (rule: string, entryId: string, day: string | null, kind: 'start' | 'end' = 'start') =>
    ({
      kind,
      key: `${rule} ${entryId}`,
      set: 'england-assessment',
      rule,
      entryId,
      day,
      clockId: null,
    }) as Proposal;
  const times: Record<string, number> = {
    first: at('2025-01-05'),
    second: at('2025-09-01'),
    third: at('2026-10-20'),
    fourth: at('2025-03-05'),
  };
  const orderOf = (...proposals: Proposal[]) =>
    orderGroups(groupProposals(proposals), {
      ruleSets: RULE_SETS,
      today: '2026-11-23',
      happenedAt: (id) => times[id] ?? 0,
    }).map(({ entryId }) => entryId);

  it('puts what lies ahead first, then the newest', () => {
    expect(
      orderOf(
        proposal('A1', 'first', '2025-01-05'),
        proposal('A1', 'second', '2025-09-01'),
        proposal('A1', 'third', '2026-10-20'),
        proposal('A2', 'fourth', '2025-03-05', 'end'),
      ),
    ).toEqual(['third', 'fourth', 'second', 'first']);
  });

  it('knows nothing ahead where no day is known', () => {
    expect(orderOf(proposal('A1', 'first', null), proposal('A1', 'second', '2025-09-01'))).toEqual([
      'second',
      'first',
    ]);
  });
});

describe('sayMarkDay', () => {
  const email = inventedEntry('request', { happenedAt: at('2026-09-02') });
  const rule = (set: string, id: string) => findRule(set, id) ?? null;

  it('says what is known, and what that day is counted as', () => {
    expect(sayMarkDay('2026-09-02', email, rule('england-assessment', 'A1'))).toBe(
      'sent Wednesday 2 September 2026; counted as received that day',
    );
    expect(sayMarkDay('2026-09-02', email, rule('england-tribunal', 'T1'))).toBe(
      'sent Wednesday 2 September 2026',
    );
    expect(sayMarkDay('2026-09-02', email, null)).toBe('sent Wednesday 2 September 2026');
    expect(sayMarkDay('2026-09-02', { ...email, kind: 'letter' }, rule('england-assessment', 'A1'))).toBe(
      'dated Wednesday 2 September 2026; counted as received that day',
    );
  });

  it('says nothing of a day that is not the entry’s own', () => {
    expect(sayMarkDay('2026-09-03', email, rule('england-assessment', 'A1'))).toBe(
      'Thursday 3 September 2026',
    );
    expect(sayMarkDay('2026-09-03', undefined, null)).toBe('Thursday 3 September 2026');
  });
});
