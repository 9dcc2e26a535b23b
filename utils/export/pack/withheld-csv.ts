import { CSV_START, csvRow } from './csv.ts';
import type { Packing } from './packed.ts';

const TITLES = ['reference', 'file', 'size', 'sha256 of the original', 'redacted copy', 'why'];

/** withheld.csv in pieces: what a redacted pack holds back, with the hash by which the original can be known again. */
export function* withheldCsv({ withheld }: Packing): Generator<string> {
  yield CSV_START + csvRow(TITLES);
  for (const { reference, name, size, sha256, copy, reason } of withheld)
    yield csvRow([reference, name, String(size), sha256, copy ?? 'none', reason]);
}
