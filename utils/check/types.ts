// Checking a pack: is every file what its manifest says? For packs that come back, ours or a stranger's. Files come in as
// names and bytes, what is wrong comes out as facts; nothing is kept and nothing is shown here. Called by the check worker.
// Format: docs/formats/pack.md; BagIt 1.0, RFC 8493.
import type { Sha256 } from '../domain/index.ts';

/** A file as it was found in a ZIP or a folder. */
export interface FoundFile {
  /** With `/`; of a ZIP's member without the ZIP's own name. Hostile text. */
  readonly path: string;
  readonly size: number;
  /** Why it cannot be read at all; else empty. */
  readonly problem: string;
  /** Its bytes in order. Throws what reading throws. */
  chunks(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** Files that came together: the members of one ZIP, or what was dropped beside it. */
export interface FoundGroup {
  /** The ZIP's name; empty for files that were dropped as they are. */
  readonly name: string;
  readonly files: readonly FoundFile[];
}

/** Reads a whole file and gives its SHA-256; null when it cannot be read. Rejects only when the signal aborts. */
export type HashFile = (file: FoundFile) => Promise<Sha256 | null>;
/** Reads a small file as text; null when it is too large, or cannot be read. */
export type ReadText = (file: FoundFile) => Promise<string | null>;

/** How files are read; see hash-file.ts. */
export interface CheckTools {
  readonly hash: HashFile;
  readonly text: ReadText;
}
