import type { Engine } from './pdfium-engine.ts';

/** What stands on a page beside its letters. */
export interface BesideLetters {
  /** Part of the page under pictures, from 0; more than 1 where they overlap. */
  readonly pictures: number;
  /** Whether anything at all is drawn that is no text: pictures, lines, shapes. */
  readonly any: boolean;
}

/** `FPDF_PAGEOBJ_*`. */
const [TEXT, IMAGE, FORM] = [1, 3, 5];
/** Forms within forms that are looked into, and objects in all: a page with more counts as covered. */
const DEEPEST = 8;
const MOST_OBJECTS = 200_000;

type Box = readonly [left: number, bottom: number, right: number, top: number];
type Matrix = readonly [number, number, number, number, number, number];
const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/** Looks at everything on a loaded page, within forms too. `page` is what is visible of it. */
export function lookBesideLetters(engine: Engine, handle: number, page: Box): BesideLetters {
  const at = engine.pdfium.wasmExports.malloc(24);
  let covered = 0;
  let any = false;
  let seen = 0;
  try {
    for (const { object, type, matrix } of objectsOn({ engine, at }, handle)) {
      seen += 1;
      if (seen > MOST_OBJECTS) return { any: true, pictures: 1 };
      if (type !== TEXT && type !== FORM) any = true;
      if (type !== IMAGE || !engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt({ engine, at }, 4);
      covered += areaOf(within(moved([left, bottom, right, top], matrix), page));
    }
  } finally {
    engine.pdfium.wasmExports.free(at);
  }
  return { any, pictures: covered / Math.max(1, areaOf(page)) };
}

/** PDFium, and room for what it tells in numbers. */
interface Telling {
  readonly engine: Engine;
  readonly at: number;
}

const floatsAt = ({ engine, at }: Telling, count: number): number[] =>
  Array.from({ length: count }, (_, index) => engine.pdfium.getValue(at + index * 4, 'float'));

interface Found {
  readonly object: number;
  readonly type: number;
  /** From its own space to the page's. */
  readonly matrix: Matrix;
}

function* objectsOn(telling: Telling, handle: number): Generator<Found> {
  const { engine } = telling;
  const count = engine.FPDFPage_CountObjects(handle);
  for (let index = 0; index < count; index += 1)
    yield* objectsIn(telling, engine.FPDFPage_GetObject(handle, index), { matrix: AS_IT_IS, depth: 0 });
}

/** An object, and what is in it. What is nested too deeply counts as a picture. */
function* objectsIn(
  telling: Telling,
  object: number,
  { matrix, depth }: { readonly matrix: Matrix; readonly depth: number },
): Generator<Found> {
  const { engine, at } = telling;
  const type = engine.FPDFPageObj_GetType(object);
  if (type === FORM && depth >= DEEPEST) return yield { object, type: IMAGE, matrix };
  yield { object, type, matrix };
  if (type !== FORM) return;
  const own = engine.FPDFPageObj_GetMatrix(object, at)
    ? (floatsAt(telling, 6) as unknown as Matrix)
    : AS_IT_IS;
  const inside = { matrix: product(own, matrix), depth: depth + 1 };
  const count = engine.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index += 1)
    yield* objectsIn(telling, engine.FPDFFormObj_GetObject(object, index), inside);
}

const areaOf = ([left, bottom, right, top]: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom);

const within = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];

/** The box around a box after a matrix. */
function moved([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** First `one`, then `other`. */
const product = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
];
