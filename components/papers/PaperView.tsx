import type { TimelineState } from '../services.tsx';

/** Adding a letter or another paper. */
export function PaperView(_props: { readonly state: TimelineState }) {
  return <h1 tabIndex={-1}>A letter or paper</h1>;
}
