import { send, type SiteCall } from '../site.ts';
import type { Layout } from './layouts.ts';
import { labelsIn } from './languages.ts';

const HTML = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache, no-store' };

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A bare page with one sentence. */
export function plainPage(title: string, sentence: string): string {
  return `<!DOCTYPE html><html><head><title>${escapeHtml(title)}</title></head><body><div>${escapeHtml(sentence)}</div></body></html>`;
}

/** What Gmail says to a wrong id: status 200 and a sentence in the user's language. */
export function sendDoesNotExist({ response }: SiteCall, layout: Layout): void {
  send(response, { headers: HTML, body: plainPage('Gmail', labelsIn(layout.language).doesNotExist) });
}

/** Sends the browser to the sign-in page. */
export function sendToSignIn({ response, url }: SiteCall): void {
  const location = `https://accounts.google.com/ServiceLogin?service=mail&continue=${encodeURIComponent(url.href)}`;
  send(response, { status: 302, headers: { ...HTML, Location: location } });
}

/** The sign-in page: HTML that no other origin may read. */
export function sendSignInPage({ response }: SiteCall): void {
  send(response, {
    headers: { ...HTML, 'X-Frame-Options': 'DENY' },
    body: plainPage('Sign in', 'Sign in to continue to Gmail.'),
  });
}

/** An error page with any status. */
export function sendErrorPage(
  { response }: SiteCall,
  status: number,
  headers: Record<string, string> = {},
): void {
  const body = plainPage(
    'Temporary Error',
    "We're sorry, but your account is temporarily unavailable. Please try again in a few minutes.",
  );
  send(response, { status, headers: { ...HTML, ...headers }, body });
}
