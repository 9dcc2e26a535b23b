// Hostile HTML in, harmless HTML out. Called by components/entry; later by exports that draw HTML.
export { sanitiseMailHtml } from './sanitise-mail-html.ts';
export { mailDocument } from './mail-document.ts';
