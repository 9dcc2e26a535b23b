import { join } from 'node:path';
import { sendClientFile } from '../client-files.ts';
import { send, type Site, type SiteCall } from '../site.ts';
import { sendFile } from './files.ts';
import { REPORT_PATH } from './headers.ts';
import { FILE_HOSTS, isConsumer, MAIL_HOSTS } from './hosts.ts';
import { isOutlookLayoutName, type OutlookLayout } from './layouts.ts';
import { listRows, openedData, type Asker } from './opened-data.ts';
import type { OutlookState } from './outlook-state.ts';
import { CLIENT_PATH, sendPage } from './page.ts';

const CLIENT_FOLDER = join(import.meta.dirname, 'client');
const PAGE = /^\/(?:mail\/|owa\/$)/;
/** What the page asks for: on-premises without the account's number. */
const SERVICE = /^\/owa\/(?:0\/)?service\.svc$/;
const FILE_SERVICE =
  /^\/owa\/(?:[^/]+\/)?service\.svc\/s\/(DownloadMessage|GetAttachmentThumbnail|GetFileAttachment)$/;

/** Outlook over a mailbox, on its four hosts, one of a company's own, and the two that serve attachments. */
export function outlookSite(state: OutlookState): Site {
  return { hosts: [...MAIL_HOSTS, ...FILE_HOSTS], handle: (call) => handle(call, state) };
}

async function handle(call: SiteCall, state: OutlookState): Promise<void> {
  const { pathname, hostname } = call.url;
  const service = FILE_SERVICE.exec(pathname)?.[1];
  if (service !== undefined) return sendFile(call, state, service);
  if (FILE_HOSTS.includes(hostname)) return send(call.response, { status: 404 });
  if (pathname.startsWith(CLIENT_PATH))
    return sendClientFile(call, CLIENT_FOLDER, pathname.slice(CLIENT_PATH.length));
  if (pathname === REPORT_PATH) return keepReport(call, state);
  if (SERVICE.test(pathname)) return answerService(call, state);
  if (PAGE.test(pathname)) return sendPage(call, state, layoutOf(call, state));
  if (pathname === '/' || pathname === '/mail' || pathname === '/owa') return sendToMail(call);
  send(call.response, { status: 404, body: 'not found' });
}

function sendToMail({ url, response }: SiteCall): void {
  const path = url.pathname === '/owa' ? '/owa/' : isConsumer(url.hostname) ? '/mail/0/' : '/mail/';
  send(response, { status: 302, headers: { Location: `${path}${url.search}` } });
}

/** The layout named in the address (`layout=…`), else the chosen one. */
function layoutOf({ url }: SiteCall, state: OutlookState): OutlookLayout {
  const named = url.searchParams.get('layout') ?? '';
  return state.layout(isOutlookLayoutName(named) ? named : null);
}

/** The page's own calls. Without the page's token they are refused, so that nobody else can lean on them. */
async function answerService(call: SiteCall, state: OutlookState): Promise<void> {
  if (call.request.headers.authorization !== `Bearer ${state.token}`)
    return send(call.response, { status: 401, body: 'no token' });
  const asker: Asker = {
    state,
    layout: layoutOf(call, state),
    kind: isConsumer(call.url.hostname) ? 'consumer' : 'work',
  };
  const action = call.url.searchParams.get('action');
  if (action === 'FindConversation') return sendJson(call, listRows(asker));
  if (action === 'GetConversationItems' || action === 'GetItem') {
    const { id } = JSON.parse(await bodyOf(call)) as { id: string };
    return sendJson(call, await openedData(asker, id));
  }
  send(call.response, { status: 400, body: 'no such action' });
}

function sendJson({ response }: SiteCall, data: unknown): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  send(response, { headers, body: JSON.stringify(data) });
}

async function bodyOf({ request }: SiteCall): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function keepReport(call: SiteCall, state: OutlookState): Promise<void> {
  state.violations.push(await bodyOf(call));
  send(call.response, { status: 204 });
}
