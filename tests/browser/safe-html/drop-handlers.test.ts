import { afterEach, describe, expect, it } from 'vitest';
import { dropHandlers } from '../../../utils/safe-html/drop-handlers.ts';

const drop = (html: string): string => dropHandlers(html, document);

afterEach(() => expect(document.querySelectorAll('iframe[sandbox="allow-same-origin"]')).toHaveLength(0));

describe('dropHandlers', () => {
  it('takes every handler out, however it is written, and leaves the rest', () => {
    const html =
      '<body onload=a()><img/onerror="b()"src="x"><p\nONCLICK\n=\'c()\' title="on time">Text</p>' +
      '<svg onload="d()"></svg><template><img onerror="e()"></template>';
    const dropped = drop(html);
    expect(dropped).not.toMatch(/onload|onerror|onclick/i);
    expect(dropped).toContain('<p title="on time">Text</p>');
    expect(dropped).toContain('<img src="x">');
  });

  it('does not touch words that look like a handler', () => {
    const html = '<p title="x" onclick="y()">The sum, if only = 3, &lt;b online=1&gt; stands.</p>';
    expect(drop(html)).toContain('<p title="x">The sum, if only = 3, &lt;b online=1&gt; stands.</p>');
  });

  it('returns a mail without handlers as it is', () => {
    const html = '<p>Unclosed <b>words on paper</p>';
    expect(drop(html)).toBe(html);
  });

  it('runs nothing and loads nothing', async () => {
    const marked = globalThis as { ran?: string };
    drop('<img src="data:," onerror="globalThis.ran = 1; parent.ran = 1"><svg onload="top.ran = 1">');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(marked.ran).toBeUndefined();
  });

  it('is silent under a policy that forbids handlers', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument;
    if (!page) throw new Error('The frame has no page');
    const seen: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective));
    const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
    dropHandlers('<img onerror="a()">', page);
    await settle();
    expect(seen).toEqual([]);
    // The same mail read in the page's own inert document is reported: the silence above is ours.
    page.createElement('template').innerHTML = '<img onerror="a()">';
    await settle();
    expect(seen.length).toBeGreaterThan(0);
    frame.remove();
  });
});
