// Fixture pages as documents of their own, so that address and title can differ; nothing in them runs.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const FOLDER = new URL('../../../fixtures/mail-sites/outlook/', import.meta.url);
export const OUTLOOK = 'https://outlook.office.com/mail/inbox/';

/** Loads a fixture of Outlook as if it stood at `address`. */
export function loadPage(name: string, address = OUTLOOK): Document {
  return showPage(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'), address);
}

/** A document from HTML text. */
export function showPage(html: string, address = OUTLOOK): Document {
  const window = new Window({ url: address, width: 1200, height: 800 });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** The element, or an error that names the selector. */
export function pick(page: Document, css: string): Element {
  const element = page.querySelector(css);
  if (!element) throw new Error(`fixture has no ${css}`);
  return element;
}

const DEEP = 'https://outlook.cloud.microsoft/mail/deeplink/read/';
/** An item id that ends with the name of the message in the fixtures (its shape only; all zeros and letters). */
export const ITEM_ID = `AAkALgAAAAAAHYQDEapmEc2byACqAC+EWg0A${'B'.repeat(21)}QAEIJBK8QAA`;
export const DEEPLINK = `${DEEP}${encodeURIComponent(ITEM_ID.replaceAll('+', '_'))}?ItemID=${encodeURIComponent(ITEM_ID)}&exvsurl=1`;
export const CONVERSATION_ID =
  'AAQkAGFhYWFhYWFhLWFhYWEtYWFhYS1hYWFhLWFhYWFhYWFhYWFhYQAQABECAwQFBgcICQoLDA0ODxA=';

/** Every fixture in which at least one message stands open, with how many. */
export const OPEN_PAGES = [
  ['2026-07-conversation', 1],
  ['2026-04-two-open', 2],
  ['2026-07-deeplink', 1],
  ['2026-09-single-item', 1],
  ['2025-11-german', 1],
  ['2024-10-older-build', 2],
  ['2026-08-protected', 1],
  ['2023-07-owa-on-premises', 1],
] as const;
