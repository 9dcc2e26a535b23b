import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** Whose original was looked for with the files; null for any. */
  readonly wished: EntryId | null;
  /** Files compared so far, or null when none are being compared. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly items: readonly OriginalItem[];
  readonly failure: Failure | null;
  /** Compares files with an entry that is wished for, or with all; what was found for another wish makes way. */
  readonly take: (files: readonly File[], wished: EntryId | null) => Promise<void>;
  /** Stops comparing. */
  readonly stop: () => void;
  readonly settle: SettleItem;
}

/** Adds the file of an item to an entry, or with null puts it aside. */
export type SettleItem = (item: OriginalItem, entryId: EntryId | null) => Promise<Settled>;

/**
 * Files compared and added, as the user goes on; later files join the earlier ones. It belongs above the views, so that
 * what was found is still there after a look at an entry or the import page.
 */
export function useOriginals(): OriginalsWork {
  const { originals } = useServices();
  const [progress, setProgress] = useState<OriginalsWork['progress']>(null);
  const [items, setItems] = useState<readonly OriginalItem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wished, setWished] = useState<EntryId | null>(null);
  const keys = useRef(0);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const take = async (files: readonly File[], wish: EntryId | null) => {
    const total = files.length;
    const { signal } = (stopping.current = new AbortController());
    setFailure(null);
    if (wish !== wished) setItems([]);
    setWished(wish);
    setProgress({ done: 0, total });
    const onProgress = (done: number) => setProgress({ done, total });
    const matched = await originals.match(files, wish, { onProgress, signal });
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
  return { wished, progress, items, failure, take, stop: () => stopping.current?.abort(), settle };
}
