import { expect, it } from 'vitest';
import { keptDuring, type KeepingTime } from '../../../../components/import/kept-during.ts';
import { inventedEntry } from '../invented-entry.ts';

const from = (site: string, capturedAt: number) => {
  const entry = inventedEntry(`${site}-${capturedAt}`, { capturedAt });
  return { ...entry, provenance: { ...entry.provenance, site } };
};

it('takes what came out of files then, and neither papers, nor pages, nor other imports', () => {
  const entries = [...[1, 5, 6, 7, 8, 9].map((at) => from('file', at)), from('paper', 6), from('gmail', 6)];
  const ids = (...times: readonly KeepingTime[]) => keptDuring(entries, times).map(({ id }) => id);
  expect(ids({ from: 5, until: 6 })).toEqual(['file-5', 'file-6']);
  // Gone on with: what another import kept in between stays.
  expect(ids({ from: 5, until: 6 }, { from: 8, until: 8 })).toEqual(['file-5', 'file-6', 'file-8']);
});
