import { createHash } from 'node:crypto';

/** SHA-256 as hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 16 hex digits from a hash. The first is 1, as in Gmail's ids of these years, which keeps the number below 2^63. */
export function hexIdOf(hash: string): string {
  return `1${hash.slice(0, 15)}`;
}

/** The decimal form of a 16-digit hex id, as in `msg-f:` and `thread-f:`. */
export function decimalOf(hexId: string): string {
  return BigInt(`0x${hexId}`).toString();
}

/** The hex form of a decimal id; null when it is no number. */
export function hexOfDecimal(decimal: string): string | null {
  return /^\d{1,20}$/.test(decimal) ? BigInt(decimal).toString(16).padStart(16, '0') : null;
}
