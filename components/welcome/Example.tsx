import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ok } from '../../utils/domain/index.ts';
import { createCaptureUi } from '../capture/capture-ui.ts';
import { EXAMPLE_MAIL, EXAMPLE_OUTCOME, exampleActions, NOTHING_KEPT } from './example.ts';

/** True when this page is dark: by its own theme where one is set, else by the system's. */
function isPageDark(): boolean {
  const own = document.documentElement.dataset.theme;
  return own === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : own === 'dark';
}

/** Puts the real Keep button into the pretend email and opens the real panel; until the signal aborts. */
function startExample(slot: HTMLElement, signal: AbortSignal, onKept: (isKept: boolean) => void): void {
  let isKept = false;
  const draw = (): void =>
    ui.showButtons([
      {
        key: 'example',
        placement: { parent: slot, before: null, room: 'wide' },
        status: isKept ? 'kept' : 'not-kept',
        isDark: isPageDark(),
      },
    ]);
  const settle = (now: boolean): void => {
    isKept = now;
    onKept(now);
    draw();
  };
  const actions = exampleActions(settle);
  const ui = createCaptureUi({
    page: document,
    signal,
    onPress: (key) => {
      settle(true);
      ui.openPanel(key, ok(EXAMPLE_OUTCOME));
    },
    actionsFor: () => actions,
  });
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal });
}

/** A pretend email with the real button. It says plainly that nothing is kept. */
export function Example() {
  const slot = useRef<HTMLSpanElement>(null);
  const [wasTried, setTried] = useState(false);
  // Before the page is drawn, and gone with it: the panel lies outside this element.
  useLayoutEffect(() => {
    const closing = new AbortController();
    if (slot.current) startExample(slot.current, closing.signal, (isKept) => isKept && setTried(true));
    return () => closing.abort();
  }, []);
  const { from, date, subject, lines } = EXAMPLE_MAIL;
  return (
    <section class="welcome__try" aria-labelledby="welcome-try">
      <h2 id="welcome-try">Try it</h2>
      {/* Above the email: the panel opens below its button. */}
      <output>
        {wasTried ? (
          <strong>{NOTHING_KEPT}</strong>
        ) : (
          'Press Keep on this pretend email, as you will on your own.'
        )}
      </output>
      <article class="welcome__mail" aria-label="Pretend email">
        <div class="welcome__mail-head">
          <p>
            <strong>{subject}</strong>
            <span class="pc-small pc-soft">
              {from.name} · {date}
            </span>
          </p>
          <span ref={slot} />
        </div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </article>
    </section>
  );
}
