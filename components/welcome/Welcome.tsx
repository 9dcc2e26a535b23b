import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { ChainMark } from '../ui/ChainMark.tsx';
import { PinAndTry } from './PinAndTry.tsx';
import type { WelcomeProps } from './props.ts';
import { LAST_STEP, useStep } from './use-step.ts';
import { WhatItDoes } from './WhatItDoes.tsx';
import { WhatItSees } from './WhatItSees.tsx';

/** Whether we may run in the mail sites; null until the browser has answered. */
function useAllowed({ watchAllowed }: Pick<WelcomeProps, 'watchAllowed'>): boolean | null {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    watchAllowed(closing.signal, setAllowed);
    return () => closing.abort();
  }, [watchAllowed]);
  return isAllowed;
}

/** Three screens with back and next; each has an address, so that the browser's own Back works too. */
export function Welcome(props: WelcomeProps) {
  const { step, goTo } = useStep();
  const isAllowed = useAllowed(props);
  /** The main button is then the one that asks. */
  const isAsking = step === 2 && isAllowed === false;
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(false);
  useEffect(() => {
    if (drawn.current) main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (drawn.current) scrollTo({ top: 0, behavior: 'instant' });
    drawn.current = true;
  }, [step]);
  return (
    <div class="pc-root welcome">
      <header class="welcome__head">
        <span class="welcome__name">
          <ChainMark look="filled" size={28} /> Paperchain
        </span>
        <a class="welcome__skip" href="/app.html">
          Skip the introduction
        </a>
      </header>
      <main ref={main} class="welcome__main">
        <p class="welcome__step pc-small pc-soft">{`Step ${step} of ${LAST_STEP}`}</p>
        {step === 1 && <WhatItDoes />}
        {step === 2 && <WhatItSees {...props} isAllowed={isAllowed} />}
        {step === 3 && <PinAndTry browser={props.browser} />}
        <div class="welcome__ways">
          {step > 1 && <Button onClick={() => goTo(step - 1)}>Back</Button>}
          {step < LAST_STEP && (
            <Button
              look={isAsking ? 'secondary' : 'primary'}
              class="welcome__next"
              onClick={() => goTo(step + 1)}
            >
              Next
            </Button>
          )}
        </div>
      </main>
      <footer class="welcome__foot pc-small pc-soft">Everything stays on this computer.</footer>
    </div>
  );
}
