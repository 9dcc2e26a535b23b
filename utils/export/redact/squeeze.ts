import { digitValue } from '../../domain/digits.ts';

/** Letters and digits of a text, folded, each with its place in the text. */
export interface Squeezed {
  readonly text: string;
  /** For each character of `text`, where the character that it comes from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const KEPT = /[\p{L}\p{N}\p{M}]/u;
/** Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters of their own. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** Letters that carry no accent that could be taken off. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Drops spacing, punctuation and invisible characters, and folds case, width and accents. Linear in the text. */
export function squeeze(text: string): Squeezed {
  let squeezed = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    squeezed += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    // An accent written on its own belongs to the letter before it.
    if (folded === '' && ACCENT.test(character) && ends.length > 0) ends[ends.length - 1] = end;
    at = end;
  }
  return { text: squeezed, starts, ends };
}

const ACCENT = /^[\u0300-\u036f]$/u;

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  if (!KEPT.test(character)) return '';
  const folded = character.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(ACCENTS, '');
  const digit = /^\p{Nd}$/u.test(folded) ? String(digitValue(folded)) : folded;
  return PLAIN[digit] ?? digit;
}
