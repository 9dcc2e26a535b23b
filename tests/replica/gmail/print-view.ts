import { send, type SiteCall } from '../site.ts';
import { hexOfDecimal } from '../mailbox/message-ids.ts';
import type { Message } from './client/model.ts';
import { escapeHtml, sendDoesNotExist } from './error-pages.ts';
import type { GmailState } from './gmail-state.ts';
import type { Layout } from './layouts.ts';
import { threadData } from './thread-data.ts';

/** `view=pt`: a conversation for printing, oldest first, text only. No message ids and no drafts in it. */
export async function sendPrintView(call: SiteCall, state: GmailState, layout: Layout): Promise<void> {
  const params = call.url.searchParams;
  const decimal = /^#?thread-f:(\d+)$/.exec(params.get('permthid') ?? '')?.[1];
  const thread = await threadData(state, layout, (decimal ? hexOfDecimal(decimal) : params.get('th')) ?? '');
  if (!thread) return sendDoesNotExist(call, layout);
  const title = escapeHtml(thread.subject);
  const body = [
    `<!DOCTYPE html><html lang="${layout.language}"><head><meta charset="utf-8"><title>Gmail - ${title}</title></head>`,
    `<body><div class="bodycontainer"><div class="maincontent"><table><tr><td><b>${title}</b></td></tr></table>`,
    ...thread.messages.filter(({ ids }) => !isDraft(ids.legacy, state)).map(messageTable),
    '</div></div></body></html>',
  ].join('\n');
  send(call.response, { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body });
}

function isDraft(hexId: string | null, state: GmailState): boolean {
  const message = state.messageById(hexId ?? '');
  return message !== undefined && state.isDraft(message);
}

function messageTable(message: Message): string {
  const from = `<b>${escapeHtml(message.from.name)} </b>&lt;${escapeHtml(message.from.email)}&gt;`;
  const to = message.to.map((person) => escapeHtml(person.email)).join(', ');
  return [
    `<hr><table class="message"><tr><td>${from}</td><td align="right">${escapeHtml(message.date)}</td></tr>`,
    `<tr><td colspan="2"><font class="recipient"><div>To: ${to}</div></font></td></tr>`,
    `<tr><td colspan="2">${escapeHtml(message.text || message.snippet)}</td></tr></table>`,
  ].join('');
}
