import type { EntryId } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';

/** Giving entries that were kept as shown their originals. */
export function OriginalsView(_props: { readonly id: EntryId | null; readonly state: TimelineState }) {
  return <h1 tabIndex={-1}>Originals from Outlook</h1>;
}
