/// <reference path="./html.config.ts" />
import { describe, expect, inject, it } from 'vitest';
import { mailDocument, sanitiseMailHtml } from '../../utils/safe-html/index.ts';

const cases = inject('hostileCases');

/** What sanitised HTML did when drawn with scripts allowed and no policy. */
async function draw(html: string): Promise<{ ran: string[]; requested: string[]; left: boolean }> {
  const ran: string[] = [];
  (window as unknown as { hostile: (mark: string) => void }).hostile = (mark) => void ran.push(mark);
  const spies = ['alert', 'confirm', 'prompt', 'print', 'eval', 'open', 'fetch', 'postMessage'];
  const spy = `<script>for (const n of ${JSON.stringify(spies)}) window[n] = () => parent.hostile(n)</script>`;
  performance.clearResourceTimings();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  frame.srcdoc = `<!doctype html>${spy}<body>${html}</body>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>('*') ?? []) {
    for (const type of ['mouseover', 'focus', 'error', 'load', 'click'])
      element.dispatchEvent(new Event(type));
    if (element.tagName === 'A') element.click();
  }
  await new Promise((resolve) => setTimeout(resolve, 40));
  const timed = [
    ...performance.getEntriesByType('resource'),
    ...(frame.contentWindow?.performance.getEntriesByType('resource') ?? []),
  ];
  const left = frame.contentWindow?.location.href !== 'about:srcdoc';
  frame.remove();
  const requested = timed
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith('data:') && !name.startsWith(location.origin));
  return { ran, requested, left };
}

/** Leftovers that would be dangerous in another browser. */
function findLeftovers(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.body.querySelectorAll('*')].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => /^(on|href|srcset|background|id$|name$|action|ping)/.test(name))
      .map((name) => `${element.tagName} ${name}`),
  );
}

describe('hostile HTML of the corpora', () => {
  it('is all here', () => {
    expect(cases.length).toBeGreaterThan(600);
  });

  it('is quiet once sanitised', async () => {
    const loud: unknown[] = [];
    for (const { id, payload } of cases) {
      const safe = sanitiseMailHtml(payload, { imageFor: () => undefined }, window);
      const seen = await draw(safe);
      const leftovers = findLeftovers(safe);
      if (seen.ran.length + seen.requested.length + leftovers.length > 0 || seen.left)
        loud.push({ id, ...seen, leftovers });
      if (sanitiseMailHtml(safe, { imageFor: () => undefined }, window) !== safe)
        loud.push({ id, unsettled: true });
    }
    expect(loud).toEqual([]);
    expect(mailDocument('')).toContain("default-src 'none'");
  });
});
