import axe from 'axe-core';
import { page } from 'vitest/browser';

/** Violations axe finds below an element (shadow roots included), in short; an empty list is a pass. */
export async function violations(context: axe.ElementContext = document): Promise<readonly string[]> {
  await settled();
  const { violations: found } = await axe.run(context, {
    // Parts of a page, not whole pages: the page around them is the site's or the entry point's.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** Resolves when running animations are over and the layout has been drawn. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const finite = roots
    .flatMap((root) => root.getAnimations())
    .filter((each) => each.effect?.getComputedTiming().iterations === 1);
  await Promise.all(finite.map((each) => each.finished));
}

/** Saves a picture to look at, when asked for with `VITE_PICTURES=<folder>`. */
export async function picture(name: string): Promise<void> {
  const folder = import.meta.env.VITE_PICTURES as string | undefined;
  if (!folder) return;
  await settled();
  await page.screenshot({ path: `${folder}/${name}.png` });
}
