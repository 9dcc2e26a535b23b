import { ToolbarPicture } from './ToolbarPicture.tsx';
import type { BrowserName } from './props.ts';

/** The clicks that pin an extension's button, in each browser's own words (November 2026). */
const STEPS: Readonly<Record<BrowserName, readonly [string, string]>> = {
  Chrome: ['Press the puzzle piece beside the address.', 'Press the pin beside Paperchain.'],
  Edge: ['Press the puzzle piece beside the address.', 'Press the eye beside Paperchain: “Show in toolbar”.'],
  Firefox: [
    'Press the puzzle piece beside the address.',
    'Press the cog beside Paperchain, then “Pin to Toolbar”.',
  ],
};

/** How to have the button always in sight: a picture of this browser's toolbar, and two steps. */
export function PinSteps({ browser }: { readonly browser: BrowserName }) {
  return (
    <section class="welcome__pin" aria-labelledby="welcome-pin">
      <ToolbarPicture browser={browser} />
      <div>
        <h2 id="welcome-pin">Pin the button in {browser}</h2>
        <ol>
          {STEPS[browser].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
        <p class="pc-soft">From there you reach your timeline, and can keep the open email.</p>
      </div>
    </section>
  );
}
