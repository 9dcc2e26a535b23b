/** Where the browser sends reports about broken rules; the replica keeps them. */
export const REPORT_PATH = '/owa/cspreport';

/** Trusted Types policies of the page itself. A second `default` throws and ends Outlook's start, here as there. */
export const PAGE_POLICIES = 'default owa#html';

/** Headers of Outlook's pages: scripts by nonce or from its own hosts, no string sinks without a policy. */
export function pageHeaders(nonce: string, fileHosts: readonly string[]): Record<string, string | string[]> {
  const files = fileHosts.map((host) => `https://${host}`).join(' ');
  const report = `report-uri ${REPORT_PATH}`;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      [
        `script-src 'report-sample' 'nonce-${nonce}' 'self' 'wasm-unsafe-eval'`,
        `connect-src 'self' blob: ${files}`,
        `img-src 'self' data: blob: ${files}`,
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'self'",
        report,
      ].join('; '),
      `require-trusted-types-for 'script'; trusted-types ${PAGE_POLICIES}; ${report}`,
    ],
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cache-Control': 'no-cache, no-store',
  };
}
