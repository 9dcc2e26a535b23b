import type { MessageIds } from '../types.ts';

/** `1862317453241163041` → `19d847db53731d21`: Gmail's decimal and hex ids are one 64-bit number. Empty when it is none. */
export function decimalToHex(decimal: string): string {
  if (!/^\d{1,20}$/.test(decimal)) return '';
  const hex = BigInt(decimal).toString(16).padStart(16, '0');
  return hex.length === 16 ? hex : '';
}

/** `19d847db53731d21` → `1862317453241163041`. Empty when it is no id. */
export function hexToDecimal(hex: string): string {
  return /^[\da-f]{1,16}$/i.test(hex) ? BigInt(`0x${hex}`).toString() : '';
}

/** A legacy id in its one form: 16 lower-case hex digits. Empty when it is none. */
export function normaliseHex(text: string | null | undefined): string {
  return text && /^[\da-f]{10,16}$/i.test(text) ? text.toLowerCase().padStart(16, '0') : '';
}

/** Cuts the `#` off a sync id such as `#msg-f:…`, `#msg-a:r…` or `#thread-f:…`; empty for anything else, e.g. `undefined`. */
export function normaliseSyncId(text: string | null | undefined): string {
  const [id] = /(?:msg|thread)-(?:f:\d{1,20}|a:[\w:-]{1,60})$/.exec(text ?? '') ?? [];
  return id ?? '';
}

/** Hex form of a settled sync id (`msg-f:` or `thread-f:`); empty for one made in the browser (`msg-a:`). */
export function hexOfSyncId(syncId: string): string {
  return decimalToHex(/-f:(\d+)$/.exec(syncId)?.[1] ?? '');
}

/** Joins what the page says about a message's ids; null when it says nothing. The legacy id wins, it is what the server knows. */
export function joinIds(legacy: string, syncId: string, threadId: string): MessageIds | null {
  const messageId = legacy || hexOfSyncId(syncId) || syncId;
  if (messageId === '') return null;
  const settled = hexOfSyncId(syncId);
  const agrees = settled === '' || settled === messageId;
  return { messageId, threadId, otherIds: agrees && syncId !== '' && syncId !== messageId ? [syncId] : [] };
}

/** A conversation's id from what the page says of it, in hex where that can be told. */
export function joinThreadIds(legacy: string | null | undefined, sync: string | null | undefined): string {
  const syncId = normaliseSyncId(sync);
  return normaliseHex(legacy) || hexOfSyncId(syncId) || syncId;
}

/** Views of Gmail that show what was not sent yet. */
export const UNSENT_VIEW = /^#(?:scheduled|drafts)\b/;

/** True for the id of a draft or a mail just sent: made in the browser, not yet known by a number on the server. */
export const isUnsettled = (messageId: string): boolean => messageId.startsWith('msg-a:');
