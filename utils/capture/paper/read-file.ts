import { fail, ok, type Failure, type Original, type PaperFacts, type Result } from '../../domain/index.ts';
import { formatSize } from '../../domain/format-size.ts';
import { sha256Of } from '../hash.ts';
import { MOST_FILE_BYTES, MOST_NAME } from './limits.ts';
import { HEAD_BYTES, isEmailName, paperTypeOf } from './paper-type.ts';

/** One file, read whole: the bytes to keep and what the entry says of them. */
export interface ReadPaperFile {
  readonly original: Original;
  readonly facts: PaperFacts;
}

const SAFE = 'Nothing was kept.';

function refuse(
  code: Failure['code'],
  file: File,
  words: { happened: string; next: string },
): Result<never, Failure> {
  return fail({
    code,
    happened: `“${file.name.slice(0, MOST_NAME)}” ${words.happened}`,
    safe: SAFE,
    next: words.next,
  });
}

const KINDS = 'Paperchain keeps PDF, Word and text files, photographs and scans here.';
const changed = (file: File): Result<never, Failure> =>
  refuse('unreadable', file, {
    happened: 'was changed or moved while it was read.',
    next: 'Choose it again.',
  });

/** Why a file cannot be a paper, by its size and its name; null when it may be one. */
function refuseAtSight(file: File): Result<never, Failure> | null {
  if (file.size === 0)
    return refuse('unreadable', file, { happened: 'is empty.', next: 'Scan or save it again.' });
  if (file.size > MOST_FILE_BYTES) {
    const happened = `is larger than ${formatSize(MOST_FILE_BYTES)}.`;
    return refuse('too-large', file, { happened, next: 'Scan it with fewer dots per inch, or in parts.' });
  }
  if (!isEmailName(file.name)) return null;
  const next = 'Bring it in under “Emails in files”.';
  return refuse('not-supported', file, { happened: 'is an email, not a paper.', next });
}

const isOfAnotherKind = (file: File): Result<never, Failure> =>
  refuse('not-supported', file, { happened: 'is of another kind.', next: KINDS });

/** Why a file cannot be a paper, without reading all of it; null when it can. */
export async function judgePaperFile(file: File): Promise<Failure | null> {
  const refused = refuseAtSight(file);
  if (refused && !refused.ok) return refused.error;
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null);
  const answer = head ? isOfAnotherKind(file) : changed(file);
  const isTaken = head !== null && paperTypeOf(new Uint8Array(head), file.name) !== null;
  return isTaken || answer.ok ? null : answer.error;
}

/** True when every byte came: a file on a disk can change, or be gone, while it is read. */
async function wholeBytes(file: File): Promise<ArrayBuffer | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes?.byteLength === file.size ? bytes : null;
}

/**
 * Reads a file to keep it: whole, hashed, and known by its own bytes. The blob is made of the very bytes that were hashed,
 * not of the file, which could still change. The failure names the file.
 */
export async function readPaperFile(file: File): Promise<Result<ReadPaperFile, Failure>> {
  const refused = refuseAtSight(file);
  if (refused) return refused;
  const bytes = await wholeBytes(file);
  if (!bytes) return changed(file);
  const mediaType = paperTypeOf(new Uint8Array(bytes, 0, Math.min(HEAD_BYTES, bytes.byteLength)), file.name);
  if (!mediaType) return isOfAnotherKind(file);
  const sha256 = await sha256Of(bytes);
  const size = bytes.byteLength;
  const name = file.name.slice(0, MOST_NAME);
  return ok({
    // No type on the blob: nothing must ever open it by what it claims to be.
    original: { sha256, size, mediaType, blob: new Blob([bytes]) },
    facts: { name, mediaType, size, sha256 },
  });
}
