import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { BundlePlan, DocumentId } from '../../utils/domain/bundle-plan.ts';
import {
  moveDocument,
  placeOf,
  stepDocument,
  stepSection,
  type Place,
} from '../../utils/domain/edit-bundle-plan.ts';

/** Moving documents and sections by hand or keyboard. */
export interface Moves {
  /** Around everything that moves. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** Where the last one went, for screen readers. */
  readonly said: string;
  /** One step; focus stays on the button that was pressed. */
  readonly step: (id: DocumentId, by: 1 | -1) => void;
  /** The same for a section with all that is in it. */
  readonly stepSection: (id: string, by: 1 | -1) => void;
  /** Begins to drag. */
  readonly take: (id: DocumentId) => void;
  /** True while a document is dragged; files from elsewhere are none of ours. */
  readonly holds: () => boolean;
  /** Puts what was taken there. */
  readonly drop: (to: Place) => void;
  /** Ends dragging, wherever it ended. */
  readonly release: () => void;
}

type Edit = (change: (plan: BundlePlan) => BundlePlan) => void;

interface Moved {
  readonly kind: 'document' | 'section';
  readonly id: string;
  readonly by: 1 | -1;
}

/** Moves documents and sections, says where they went, and keeps the focus on the button in what is drawn anew elsewhere. */
export function useMoves(plan: BundlePlan, onEdit: Edit): Moves {
  const root = useRef<HTMLDivElement>(null);
  const taken = useRef<DocumentId | null>(null);
  const moved = useRef<Moved | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (!last) return;
    setSaid(last.kind === 'section' ? sectionWords(plan, last.id) : placeWords(plan, last.id));
    focusAgain(root.current, last);
  }, [plan]);
  const move = useCallback(
    (next: Moved, change: (plan: BundlePlan) => BundlePlan) =>
      onEdit((now) => {
        const after = change(now);
        // At an edge nothing moves, and nothing must take the focus from what is done next.
        if (after === now) setSaid('It cannot go further.');
        else moved.current = next;
        return after;
      }),
    [onEdit],
  );
  const drag = useMemo(
    () => ({
      take: (id: DocumentId) => {
        taken.current = id;
      },
      holds: () => taken.current !== null,
      release: () => {
        taken.current = null;
      },
      drop: (to: Place) => {
        const id = taken.current;
        taken.current = null;
        if (id !== null) onEdit((now) => moveDocument(now, id, to));
      },
    }),
    [onEdit],
  );
  return useMemo(
    () => ({
      root,
      said,
      step: (id, by) => move({ kind: 'document', id, by }, (now) => stepDocument(now, id, by)),
      stepSection: (id, by) => move({ kind: 'section', id, by }, (now) => stepSection(now, id, by)),
      ...drag,
    }),
    [said, move, drag],
  );
}

/** The button that was pressed; at the edge, the other one. */
function focusAgain(root: HTMLElement | null, { kind, id, by }: Moved): void {
  const moved = root?.querySelector(`[data-${kind}="${CSS.escape(id)}"]`);
  const name = kind === 'section' ? 'data-step-section' : 'data-step';
  const buttons = [by, -by].map((each) => moved?.querySelector<HTMLElement>(`[${name}="${each}"]`));
  buttons.find((button) => button && !button.hasAttribute('disabled'))?.focus();
}

function placeWords(plan: BundlePlan, id: DocumentId): string {
  const place = placeOf(plan, id);
  const section = plan.sections.find((each) => each.id === place?.sectionId);
  if (!place || !section) return '';
  const title = section.documents[place.at]?.title ?? '';
  return `${title}: now ${place.at + 1} of ${section.documents.length} in ${section.title}`;
}

function sectionWords({ sections }: BundlePlan, id: string): string {
  const at = sections.findIndex((each) => each.id === id);
  return `Section ${sections[at]?.title ?? ''}: now ${at + 1} of ${sections.length}`;
}
