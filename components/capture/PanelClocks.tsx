import type { SheetClock } from '../../utils/domain/index.ts';

/** Running clocks with the other side of this mail: what is due, and how late it is. Nothing when none runs. */
export function PanelClocks({ clocks }: { readonly clocks: readonly SheetClock[] }) {
  if (clocks.length === 0) return null;
  return (
    <ul class="pc-panel__clocks" aria-label="Clocks with them">
      {clocks.map(({ title, words, isLate }) => (
        <li key={`${title} ${words}`} class={isLate ? 'pc-panel__clock--late' : undefined}>
          <strong>{title}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
