import { useEffect, useMemo, useState } from 'preact/hooks';
import { documentsOf, type BundlePlan, type DocumentId } from '../../utils/domain/bundle-plan.ts';
import type { Failure } from '../../utils/domain/index.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useObjectUrl } from '../ui/use-object-url.ts';

interface PagePreviewProps {
  readonly plan: BundlePlan;
  readonly passwords: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  /** Pages of cover and index. */
  readonly frontPages: number;
  /** The document to begin with; FRONT for the cover. */
  readonly id: DocumentId;
  readonly onClose: () => void;
}

/** Stands for cover and index; no document has an empty id. */
export const FRONT = '';

interface PageAt {
  /** Null on a page of cover and index. */
  readonly id: DocumentId | null;
  readonly title: string;
  /** In the document, from 1. */
  readonly page: number;
  /** In the bundle. */
  readonly number: number;
}

/** Any page as it will be, one after another through the whole bundle. */
export function PagePreview(props: PagePreviewProps) {
  const { plan, passwords, measures, frontPages, id, onClose } = props;
  const pages = useMemo(
    () => [...frontOf(frontPages), ...pagesOf(plan, measures)],
    [plan, measures, frontPages],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pages.findIndex((page) => page.id === id),
    ),
  );
  const here = pages[at];
  const { picture, failure } = usePicture(plan, passwords, here);
  const url = useObjectUrl(picture);
  if (!here) return null;
  return (
    <Dialog title={`Page ${here.number}`} onClose={onClose}>
      <p class="pc-soft" dir="auto">
        {here.title}
      </p>
      <div class="preview" aria-busy={!url && !failure}>
        {failure && <Notice urgent {...failure} />}
        {url && !failure && <img class="preview__page" src={url} alt={`Page ${here.number} of the bundle`} />}
      </div>
      <div class="preview__steps">
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          Page before
        </Button>
        <Button disabled={at >= pages.length - 1} onClick={() => setAt(at + 1)}>
          Next page
        </Button>
      </div>
    </Dialog>
  );
}

const frontOf = (count: number): readonly PageAt[] =>
  Array.from({ length: count }, (_, at) => ({
    id: null,
    title: at === 0 ? 'Cover' : 'Cover and index',
    page: at + 1,
    number: at + 1,
  }));

function pagesOf(plan: BundlePlan, measures: ReadonlyMap<string, DocumentMeasure>): readonly PageAt[] {
  return [...documentsOf(plan)].flatMap(({ document: { id, title } }) => {
    const measure = measures.get(id);
    const from = measure?.from;
    if (!measure || from === null || from === undefined) return [];
    return Array.from({ length: measure.pages }, (_, at) => ({ id, title, page: at + 1, number: from + at }));
  });
}

function usePicture(plan: BundlePlan, passwords: ReadonlyMap<string, string>, here: PageAt | undefined) {
  const { bundles } = useServices();
  const [picture, setPicture] = useState<Blob | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (!here) return undefined;
    const stopping = new AbortController();
    setPicture(null);
    setFailure(null);
    const { id, page } = here;
    void bundles.preview({ plan, passwords, id, page }, stopping.signal).then((shown) => {
      if (stopping.signal.aborted) return;
      if (shown.ok) setPicture(shown.value);
      else setFailure(shown.error);
    });
    return () => stopping.abort();
  }, [bundles, plan, passwords, here]);
  return { picture, failure };
}
