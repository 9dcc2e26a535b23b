import { randomBytes } from 'node:crypto';
import { send, type SiteCall } from '../site.ts';
import type { Boot } from './client/model.ts';
import { escapeHtml } from './error-pages.ts';
import type { GmailState } from './gmail-state.ts';
import { opaqueId } from './gmail-ids.ts';
import { pageHeaders } from './headers.ts';
import { labelsIn } from './languages.ts';
import type { Layout } from './layouts.ts';
import { hexOfDecimal } from '../mailbox/message-ids.ts';
import { threadPermId } from './thread-data.ts';

/** Where the page's own scripts and styles are served. */
export const CLIENT_PATH = '/mail/_/replica/';

/** Answers with Gmail's one page; which view it shows is up to the address's hash and the scripts. */
export function sendPage(call: SiteCall, state: GmailState, chosen: Layout): void {
  const popoutRoute = poppedOut(call.url, state);
  const layout = popoutRoute ? { ...chosen, popout: true } : { ...chosen, popout: false };
  const boot: Boot = {
    layout,
    labels: labelsIn(layout.language),
    owner: state.mailbox.owner,
    ik: state.ik,
    base: call.url.pathname.replace(/popout$/, ''),
    popoutRoute,
  };
  const nonce = randomBytes(16).toString('base64');
  send(call.response, { headers: pageHeaders(nonce), body: shell(boot, nonce) });
}

/** The route of the conversation that a window of its own shows; empty for the main window. */
function poppedOut(url: URL, state: GmailState): string {
  if (url.searchParams.get('view') !== 'btop' && !url.pathname.endsWith('/popout')) return '';
  const th = (url.searchParams.get('th') ?? '').replace(/^#/, '');
  const decimal = /^thread-f:(\d+)$/.exec(th)?.[1];
  const hex = decimal ? hexOfDecimal(decimal) : th;
  const thread = state.mailbox.threads.find((t) => t.hexId === hex || threadPermId(t) === th);
  return thread ? opaqueId(thread.hexId) : 'unknown';
}

function shell(boot: Boot, nonce: string): string {
  const { layout, labels, owner, ik } = boot;
  const dark = layout.dark ? `<link rel="stylesheet" href="${CLIENT_PATH}dark.css">` : '';
  const globals = JSON.stringify([
    null,
    null,
    null,
    null,
    layout.language,
    null,
    null,
    boot.base,
    null,
    ik,
    owner,
  ]);
  return [
    `<!DOCTYPE html><html lang="${layout.language}" dir="${labels.dir}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(`${labels.inbox} - ${owner} - Gmail`)}</title>`,
    `<link rel="icon" href="data:,"><link rel="stylesheet" href="${CLIENT_PATH}gmail.css">${dark}`,
    `<script nonce="${nonce}">var GLOBALS=${inScript(globals)};var GM_ID_KEY=${inScript(JSON.stringify(ik))};</script>`,
    `</head><body class="${layout.popout ? 'aAU xE Su' : 'aAU'}">`,
    `<script nonce="${nonce}" type="application/json" id="replica-boot">${inScript(JSON.stringify(boot))}</script>`,
    `<script nonce="${nonce}" type="module" src="${CLIENT_PATH}main.ts"></script></body></html>`,
  ].join('\n');
}

/** JSON that cannot end the script element it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
