import type { ReplicaMessage } from '../mailbox/types.ts';
import { send, type SiteCall } from '../site.ts';
import { attachmentId, itemId } from './outlook-ids.ts';
import type { OutlookState } from './outlook-state.ts';

/**
 * The three services of attachments: `DownloadMessage` gives the exact bytes of a mail as a file, the other two one
 * attachment. Their addresses need nothing but the token in them; no other origin may read the answer.
 */
export async function sendFile(call: SiteCall, state: OutlookState, service: string): Promise<void> {
  const { searchParams } = call.url;
  if (searchParams.get('token') !== state.fileToken) return send(call.response, { status: 403 });
  const id = searchParams.get('id') ?? '';
  if (service === 'DownloadMessage') return sendMessage(call, state.message(id));
  await sendAttachment(call, state, id);
}

function sendMessage({ url, response }: SiteCall, message: ReplicaMessage | undefined): void {
  if (!message || url.searchParams.get('outputFormat') !== '0') return send(response, { status: 404 });
  const name = `${message.subject.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').slice(0, 80) || 'Untitled'}.eml`;
  send(response, {
    headers: { ...asFile(name), 'Content-Type': 'message/rfc822', 'Cache-Control': 'no-store' },
    body: message.bytes,
  });
}

async function sendAttachment({ response }: SiteCall, state: OutlookState, id: string): Promise<void> {
  const message = state.message(id.slice(0, 68));
  const files = message ? (await state.body(message)).files : [];
  const item = message ? itemId(message.hexId, state.mailbox.owner) : '';
  const file = files.find((_, index) => attachmentId(item, index + 1) === id);
  if (!file) return send(response, { status: 404 });
  const isPicture = /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(file.type);
  const type = isPicture ? file.type : 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Cache-Control': 'private, max-age=3600' };
  send(response, {
    headers: { ...headers, ...(isPicture ? { 'Content-Disposition': 'inline' } : asFile(file.name)) },
    body: file.content,
  });
}

/** RFC 8187: an apostrophe would end the charset's mark. */
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
}

function asFile(name: string): Record<string, string> {
  return { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeValue(name)}` };
}
