import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { BundlePlan, DocumentId } from '../../utils/domain/bundle-plan.ts';
import { moveDocument, placeOf, stepDocument, type Place } from '../../utils/domain/edit-bundle-plan.ts';

/** Moving documents by hand or keyboard. */
export interface Moves {
  /** Around everything that moves. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** Where the last one went, for screen readers. */
  readonly said: string;
  /** One step; focus stays on the button that was pressed. */
  readonly step: (id: DocumentId, by: 1 | -1) => void;
  readonly take: (id: DocumentId) => void;
  /** Puts what was taken there. */
  readonly drop: (to: Place) => void;
}

type Edit = (change: (plan: BundlePlan) => BundlePlan) => void;

/** Moves documents, says where they went, and keeps the focus on the button in a row that is drawn anew elsewhere. */
export function useMoves(plan: BundlePlan, onEdit: Edit): Moves {
  const root = useRef<HTMLDivElement>(null);
  const taken = useRef<DocumentId | null>(null);
  const moved = useRef<{ readonly id: DocumentId; readonly by: 1 | -1 } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (!last) return;
    setSaid(placeWords(plan, last.id));
    const row = root.current?.querySelector(`[data-document="${CSS.escape(last.id)}"]`);
    const buttons = [last.by, -last.by].map((by) => row?.querySelector<HTMLElement>(`[data-step="${by}"]`));
    buttons.find((button) => button && !button.hasAttribute('disabled'))?.focus();
  }, [plan]);
  const step = useCallback(
    (id: DocumentId, by: 1 | -1) => {
      moved.current = { id, by };
      onEdit((now) => stepDocument(now, id, by));
    },
    [onEdit],
  );
  const take = useCallback((id: DocumentId) => {
    taken.current = id;
  }, []);
  const drop = useCallback(
    (to: Place) => {
      const id = taken.current;
      taken.current = null;
      if (id === null) return;
      onEdit((now) => moveDocument(now, id, to));
    },
    [onEdit],
  );
  return useMemo(() => ({ root, said, step, take, drop }), [said, step, take, drop]);
}

function placeWords(plan: BundlePlan, id: DocumentId): string {
  const place = placeOf(plan, id);
  const section = plan.sections.find((each) => each.id === place?.sectionId);
  if (!place || !section) return '';
  const title = section.documents[place.at]?.title ?? '';
  return `${title}: now ${place.at + 1} of ${section.documents.length} in ${section.title}`;
}
