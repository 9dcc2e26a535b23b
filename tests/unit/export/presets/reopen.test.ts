import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../../entrypoints/app/bundle/job-of-plan.ts';
import { LATE_SECTION, type BundlePlan } from '../../../../utils/domain/bundle-plan.ts';
import { asEntryId, asMatterId, asTagId, type Entry } from '../../../../utils/domain/index.ts';
import { planJson } from '../../../../utils/export/pack/plan-json.ts';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import { planOf } from '../../../../utils/export/presets/index.ts';
import { reopenPlan, type Reopening } from '../../../../utils/export/presets/reopen.ts';
import { addLetter, MADE_AT, making, sampleBox } from '../pack/sample.ts';

const scope = {
  matterId: asMatterId('default'),
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};

function recordOf(entries: readonly Entry[]): Reopening {
  const { parties, tags } = sampleBox().source;
  const matterId = asMatterId('here');
  return { scope, title: 'Sam', entries, parties, tags, today: '2026-07-03', matterId };
}

function sample() {
  const box = sampleBox();
  box.add({ subject: 'First', attachments: [box.attach('plan.pdf', 'plan')] });
  box.add({ subject: 'Second' });
  addLetter(box, ['one', 'two'], { subject: 'Letter' });
  const record = recordOf(box.source.entries);
  const plan: BundlePlan = {
    ...planOf('plain', record),
    title: 'Edited by hand',
    redactions: [{ words: 'Ben Carter', reason: 'another child' }],
  };
  const json = planJson(startPacking(box.source, making(), {}), plan, 42);
  return { box, plan, json, entries: [...box.source.entries] };
}

const idsOf = (plan: BundlePlan): string[] =>
  plan.sections.flatMap(({ documents }) => documents.map(({ id }) => id));

describe('reopening a bundle', () => {
  it('restores contents, order and titles, and asks for the words again', () => {
    const { plan, json, entries } = sample();
    expect(json).not.toContain('Ben Carter');
    const found = reopenPlan(json, recordOf(entries));
    expect(found).toMatchObject({
      ok: true,
      value: { gone: [], late: 0, wordsWanted: ['another child'] },
    });
    expect(found.ok && found.value.plan).toEqual({
      ...plan,
      matterId: 'here',
      redactions: [],
      follows: { lastPage: 42, madeAt: MADE_AT, removed: ['another child'] },
    });
  });

  it('the file names nothing that is not in the bundle, and what was left out is then not in the plan', () => {
    const { box, plan } = sample();
    const words = {
      kind: 'words',
      id: 'w',
      day: null,
      leftOut: true,
      title: 'Draft',
      text: 'Sealed',
    } as const;
    const out = new Set(['entry-2', plan.sections[1]!.documents[1]!.id]);
    const edited = {
      ...plan,
      sections: [
        ...plan.sections.map((section) => ({
          ...section,
          documents: section.documents.map((each) => ({ ...each, leftOut: out.has(each.id) })),
        })),
        { id: 'own', title: 'Without prejudice', documents: [words] },
      ],
    };
    const entries = box.source.entries.filter(({ id }) => id !== 'entry-2');
    const json = planJson(startPacking({ ...box.source, entries }, making(), {}), edited, 42);
    expect(json).not.toMatch(/Second|entry-2|plan\.pdf|Sealed|Draft"|Without prejudice/u);
    const found = reopenPlan(json, recordOf([...box.source.entries]));
    expect(found).toMatchObject({ ok: true, value: { gone: [], late: 0 } });
    const reopened = found.ok ? found.value.plan : plan;
    expect(idsOf(reopened)).toEqual(idsOf(plan).filter((id) => !out.has(id)));
  });

  it('keeps what lines of a summary tell of, under the ids of the record it is opened in, and no more', () => {
    const { box, plan, entries } = sample();
    const [first] = entries;
    if (!first) throw new Error('No entry.');
    const words = {
      kind: 'words',
      id: 'w',
      day: null,
      leftOut: false,
      title: 'Summary',
      text: '- First: it began',
      fromRecord: [
        { text: 'First', entryIds: [first.id] },
        { text: 'taken out by hand', entryIds: [first.id] },
        { text: 'it began', entryIds: [asEntryId('elsewhere')] },
      ],
    } as const;
    const own = { ...plan, sections: [...plan.sections, { id: 'own', title: 'Own', documents: [words] }] };
    const json = planJson(startPacking(box.source, making(), {}), own, 42);
    expect(json).not.toMatch(/taken out by hand|elsewhere/u);
    const anew = entries.map((entry) => (entry === first ? { ...entry, id: asEntryId('anew') } : entry));
    const found = reopenPlan(json, recordOf(anew));
    const document = found.ok && found.value.plan.sections.at(-1)?.documents[0];
    expect(document).toMatchObject({ fromRecord: [{ text: 'First', entryIds: ['anew'] }] });
  });

  it('keeps the beginning of what a line tells of whose end was written anew, without half a word to remove', () => {
    const { box, plan, entries } = sample();
    const [first] = entries;
    if (!first) throw new Error('No entry.');
    const told = (end: string) => `3 March 2026, from Northshire County Council: Reply to Ben Carter${end}`;
    const words = {
      kind: 'words',
      id: 'w',
      day: null,
      leftOut: false,
      title: 'Summary',
      text: `- ${told(', which came late')}`,
      fromRecord: [{ text: told(' and another offer'), entryIds: [first.id] }],
    } as const;
    const own = { ...plan, sections: [{ id: 'own', title: 'Own', documents: [words] }] };
    const json = planJson(startPacking(box.source, making(), {}), own, 42);
    expect(json).not.toMatch(/offer|Ben/u);
    const found = reopenPlan(json, recordOf(entries));
    const document = found.ok && found.value.plan.sections[0]?.documents[0];
    const beginning = expect.stringMatching(
      /^3 March 2026, from Northshire County Council: Reply to/u,
    ) as string;
    expect(document).toMatchObject({ fromRecord: [{ text: beginning, entryIds: [first.id] }] });
  });

  it('remembers what the bundle was begun for, which clocks given by hand keep to', () => {
    const { box, entries } = sample();
    const narrow = { ...scope, from: '2026-01-01', tagIds: [asTagId('transport')] };
    const plan = planOf('plain', { ...recordOf(entries), scope: narrow });
    const found = reopenPlan(planJson(startPacking(box.source, making(), {}), plan, 42), recordOf(entries));
    const wanted = { from: '2026-01-01', until: null, partyIds: [], tagIds: ['transport'] };
    expect(found.ok && found.value.plan.begunFor).toEqual(wanted);
    expect(found.ok && scopeOf(found.value.plan)).toMatchObject(wanted);
  });

  it('finds entries that were imported anew by the hash of their original', () => {
    const { json, entries, plan } = sample();
    const anew = entries.map((entry) => ({ ...entry, id: asEntryId(`new ${entry.id}`) }));
    const found = reopenPlan(json, recordOf(anew));
    expect(found).toMatchObject({ ok: true, value: { gone: [], late: 0 } });
    const documents = found.ok ? found.value.plan.sections.flatMap((each) => each.documents) : [];
    const named = documents.flatMap((each) => ('entryId' in each ? [each.entryId] : []));
    expect(named.length).toBe(
      plan.sections.flatMap((each) => each.documents).filter((each) => 'entryId' in each).length,
    );
    expect(named.every((id) => id.startsWith('new '))).toBe(true);
  });

  it('lists what is gone and puts what came since at the end', () => {
    const { box, plan, json, entries } = sample();
    const [, ...kept] = entries;
    const late = box.add({
      subject: 'Late',
      capturedAt: MADE_AT + 1,
      attachments: [box.attach('late.pdf', 'late')],
    });
    const secret = box.add({ subject: 'Mediation', capturedAt: MADE_AT + 1, tags: [asTagId('mediation')] });
    const older = box.add({ subject: 'Not chosen then', capturedAt: MADE_AT - 1 });
    const found = reopenPlan(json, recordOf([...kept, late, secret, older]));
    const after = found.ok ? found.value : null;
    expect(after?.gone).toHaveLength(2);
    expect(after?.late).toBe(2);
    const last = after?.plan.sections.at(-1);
    expect(last?.id).toBe(LATE_SECTION);
    expect(last?.documents.map(({ kind }) => kind)).toEqual(['chronology', 'entry', 'attachment']);
    expect(last?.title).toMatch(/^Papers added since /u);
    const before = idsOf(plan).filter((id) => !id.startsWith('entry-1'));
    expect(idsOf(after!.plan).slice(0, before.length)).toEqual(before);
  });

  it.each([
    ['no JSON', () => '{'],
    ['another format', (json: string) => json.replace('bundle-plan/1', 'bundle-plan/9')],
    ['an unknown field', (json: string) => json.replace('"preset"', '"evil": 1, "preset"')],
    ['a day that is none', (json: string) => json.replace(/"day": "[^"]*"/u, '"day": "<script>"')],
    ['a hash that is none', (json: string) => json.replace(/"sha256": "[^"]*"/u, '"sha256": "../x"')],
    ['an id twice', (json: string) => json.replaceAll('"id": "entry-2"', '"id": "entry-1"')],
    ['a title without end', (json: string) => json.replace('Edited by hand', 'x'.repeat(3000))],
  ])('refuses a plan with %s', (_, spoil) => {
    const { json, entries } = sample();
    const spoilt = spoil(json);
    expect(spoilt).not.toBe(json);
    expect(reopenPlan(spoilt, recordOf(entries)).ok).toBe(false);
  });
});
