/** Text without white space and marks that direct it, which pages and extraction may add or drop. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cc}]+/gu, '');
}
