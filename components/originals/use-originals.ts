import { useRef, useState } from 'preact/hooks';
import type { EntryId, Failure } from '../../utils/domain/index.ts';
import type { OriginalMatch } from '../services/originals.ts';
import { useServices } from '../services.tsx';

/** What became of a file after the user's word. */
export type Settled =
  | { readonly is: 'added'; readonly entryId: EntryId }
  | { readonly is: 'refused' }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface OriginalItem {
  readonly key: number;
  readonly match: OriginalMatch;
  readonly settled: Settled | null;
}

export interface OriginalsWork {
  /** Files compared so far, or null when none are being compared. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly items: readonly OriginalItem[];
  readonly failure: Failure | null;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly settle: SettleItem;
}

/** Adds the file of an item to an entry, or with null puts it aside. */
export type SettleItem = (item: OriginalItem, entryId: EntryId | null) => Promise<Settled>;

/** Files compared and added, as the user goes on; later files join the earlier ones. */
export function useOriginals(wished: EntryId | null): OriginalsWork {
  const { originals } = useServices();
  const [progress, setProgress] = useState<OriginalsWork['progress']>(null);
  const [items, setItems] = useState<readonly OriginalItem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const keys = useRef(0);
  const take = async (files: readonly File[]) => {
    const total = files.length;
    setFailure(null);
    setProgress({ done: 0, total });
    const matched = await originals.match(files, wished, (done) => setProgress({ done, total }));
    setProgress(null);
    if (!matched.ok) return setFailure(matched.error);
    const fresh = matched.value.map((match) => ({ key: (keys.current += 1), match, settled: null }));
    setItems((before) => [...before.filter(({ settled }) => settled?.is !== 'refused'), ...fresh]);
  };
  const settle: SettleItem = async (item, entryId) => {
    const settled = entryId === null ? ({ is: 'refused' } as const) : await add(item.match.file, entryId);
    setItems((before) => before.map((each) => (each.key === item.key ? { ...each, settled } : each)));
    return settled;
  };
  const add = async (file: File, entryId: EntryId): Promise<Settled> => {
    const added = await originals.add(file, entryId);
    return added.ok ? { is: 'added', entryId } : { is: 'failed', failure: added.error };
  };
  return { progress, items, failure, take, settle };
}
