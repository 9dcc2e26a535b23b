// The tag files of a BagIt 1.0 bag (RFC 8493), as text. Nothing here knows entries or ZIP.
import type { Sha256 } from '../../domain/index.ts';
import { plainLine } from './plain-line.ts';

/** One file of the bag: path from the bag's top folder, with `/`. */
export interface BagFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: Sha256;
}

export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** RFC 8493 §2.1.3: CR, LF and % (and only those) are percent-encoded. Our own names hold none of them; see file-names.ts. */
export function encodeBagPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A manifest: also what `sha256sum -c` reads, hence two spaces. */
export function manifestText(files: readonly BagFile[]): string {
  return files.map((file) => `${file.sha256}  ${encodeBagPath(file.path)}\n`).join('');
}

/** `octets.count` of the payload (RFC 8493 §2.2.2). */
export function payloadOxum(payload: readonly BagFile[]): string {
  return `${payload.reduce((sum, file) => sum + file.size, 0)}.${payload.length}`;
}

/** bag-info.txt: one `Label: value` a line. A value that holds line ends is brought to one line. */
export function bagInfoText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([label, value]) => `${label}: ${plainLine(value)}\n`)
    .join('');
}
