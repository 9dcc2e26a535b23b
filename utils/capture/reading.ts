import type { PageReading } from '../domain/index.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { textOfHtml } from './html-text.ts';

/** Media type of a page reading in the store (entry.ts, Original). */
export const READING_TYPE = 'application/json';

/** The bytes of a reading as they are kept and hashed: canonical JSON, UTF-8. */
export function bytesOfReading(reading: PageReading): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(reading));
}

/** A kept reading again, or null when the bytes are not one. */
export function readingOf(bytes: BufferSource): PageReading | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<PageReading> | null;
    return value?.format === 'paperchain-page-reading/1' ? (value as PageReading) : null;
  } catch {
    return null;
  }
}

/** The text a reading holds. */
export function textOfReading(reading: PageReading): string {
  return reading.bodyText.trim() === '' ? textOfHtml(reading.bodyHtml) : reading.bodyText;
}

/** What the reader of an `as shown` entry must know: what the page did not give. */
export function warningsOfReading(reading: PageReading): readonly string[] {
  const names = reading.attachments.map(({ name }) => `“${name}”`).join(', ');
  const attachments = names === '' ? [] : [`The page lists attachments that are not kept: ${names}.`];
  return [...reading.missing, ...attachments];
}
