import type { Entry } from '../../domain/index.ts';
import type { Packing } from './packed.ts';
import { isMailOut, wordsOf } from './parts-out.ts';

/** Longer texts are machines' reports: a browser grows slow on pages that hold several. All of it is in the email itself. */
const MOST_CHARACTERS = 200_000;
const CUT = '\n\n[The rest is in the email itself.]';

/**
 * The words of an email for the page that lists it, as far as they may leave; empty for whatever is no email, is left out,
 * or cannot be read.
 */
export async function letterText(packing: Packing, entry: Entry): Promise<string> {
  if (entry.kind !== 'email' || isMailOut(packing, entry)) return '';
  const words = (await wordsOf(packing, entry))?.trim();
  if (words === undefined) return '';
  const text = packing.choice.redaction?.redactor.redact(words) ?? words;
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}${CUT}` : text;
}
