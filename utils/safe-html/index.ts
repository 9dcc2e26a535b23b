// Hostile HTML in, harmless HTML out. Called by components/entry; later by exports that draw HTML.
export { sanitiseMailHtml, MAX_HTML_LENGTH, type SanitiseOptions } from './sanitise-mail-html.ts';
export { mailDocument, MAIL_POLICY } from './mail-document.ts';
