import type { Correspondent, PageReading } from '../../domain/index.ts';
import { plainLine } from './plain-line.ts';

const people = (list: readonly Partial<Correspondent>[] = []): string =>
  list
    .map(({ name = '', address = '' }) =>
      plainLine(name && address ? `${name} <${address}>` : name || address),
    )
    .join(', ');

/** A page reading as plain text for people; null when the bytes are not one. The HTML stays in the JSON beside it. */
export function readingText(json: Uint8Array): Uint8Array | null {
  try {
    return new TextEncoder().encode(draw(JSON.parse(new TextDecoder().decode(json)) as Partial<PageReading>));
  } catch {
    return null;
  }
}

function draw(reading: Partial<PageReading>): string {
  const attached = (reading.attachments ?? []).map(
    ({ name, sizeText }) => `  ${plainLine(name)} ${plainLine(sizeText)}`,
  );
  return [
    'READ FROM THE WEB PAGE. This is not the original email: no original could be had.',
    '',
    `From: ${people(reading.from)}`,
    `To: ${people(reading.to)}`,
    `Date, as the page wrote it: ${plainLine(reading.dateText)}`,
    `Subject: ${plainLine(reading.subject)}`,
    ...(attached.length > 0 ? ['Attachments the page listed (their content is not here):', ...attached] : []),
    ...(reading.missing ?? []).map((line) => `Missing: ${plainLine(line)}`),
    '',
    reading.bodyText ?? '',
    '',
  ].join('\n');
}
