import { expect, it } from 'vitest';
import { keptSince } from '../../../../components/import/kept-since.ts';
import { inventedEntry } from '../invented-entry.ts';

const from = (site: string, capturedAt: number) => {
  const entry = inventedEntry(`${site}-${capturedAt}`, { capturedAt });
  return { ...entry, provenance: { ...entry.provenance, site } };
};

it('takes what came out of files since then, and neither papers, nor pages, nor earlier imports', () => {
  const entries = [from('file', 1), from('file', 5), from('file', 6), from('paper', 6), from('gmail', 6)];
  expect(keptSince(entries, 5).map(({ id }) => id)).toEqual(['file-5', 'file-6']);
});
