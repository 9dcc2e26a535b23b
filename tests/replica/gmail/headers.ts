/** Where the browser sends reports about broken rules; the replica keeps them. */
export const REPORT_PATH = '/mail/cspreport';

/** Trusted Types policies of the page itself. Nobody else may make one: code that tries breaks here as it would there. */
export const PAGE_POLICY_NAME = 'gmail#html';

/** Headers of Gmail's pages: scripts only by nonce, no string sinks without a policy, no framing by others. */
export function pageHeaders(nonce: string): Record<string, string | string[]> {
  const script = `script-src 'report-sample' 'nonce-${nonce}' 'unsafe-inline' 'strict-dynamic' https: http:`;
  const report = `report-uri ${REPORT_PATH}`;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      `${script};object-src 'none';base-uri 'self';${report}`,
      `require-trusted-types-for 'script';trusted-types ${PAGE_POLICY_NAME};${report}`,
    ],
    'X-Frame-Options': 'SAMEORIGIN',
    'X-XSS-Protection': '0',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
    'Set-Cookie': 'SID=replica-session; Domain=google.com; Path=/; Secure; HttpOnly; SameSite=None',
  };
}

/** True when a request carries the session of a signed-in user. */
export function isSignedIn(cookie: string | undefined): boolean {
  return /(?:^|;\s*)SID=replica-session(?:;|$)/.test(cookie ?? '');
}
