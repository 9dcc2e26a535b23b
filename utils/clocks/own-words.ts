/** So much of a mail's own words is looked at: a long letter is some 20 pages. */
const MOST_CHARACTERS = 40_000;

/** Where the quoted mail begins, in the ways mail programs mark it. No part of it can run over more than a line end. */
const QUOTE =
  /^[^\S\n]*(?:>|_{10,}|-{3,} ?(?:Original|Forwarded)|Begin forwarded message|On [^\n]{5,200}(?:\n[^\n]{0,80})?wrote:|From: [^\n]{3,})/im;

/** A mail's own words: up to the first sign of a quoted one. */
export function ownWords(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS);
  const quote = QUOTE.exec(start);
  return quote ? start.slice(0, quote.index) : start;
}
