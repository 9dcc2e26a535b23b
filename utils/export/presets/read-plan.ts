import * as v from 'valibot';
import type { BundlePlan } from '../../domain/bundle-plan.ts';
import {
  asEntryId,
  asMatterId,
  asPartyId,
  asSha256,
  asTagId,
  fail,
  ok,
  type EntryId,
  type Result,
  type Sha256,
} from '../../domain/index.ts';

/** bundle-plan.json of a pack. */
export interface PackedPlan {
  readonly plan: BundlePlan;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
  /** Pages of the bundle that was made by it; null when it could not be made. */
  readonly pages: number | null;
  /** Originals of its entries, as they were then. */
  readonly originals: ReadonlyMap<EntryId, Sha256>;
}

/** Longer files are not read: a plan of 50,000 documents has 15 million characters. */
const LONGEST = 20_000_000;
const MOST_SECTIONS = 500;
const MOST_DOCUMENTS = 60_000;
const LAST_INSTANT = 8_640_000_000_000_000;

const words = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(words(200), v.minLength(1));
const entryId = v.pipe(id, v.transform(asEntryId));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u), v.transform(asSha256));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_INSTANT));

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));
const ids = <Id>(asId: (text: string) => Id) =>
  v.pipe(v.array(v.pipe(id, v.transform(asId))), v.maxLength(10_000));

const common = {
  id,
  title: words(2000),
  day: v.nullable(day),
  leftOut: v.boolean(),
};
const document = v.variant('kind', [
  v.strictObject({ ...common, kind: v.literal('entry'), entryId }),
  v.strictObject({ ...common, kind: v.literal('paper'), entryId, sha256 }),
  v.strictObject({ ...common, kind: v.literal('attachment'), entryId, sha256 }),
  v.strictObject({
    ...common,
    kind: v.literal('words'),
    text: words(1_000_000),
    signedBy: v.exactOptional(words(500)),
    fromRecord: v.exactOptional(
      v.pipe(v.array(v.strictObject({ text: words(10_000), entryIds: ids(asEntryId) })), v.maxLength(10_000)),
    ),
  }),
  v.strictObject({ ...common, kind: v.literal('chronology') }),
  v.strictObject({ ...common, kind: v.literal('clocks') }),
]);

const section = v.strictObject({
  id,
  title: words(2000),
  documents: v.pipe(v.array(document), v.maxLength(MOST_DOCUMENTS)),
});

/** Documents and sections are told apart by their ids. */
function haveOwnIds(sections: readonly v.InferOutput<typeof section>[]): boolean {
  const ids = sections.flatMap(({ documents }) => documents.map((each) => each.id));
  const areOwn = (all: readonly string[]): boolean => new Set(all).size === all.length;
  return areOwn(ids) && areOwn(sections.map((each) => each.id));
}

const plan = v.strictObject({
  shape: v.literal(1),
  matterId: v.pipe(id, v.transform(asMatterId)),
  preset: v.picklist(['plain', 'sendiass', 'ombudsman', 'tribunal', 'meeting']),
  title: words(2000),
  subtitle: words(2000),
  numbering: v.picklist(['continuous', 'by section']),
  textSize: v.picklist([10, 12]),
  leaveOutQuoted: v.boolean(),
  includeNotes: v.boolean(),
  includeConfidential: v.boolean(),
  appeal: v.nullable(
    v.picklist([
      'refusal to assess',
      'refusal to issue',
      'sections B and F',
      'section I',
      'cease to maintain',
      'health or social care',
      'disability discrimination claim',
    ]),
  ),
  volumeBytes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sections: v.pipe(
    v.array(section),
    v.maxLength(MOST_SECTIONS),
    v.check((sections) => haveOwnIds(sections)),
  ),
  redactions: v.pipe(v.array(v.strictObject({ words: words(500), reason: words(500) })), v.maxLength(1000)),
  begunFor: v.exactOptional(
    v.strictObject({
      from: v.nullable(day),
      until: v.nullable(day),
      partyIds: ids(asPartyId),
      tagIds: ids(asTagId),
    }),
  ),
  follows: v.nullable(
    v.strictObject({
      lastPage: count,
      madeAt: instant,
      lateSections: v.exactOptional(count),
      removed: v.exactOptional(v.pipe(v.array(words(500)), v.maxLength(1000))),
    }),
  ),
  begunAt: v.exactOptional(instant),
});

const packed = v.strictObject({
  format: v.literal('paperchain-bundle-plan/1'),
  madeAt: instant,
  pages: v.nullable(count),
  plan,
  entries: v.pipe(v.array(v.strictObject({ id: entryId, sha256 })), v.maxLength(MOST_DOCUMENTS)),
});

/** Reads bundle-plan.json, which may be anybody's. The error is a plain sentence; never throws. */
export function readPlan(text: string): Result<PackedPlan, string> {
  if (text.length > LONGEST) return fail('This bundle plan is too large to be opened.');
  const parsed = v.safeParse(packed, parseJson(text));
  if (!parsed.success)
    return fail('This bundle plan cannot be read. It may have been changed, or be of a later version.');
  const { entries, ...rest } = parsed.output;
  return ok({ ...rest, originals: new Map(entries.map((each) => [each.id, each.sha256])) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
