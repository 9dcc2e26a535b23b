// Fixture pages as documents of their own, so that address and title can differ; nothing in them runs.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const FOLDER = new URL('../../../fixtures/mail-sites/gmail/', import.meta.url);
export const GMAIL = 'https://mail.google.com/mail/u/1/';

/** Loads a fixture of Gmail as if it stood at `address`. */
export function loadPage(name: string, address = `${GMAIL}#inbox/FMfcgz`): Document {
  return showPage(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'), address);
}

/** A document from HTML text. */
export function showPage(html: string, address = GMAIL): Document {
  const window = new Window({ url: address, width: 1200, height: 800 });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** The element, or an error that names the selector. */
export function pick(page: ParentNode, css: string): Element {
  const element = page.querySelector(css);
  if (!element) throw new Error(`fixture has no ${css}`);
  return element;
}
