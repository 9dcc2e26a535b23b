/** May hold an event handler: `on…=` after anything that can end a name or value. Too often true costs time, never words. */
const MAY_HOLD_HANDLER = /[\s"'/]on[a-z]+\s*=/i;

/**
 * The same HTML without event handlers, so that the sanitiser's own parsing of a hostile mail is silent. Chrome judges a
 * handler under the page's policy as soon as its attribute is set, in any document that belongs to a window, inert or not
 * (DOMParser, template: Chromium 156), and puts an error on the console for each. A document parsed with a removed frame's parser
 * belongs to none. No wall is taken down: the result still goes through the sanitiser.
 */
export function dropHandlers(html: string, page: Document): string {
  if (!MAY_HOLD_HANDLER.test(html)) return html;
  const root = parseApart(html, page).documentElement;
  // What lies in a template is never drawn, and is out of reach of the walk below.
  for (const template of root.querySelectorAll('template')) template.remove();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) if (/^on/i.test(name)) element.removeAttribute(name);
  }
  // oxlint-disable-next-line no-restricted-properties -- read, not written
  return root.outerHTML;
}

function parseApart(html: string, page: Document): Document {
  // oxlint-disable-next-line react/iframe-missing-sandbox -- the next line sets it
  const frame = page.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.hidden = true;
  page.documentElement.append(frame);
  const view = frame.contentWindow as (Window & { readonly DOMParser: typeof DOMParser }) | null;
  const parser = new (view?.DOMParser ?? DOMParser)();
  frame.remove();
  return parser.parseFromString(html, 'text/html');
}
