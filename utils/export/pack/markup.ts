// HTML that cannot be broken out of: what a template puts in is text, unless it is markup from such a template itself.

import { escapeMarkup } from '../text/escape-markup.ts';

/** Escaped text with its tags. Only `html` makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | readonly Part[];

/** Controls, noncharacters and lone surrogates have no place in HTML ([HTML] 13.2.3.5, parse errors). */
const UNFIT = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu;

/** Text as HTML, in a place between tags or between quotes. */
export function escapeText(text: string): string {
  return escapeMarkup(text.toWellFormed().replace(UNFIT, ' '));
}

function draw(part: Part): string {
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(draw).join('') : escapeText(String(part));
}

/** Markup from a template literal. Put parts only where text or a quoted attribute value stands. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + draw(parts[at - 1] ?? '') + string));
}

/** Nothing, where something might be. */
export const NOTHING = new Markup('');
