import { useEffect, useState } from 'preact/hooks';

export const LAST_STEP = 3;

/** The screen an address names, `#2`; anything else is the first. */
export function readStep(hash: string): number {
  const step = Number(hash.replace(/^#/, ''));
  return Number.isInteger(step) && step >= 1 && step <= LAST_STEP ? step : 1;
}

/** The screen that is shown; follows the address, so that Back and Forward of the browser work. */
export function useStep(): { readonly step: number; readonly goTo: (step: number) => void } {
  const [step, setStep] = useState(() => readStep(location.hash));
  useEffect(() => {
    const closing = new AbortController();
    addEventListener('hashchange', () => setStep(readStep(location.hash)), { signal: closing.signal });
    return () => closing.abort();
  }, []);
  return { step, goTo: (next) => (location.hash = `#${next}`) };
}
