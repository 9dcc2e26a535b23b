import { randomBytes } from 'node:crypto';
import { send, type SiteCall } from '../site.ts';
import type { Boot } from './client/model.ts';
import { pageHeaders } from './headers.ts';
import { fileHostFor, FILE_HOSTS, isConsumer } from './hosts.ts';
import { labelsIn } from './languages.ts';
import type { OutlookLayout } from './layouts.ts';
import type { OutlookState } from './outlook-state.ts';

/** Where the page's own scripts and styles are served. */
export const CLIENT_PATH = '/owa/_/replica/';

/** Answers with Outlook's one page; what it shows is up to the address's path and the scripts. */
export function sendPage(call: SiteCall, state: OutlookState, layout: OutlookLayout): void {
  const { hostname, pathname } = call.url;
  const { owner } = state.mailbox;
  const boot: Boot = {
    layout,
    labels: labelsIn(layout.language),
    owner,
    ownerName: ownerName(state),
    base: /^\/(?:owa\/|mail\/(?:\d+\/)?)/.exec(pathname)?.[0] ?? '/mail/',
    isConsumer: isConsumer(hostname),
    token: state.token,
    fileBase: `https://${fileHostFor(hostname)}/owa/${encodeURIComponent(owner)}/service.svc/s/`,
    fileToken: state.fileToken,
  };
  const nonce = randomBytes(16).toString('base64');
  send(call.response, { headers: pageHeaders(nonce, FILE_HOSTS), body: shell(boot, nonce) });
}

function ownerName({ mailbox }: OutlookState): string {
  const own = mailbox.messages.find(({ sentByOwner, head }) => sentByOwner && head.from.name !== '');
  return own?.head.from.name ?? mailbox.owner;
}

function shell(boot: Boot, nonce: string): string {
  const { layout } = boot;
  const dark = layout.dark ? `<link rel="stylesheet" href="${CLIENT_PATH}dark.css">` : '';
  return [
    `<!DOCTYPE html><html lang="${layout.language.toLowerCase()}" dir="ltr"><head><meta charset="utf-8"><title>Mail - Outlook</title>`,
    `<link rel="icon" href="data:,"><link rel="stylesheet" href="${CLIENT_PATH}outlook.css">${dark}`,
    '</head><body><div id="app"></div>',
    `<script nonce="${nonce}" type="application/json" id="replica-boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>`,
    `<script nonce="${nonce}" type="module" src="${CLIENT_PATH}main.ts"></script></body></html>`,
  ].join('\n');
}
