import { useCallback, useEffect, useState } from 'preact/hooks';
import { routeHref, type Route } from '../shell/routes.ts';

/** Views that take no files themselves: a pack dropped there goes to the builder. */
const TAKES_NONE: ReadonlySet<Route['view']> = new Set([
  'timeline',
  'entry',
  'export',
  'clocks',
  'bin',
  'settings',
]);

/** A pack on its way to the builder. */
export interface DroppedPack {
  readonly pack: File | null;
  /** Leads to the builder with a pack. */
  readonly goOn: (pack: File) => void;
  readonly forget: () => void;
}

/** Takes a pack (ZIP) that is dropped anywhere in the app; the browser opens no dropped file in place of the app. */
export function useDroppedPack({ view }: Route): DroppedPack {
  const [pack, setPack] = useState<File | null>(null);
  const goOn = useCallback((file: File) => {
    setPack(file);
    location.hash = routeHref({ view: 'bundle' });
  }, []);
  const forget = useCallback(() => setPack(null), []);
  useEffect(() => {
    if (!TAKES_NONE.has(view)) return undefined;
    const closing = new AbortController();
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file && /\.zip$/iu.test(file.name)) goOn(file);
    };
    addEventListener('dragover', over, closing);
    addEventListener('drop', drop, closing);
    return () => closing.abort();
  }, [view, goOn]);
  return { pack, goOn, forget };
}
