// Whether words that were found are the words that are meant, or letters of other ones: `Ben` in `benefit`.

/** Part of a text: from and until which character. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How far a name is looked for in longer words. `anywhere`: as a part of any (`وأحمد`). `as one`: the same, where it is
 * written without a space (`BenCarterEHCP`); with one, `final hall` would hold Al Hall. `in names`: as a part of a word
 * only where addresses and names of files run words together. `alone`: never.
 */
export type Reach = 'anywhere' | 'as one' | 'in names' | 'alone';

/** Shorter names are letters of too many other words. */
const FEWEST_LETTERS = 4;
/** A single word as long is hardly a part of another by chance; `Evan` is, in `relevant`. */
const LONG_WORD = 6;
/** Scripts whose words stand without spaces between them, or take small words on as prefixes. */
const RUN_TOGETHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** How far a name is looked for. */
export function reachOf(words: string): Reach {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'alone';
  if (RUN_TOGETHER.test(words)) return 'anywhere';
  if (letters < FEWEST_LETTERS) return 'alone';
  const parts = words.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  return parts.length > 1 || letters >= LONG_WORD ? 'as one' : 'in names';
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Whether what stands there is the words: `Ben` in `Bentley` is not, in `ben2`, `Ben’s` and `planForBen.pdf` it is. */
export function isWordAt(text: string, range: Range, reach: Reach): boolean {
  const { start, end } = range;
  const [before, first] = [characterBefore(text, start), characterAt(text, start)];
  const [last, after] = [characterBefore(text, end), characterAt(text, end)];
  if ((DIGIT.test(before) && DIGIT.test(first)) || (DIGIT.test(last) && DIGIT.test(after))) return false;
  if (reach === 'anywhere') return true;
  const joinsBefore = LETTER.test(before) && LETTER.test(first) && !beginsAnew(text, start);
  const joinsAfter = LETTER.test(last) && LETTER.test(after) && !endsHere(text, range);
  if (!joinsBefore && !joinsAfter) return true;
  // `Ben Carters plan`: with a space inside, only what follows may join on.
  if (reach === 'as one') return !joinsBefore || !/\s/u.test(text.slice(start, end));
  return reach === 'in names' && isInName(text, range);
}

/** `planForBen`, `EHCPBen`: a capital after a small letter, or before one at the end of capitals, begins a word. */
function beginsAnew(text: string, at: number): boolean {
  const [before, first] = [characterBefore(text, at), characterAt(text, at)];
  if (!UPPER.test(first)) return false;
  return LOWER.test(before) || (UPPER.test(before) && LOWER.test(characterAt(text, at + first.length)));
}

/** `BenPlan`, `BENplan`: a word ends before a capital, or capitals before small letters. */
function endsHere(text: string, { start, end }: Range): boolean {
  const [last, after] = [characterBefore(text, end), characterAt(text, end)];
  if (LOWER.test(last)) return UPPER.test(after);
  return UPPER.test(last) && LOWER.test(after) && !/\p{Ll}/u.test(text.slice(start, end)) && end - start > 1;
}

/** Further than this from the words, a run of characters is not looked at. */
const NEAR = 200;

/** Whether they stand in an address or in the name of a file. */
function isInName(text: string, { start, end }: Range): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - NEAR), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + NEAR))?.[0] ?? '';
  const whole = `${before}${text.slice(start, end)}${after}`;
  return /[@_/\\]|\.[a-z0-9]{2,4}\b/iu.test(whole);
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** The whole character that ends before `at`. */
function characterBefore(text: string, at: number): string {
  const two = text.slice(Math.max(0, at - 2), at);
  return two.length === 2 && (two.codePointAt(0) ?? 0) > 0xffff ? two : two.slice(-1);
}
