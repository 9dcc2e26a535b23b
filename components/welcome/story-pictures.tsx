import type { ComponentChildren } from 'preact';

/** A picture on a 160 × 112 grid in the page's own colours. Decorative: the sentence below says it. */
function Picture({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="welcome__picture" viewBox="0 0 160 112" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly widths: readonly number[];
}

/** Lines of text, as far as a picture shows them. */
function Lines({ x, y, widths }: LinesProps) {
  return (
    <>
      {widths.map((width, place) => (
        <rect
          key={`${place}`}
          class="welcome__text"
          x={x}
          y={y + place * 13}
          width={width}
          height="6"
          rx="3"
        />
      ))}
    </>
  );
}

/** An email with the Keep button at its top. */
export function MailPicture() {
  return (
    <Picture>
      <rect class="welcome__sheet" x="18" y="10" width="124" height="92" rx="8" />
      <Lines x={32} y={29} widths={[38]} />
      <rect class="welcome__keep" x="84" y="20" width="46" height="24" rx="12" />
      <text class="welcome__word" x="107" y="36.5" text-anchor="middle">
        Keep
      </text>
      <Lines x={32} y={58} widths={[96, 96, 58]} />
    </Picture>
  );
}

/** A timeline: loops of a paper chain on their spine. */
export function TimelinePicture() {
  return (
    <Picture>
      <path class="welcome__spine" d="M46 6V106" />
      {[22, 56, 90].map((y, place) => (
        <g key={y}>
          <circle class="welcome__loop" cx="46" cy={y} r="10" />
          <Lines x={68} y={y - 3} widths={[[64], [78], [50]][place] ?? []} />
        </g>
      ))}
    </Picture>
  );
}

/** Papers, the first with a table of dates. */
export function PaperPicture() {
  return (
    <Picture>
      <rect class="welcome__sheet" x="58" y="8" width="74" height="92" rx="4" />
      <rect class="welcome__sheet" x="48" y="12" width="74" height="92" rx="4" />
      <rect class="welcome__sheet" x="38" y="16" width="74" height="92" rx="4" />
      <rect class="welcome__title" x="48" y="26" width="34" height="7" rx="3" />
      {[44, 60, 76, 92].map((y) => (
        <g key={y}>
          <rect class="welcome__date" x="48" y={y} width="14" height="6" rx="3" />
          <Lines x={68} y={y} widths={[y === 76 ? 22 : 34]} />
        </g>
      ))}
    </Picture>
  );
}
