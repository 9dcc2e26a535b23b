import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, EntryId, EntryWords } from '../../utils/domain/index.ts';
import { useServices } from '../services.tsx';
import { useAnswer } from '../shell/use-answer.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';

type Words = Partial<EntryWords>;

interface Unsaved {
  /** Holds words whose page has gone, says so, and offers to save them again. */
  readonly put: (entry: Pick<Entry, 'id' | 'subject'>, words: Words) => void;
  /** Hands them to the page of their entry. */
  readonly take: (id: EntryId) => Words | undefined;
}

const UnsavedContext = createContext<Unsaved>({ put: () => undefined, take: () => undefined });

/** For the page of an entry. */
export const useUnsavedWords = (): Unsaved => useContext(UnsavedContext);

/** What an answer about them is about: a later one takes its place. */
export const aboutWords = (id: EntryId): string => `words ${id}`;

/**
 * Words that could not be saved, above the views: they outlive the page they were typed on and every answer about them, and
 * the browser asks before they are gone.
 */
export function UnsavedWords({ children }: { readonly children: ComponentChildren }) {
  const services = useServices();
  const answer = useAnswer();
  const held = useRef(new Map<EntryId, Words>()).current;
  const [count, setCount] = useState(0);
  useLeaveWarning(count > 0);
  const unsaved = useMemo<Unsaved>(() => {
    const take = (id: EntryId) => {
      const words = held.get(id);
      held.delete(id);
      // Asked for while a page is drawn.
      queueMicrotask(() => setCount(held.size));
      return words;
    };
    const put: Unsaved['put'] = (entry, words) => {
      held.set(entry.id, { ...held.get(entry.id), ...words });
      setCount(held.size);
      const again = async () => {
        const left = take(entry.id);
        if (!left) return;
        const saved = await services.saveWords(entry.id, left);
        if (saved.ok) answer({ message: 'Saved.', about: aboutWords(entry.id) });
        // What was typed meanwhile is newer.
        else put(entry, { ...left, ...held.get(entry.id) });
      };
      answer({
        message: `Your words on “${entry.subject}” are not saved yet.`,
        action: 'Save again',
        onAction: () => void again(),
        stays: true,
        about: aboutWords(entry.id),
      });
    };
    return { put, take };
  }, [services, answer]);
  return <UnsavedContext.Provider value={unsaved}>{children}</UnsavedContext.Provider>;
}
