import { londonDay } from '../../../domain/dates.ts';
import { cutToBytes, safeText } from '../../pack/file-names.ts';
import { writable } from '../../pack/instants.ts';

/** `2026-11-24 Bundle - Sam.pdf`, volumes `… vol 1 of 3.pdf`: short and informative, as the 2021 guidance on e-bundles asks. */
export function bundleName(
  title: string,
  madeAt: number,
  volume: { readonly number: number; readonly of: number } | null = null,
): string {
  const stem = `${londonDay(writable(madeAt))} Bundle - ${cutToBytes(safeText(title, 'My record'), 60)}`;
  return volume === null ? `${stem}.pdf` : `${stem} vol ${volume.number} of ${volume.of}.pdf`;
}
