/** A value as one line of a text file of the pack: a hostile title draws no lines of its own and hides no characters. */
export const plainLine = (text = ''): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
