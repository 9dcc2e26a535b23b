import { decodeWords } from 'postal-mime';
import type { MailHeader } from '../../capture/parse.ts';

/** Labels are a list of names; nothing longer is read. */
const LONGEST = 16 * 1024;

/** A name in quotes, in which `""` stands for one quote, or a name without. */
const LABEL = /"((?:[^"]|"")*)"|([^,"]+)/g;

/** The labels of a mail in Gmail's download, each by its name alone; none for any other mail. */
export function gmailLabels(headers: readonly MailHeader[]): readonly string[] {
  const header = headers.find(({ name }) => name.toLowerCase() === 'x-gmail-labels');
  if (!header) return [];
  const list = decodeWords(header.value.slice(0, LONGEST));
  const names = Array.from(list.matchAll(LABEL), ([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
  return names.filter((name) => name !== '');
}
