import { runInside, type Inside } from './firefox-inside.ts';
import type { Wire } from './firefox-wire.ts';

/** Presses a button of Firefox's own question for a permission, as a user does who has read it; gives the words it asked with. */
export function answerPermission(wire: Wire, answer: 'Allow' | 'Deny'): Promise<string> {
  return runInside(wire, pressButton, answer);
}

interface Window {
  readonly PopupNotifications: {
    readonly panel: { readonly state: string; readonly firstElementChild: Question | null };
  };
}

interface Question {
  readonly textContent: string;
  readonly button: { click(): void };
  readonly secondaryButton: { click(): void };
}

interface Windows extends Inside {
  readonly Services: Inside['Services'] & {
    readonly wm: { getEnumerator(kind: string): Iterable<Window> };
  };
}

/**
 * Runs in Firefox's window: waits for the question, in whichever window it comes, and presses until it is gone, for
 * Firefox takes no yes in the first moment.
 */
async function pressButton(answer: string): Promise<string> {
  const { Services } = globalThis as unknown as Windows;
  const end = Date.now() + 10_000;
  let words = '';
  while (Date.now() < end) {
    const panels = [...Services.wm.getEnumerator('navigator:browser')].map(
      (each) => each.PopupNotifications.panel,
    );
    const question = panels.find(({ state }) => state === 'open')?.firstElementChild;
    if (!question && words !== '') return words;
    words = question?.textContent ?? '';
    (answer === 'Allow' ? question?.button : question?.secondaryButton)?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(words === '' ? 'Firefox asked nothing' : 'Firefox took no answer');
}
