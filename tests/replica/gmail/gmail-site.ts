import { join } from 'node:path';
import { sendClientFile } from '../client-files.ts';
import { send, type Site, type SiteCall } from '../site.ts';
import { answerRedirected, ATTACHMENT_HOST } from './answers/answer-source.ts';
import { attachmentEndpoint } from './attachment-endpoint.ts';
import { sendDoesNotExist, sendErrorPage, sendSignInPage } from './error-pages.ts';
import type { GmailState } from './gmail-state.ts';
import { REPORT_PATH } from './headers.ts';
import { isLayoutName, type Layout } from './layouts.ts';
import { listPage } from './list-data.ts';
import { sendListing } from './listing.ts';
import { CLIENT_PATH, sendPage } from './page.ts';
import { sendPrintView } from './print-view.ts';
import { threadData } from './thread-data.ts';

const CLIENT_FOLDER = join(import.meta.dirname, 'client');
const MAIL_HOST = 'mail.google.com';
const ACCOUNTS_HOST = 'accounts.google.com';
/** `/mail/u/N/`, and what the page asks for under `/sync/u/N/i/`. */
const PAGE = /^\/mail\/u\/(\d)\/$/;
/** A window of its own may stand here; nothing else is asked for under this path. */
const POPOUT = /^\/mail\/u\/\d\/popout$/;
/** The listing of a conversation is asked for without the slash at the end. */
const LISTING = /^\/mail\/u\/\d$/;
const SYNC = /^\/sync\/u\/\d\/i\/(bv|fd|s)$/;

/** Gmail over a mailbox: three hosts, one signed-in user. */
export function gmailSite(state: GmailState): Site {
  const byHost: Record<string, (call: SiteCall) => void | Promise<void>> = {
    [MAIL_HOST]: (call) => handleMail(call, state),
    [ACCOUNTS_HOST]: sendSignInPage,
    [ATTACHMENT_HOST]: (call) => answerRedirected(call, state),
  };
  return { hosts: Object.keys(byHost), handle: (call) => byHost[call.url.hostname]?.(call) };
}

async function handleMail(call: SiteCall, state: GmailState): Promise<void> {
  const { pathname } = call.url;
  if (pathname.startsWith(CLIENT_PATH))
    return sendClientFile(call, CLIENT_FOLDER, pathname.slice(CLIENT_PATH.length));
  if (pathname === REPORT_PATH) return keepReport(call, state);
  const sync = SYNC.exec(pathname)?.[1];
  if (sync !== undefined) return sendSync(call, state, sync);
  if (call.url.searchParams.get('view') === 'cv' && LISTING.test(pathname))
    return sendListing(call, state, layoutOf(call, state));
  if (POPOUT.test(pathname)) return sendPage(call, state, layoutOf(call, state));
  const account = PAGE.exec(pathname)?.[1];
  if (account !== undefined) return handlePage(call, state, Number(account));
  if (/^\/(?:mail\/?(?:u\/\d)?)?$/.test(pathname)) {
    const index = /u\/(\d)/.exec(pathname)?.[1] ?? '0';
    return send(call.response, { status: 302, headers: { Location: `/mail/u/${index}/${call.url.search}` } });
  }
  sendErrorPage(call, 404);
}

async function handlePage(call: SiteCall, state: GmailState, account: number): Promise<void> {
  const layout = layoutOf(call, state);
  const view = call.url.searchParams.get('view');
  if (view === 'att') return attachmentEndpoint({ call, state, layout, account });
  if (view === 'pt') return sendPrintView(call, state, layout);
  if (view !== null && view !== 'btop') return sendDoesNotExist(call, layout);
  state.accounts.add(account);
  sendPage(call, state, layout);
}

/** The layout named in the address (`layout=…`), else the chosen one. */
function layoutOf(call: SiteCall, state: GmailState): Layout {
  const named = call.url.searchParams.get('layout') ?? '';
  return state.layout(isLayoutName(named) ? named : null);
}

/** The page's own data: `bv` a page of the list, `fd` a conversation, `s` answers when a draft has been sent. */
async function sendSync(call: SiteCall, state: GmailState, kind: string): Promise<void> {
  const layout = layoutOf(call, state);
  const { searchParams } = call.url;
  if (kind === 's') return watchDraft(call, state, searchParams.get('m') ?? '');
  const data =
    kind === 'bv'
      ? await listPage(state, layout, Number(searchParams.get('p') ?? 1))
      : await threadData(state, layout, searchParams.get('t') ?? '');
  sendJson(call, data);
}

function watchDraft(call: SiteCall, state: GmailState, draftId: string): void {
  const others = state.draftWatchers.get(draftId) ?? [];
  state.draftWatchers.set(draftId, [...others, () => sendJson(call, true)]);
}

function sendJson({ response }: SiteCall, data: unknown): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  send(response, { headers, body: JSON.stringify(data) });
}

async function keepReport({ request, response }: SiteCall, state: GmailState): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  state.violations.push(Buffer.concat(chunks).toString('utf8'));
  send(response, { status: 204 });
}
