// @vitest-environment node
// Three versions of a bundle: what has gone out must not move, whatever came since and whatever its date is.
import { expect, it } from 'vitest';
import { LEFT_OUT_BY_HAND } from '../../../../../utils/domain/choose-by-plan.ts';
import type { BundlePlan } from '../../../../../utils/domain/bundle-plan.ts';
import { lateEntriesIn } from '../../../../../utils/domain/late-entries.ts';
import { asMatterId, ok, type Entry } from '../../../../../utils/domain/index.ts';
import { makeParts } from '../../../../../utils/export/bundle/assemble/parts.ts';
import { numberLateLast } from '../../../../../utils/export/number-late.ts';
import { planJson } from '../../../../../utils/export/pack/plan-json.ts';
import { startPacking } from '../../../../../utils/export/pack/packed.ts';
import type { PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import { planOf } from '../../../../../utils/export/presets/index.ts';
import { reopenPlan } from '../../../../../utils/export/presets/reopen.ts';
import { checkBundle, readPages } from '../../../../setup/check-bundle.ts';
import { entryOf, makingOf, sourceOf } from '../../chronology/sample-entries.ts';
import { writtenBundle } from './made-bundle.ts';

const QUOTED =
  'We met on Tuesday and agreed that the speech therapist would visit the school every second week.';
const madeAt = (version: number): number => Date.UTC(2026, version, 1);

/** A mail that an earlier one quotes, so that its quotation could become a reference to a page at the end. */
const body = ({ id }: Entry): string => (id === 'entry-5' || id === 'entry-2.5' ? QUOTED : `Body of ${id}.`);
const html = (entry: Entry): string =>
  entry.id === 'entry-5' ? `<p>See below.</p><blockquote type="cite">${body(entry)}</blockquote>` : '';

function materialOf(entries: readonly Entry[]) {
  const source = sourceOf(entries, 'Sam');
  const scope = { matterId: source.matter.id, from: null, until: null, partyIds: [], tagIds: [] };
  const flags = { includeConfidential: false, includeNotes: false };
  return { ...source, scope: { ...scope, ...flags }, today: '2026-11-24' };
}

async function made(plan: BundlePlan, entries: readonly Entry[], version: number) {
  const making = makingOf({ includeNotes: false, madeAt: madeAt(version) });
  const source = numberLateLast(sourceOf(entries, 'Sam'), lateEntriesIn(plan).keys());
  const pictures = { decodeImage: async () => null, encodeJpeg: async () => null };
  const ready = makeParts({
    plan,
    source,
    making,
    leftOut: [{ entryId: entryOf(99).id, title: '', reason: LEFT_OUT_BY_HAND }],
    readBody: async (entry) => ok({ text: body(entry), html: html(entry), headers: [] }),
    attached: { ...pictures, pdf: {} as PdfJobs },
    passwords: new Map(),
  });
  const written = await writtenBundle(ready.plan, ready.parts, { making });
  expect(checkBundle(written.path)).toEqual([]);
  const json = planJson(startPacking(source, making, {}), plan, written.pageCount);
  const pages = readPages(written.path);
  return { ...written, json, textOf: (page: number) => pages[page - 1] ?? '' };
}

function reopened(json: string, entries: readonly Entry[]): BundlePlan {
  const found = reopenPlan(json, {
    ...materialOf(entries),
    matterId: asMatterId('default'),
  });
  if (!found.ok) throw new Error(found.error);
  return found.value.plan;
}

const byDate = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => one.happenedAt - other.happenedAt);
const kept = (number: number, version: number): Entry =>
  entryOf(number, { capturedAt: madeAt(version) + 1000 });

it('papers of later versions come at the end, and no page, number or reference before them changes', async () => {
  // Rows enough that one more would spill over to another page of the chronology.
  const first = Array.from({ length: 40 }, (_, at) => entryOf(at));
  const one = await made(planOf('plain', materialOf(first)), first, 1);
  const second = byDate([...first, kept(2.5, 1), kept(-1, 1)]);
  const two = await made(reopened(one.json, second), second, 2);
  const third = byDate([...second, kept(30.5, 2)]);
  const three = await made(reopened(two.json, third), third, 3);

  expect(one.facts.documents[0]?.pages).toBeGreaterThan(1);
  const sameDay = (text: string): string => text.replace(/Prepared \d+ \w+ \d{4}/u, '').replace(/\s+/gu, ' ');
  for (const [before, after] of [
    [one, two],
    [two, three],
  ] as const) {
    expect(after.pageCount).toBeGreaterThan(before.pageCount + 2);
    for (let page = 2; page <= before.pageCount; page += 1)
      expect(sameDay(after.textOf(page))).toBe(sameDay(before.textOf(page)));
    const cover = after.textOf(1).replace(/\s+/gu, ' ');
    expect(cover).toContain(`Pages 1 to ${before.pageCount} have the numbers they had then.`);
    expect(after.textOf(before.pageCount + 1)).toMatch(/Late papers[\s\S]+Papers added since/u);
  }
  const rows = two.textOf(one.pageCount + 2);
  expect(rows).toContain('Chronology of papers added since 1 February 2026');
  expect(rows.match(/\bE4[12]\b/gu)).toEqual(['E41', 'E42']);
  expect(three.textOf(two.pageCount + 2).match(/\bE\d+\b/gu)).toEqual(['E43']);
}, 60_000);

it('says that every page has the number it had when nothing came since', async () => {
  const entries = [entryOf(0), entryOf(1)];
  const one = await made(planOf('plain', materialOf(entries)), entries, 1);
  const second = [...entries, kept(2, 1)];
  const two = await made(reopened(one.json, second), second, 2);
  const three = await made(reopened(two.json, second), second, 3);
  expect(three.textOf(1).replace(/\s+/gu, ' ')).toContain(
    'Every page has the number it had in the version of 1 March 2026.',
  );
});
