import { bytesOfFile, cutOut } from './source-file.ts';
import type { Found, MailSource, MailType, SourceFile } from './types.ts';

const UNREADABLE = 'The file could not be read. It may have been moved or changed since it was chosen.';

/** How the one mail in a file is taken out of it. */
export interface WholeMail {
  readonly type: MailType;
  /** Where the mail lies in the file's bytes; null when it is broken. */
  readonly take: (
    bytes: Uint8Array<ArrayBuffer>,
  ) => { readonly start: number; readonly end: number; readonly isDraft?: boolean } | null;
  /** What the file tells of its mail being less than was sent. */
  readonly notice?: string;
  /** Why nothing comes of a broken one. */
  readonly broken: string;
}

async function readOne(file: SourceFile, how: WholeMail, signal: AbortSignal): Promise<Found> {
  const { path, size } = file;
  const place = { file: path, offset: 0, length: size };
  const fail = (reason: string): Found => ({ kind: 'problem', problem: { ...place, position: '', reason } });
  try {
    const bytes = await bytesOfFile(file, signal);
    const at = how.take(bytes);
    if (!at) return fail(how.broken);
    const whole = at.start === 0 && at.end === bytes.length;
    return {
      kind: 'mail',
      ...place,
      number: 1,
      type: how.type,
      ...(how.notice !== undefined && { notice: how.notice }),
      ...(at.isDraft && { isDraft: true }),
      bytes: whole ? bytes : bytes.slice(at.start, at.end),
      lend: () => file.blob && { file: file.blob, start: at.start, size: at.end - at.start },
    };
  } catch {
    signal.throwIfAborted();
    return fail(UNREADABLE);
  }
}

/** A file with one mail in it, read whole: only for files whose size was checked. */
export function readWholeMail(file: SourceFile, how: WholeMail): MailSource {
  const { path, size } = file;
  return {
    path,
    size,
    async *read(signal) {
      yield { found: [await readOne(file, how, signal)], bytesRead: size, file: path };
    },
    cut: async (piece, signal) => (piece.file === path ? cutOut(file, piece, signal) : null),
  };
}
