import type { BrowserName } from './props.ts';

/** What stands at the end of our row in the browser's list of extensions. */
const SIGNS: Readonly<Record<BrowserName, string>> = {
  Chrome: 'M-3 -7H3M-2 -7V-1L-5 2H5L2 -1V-7M0 2V8',
  Edge: 'M-8 0Q0 -8 8 0Q0 8 -8 0ZM0 -2.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0 -5Z',
  Firefox:
    'M0 -2a2 2 0 1 1 0 4a2 2 0 0 1 0 -4ZM0 -5.4a5.4 5.4 0 1 1 0 10.8a5.4 5.4 0 0 1 0 -10.8ZM0 -7.6V-6M0 6V7.6M-7.6 0H-6M6 0H7.6M-5.4 -5.4 -4.3 -4.3M4.3 4.3 5.4 5.4M-5.4 5.4 -4.3 4.3M4.3 -4.3 5.4 -5.4',
};

/** A puzzle piece on a 20 × 20 grid, as browsers draw it. */
const PUZZLE = 'M4 7H7.5A2.2 2.2 0 1 1 11.5 7H15V10.5A2.2 2.2 0 1 1 15 14.5V17H4V13.6A2.1 2.1 0 1 0 4 9.9Z';

interface NumberProps {
  readonly x: number;
  readonly y: number;
  readonly children: string;
}

/** A number that stands for a step of the list beside the picture. */
function Numbered({ x, y, children }: NumberProps) {
  return (
    <g>
      <circle class="welcome__number" cx={x} cy={y} r="10" />
      <text class="welcome__digit" x={x} y={y + 4.5} text-anchor="middle">
        {children}
      </text>
    </g>
  );
}

/** The end of the browser's toolbar with its list of extensions open. Decorative: the steps say it in words. */
export function ToolbarPicture({ browser }: { readonly browser: BrowserName }) {
  return (
    <svg class="welcome__toolbar" viewBox="0 0 300 150" aria-hidden="true" focusable="false">
      <rect class="welcome__sheet" x="1" y="1" width="298" height="44" rx="8" />
      <rect class="welcome__text" x="14" y="12" width="170" height="22" rx="11" />
      <g class="welcome__line" transform="translate(216 12)">
        <path d={PUZZLE} />
      </g>
      <circle class="welcome__text" cx="272" cy="23" r="9" />
      <Numbered x={246} y={14}>
        1
      </Numbered>
      <rect class="welcome__sheet" x="66" y="54" width="212" height="92" rx="8" />
      <rect class="welcome__text" x="80" y="68" width="70" height="6" rx="3" />
      <rect class="welcome__row" x="72" y="84" width="200" height="36" rx="6" />
      <g class="welcome__line" transform="translate(82 92)">
        <path d="M6.78 10.42A4.4 4.4 0 1 1 4.41 10.31M8.62 14.18A4.4 4.4 0 0 1 9.01 5.71M11.38 5.82A4.4 4.4 0 0 1 10.99 14.29M13.22 9.58A4.4 4.4 0 1 1 15.59 9.69" />
      </g>
      <text class="welcome__label" x="110" y="107">
        Paperchain
      </text>
      <g class={`welcome__line welcome__line--${browser}`} transform="translate(228 102)">
        <path d={SIGNS[browser]} />
      </g>
      <Numbered x={252} y={102}>
        2
      </Numbered>
      <rect class="welcome__text" x="80" y="128" width="110" height="6" rx="3" />
    </svg>
  );
}
