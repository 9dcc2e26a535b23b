import type { ImportProblem } from '../../domain/import.ts';
import { sourceOfProblem } from '../one-problem.ts';
import { cutOut } from '../source-file.ts';
import type { FoundBatch, MailSource, OpenTools, SourceFile, SourceKind } from '../types.ts';
import { DEEPEST, LARGEST_INNER, REASONS } from './limits.ts';
import { readMembers, type Member } from './members.ts';

/** `PK` and the mark of a first file, of an empty archive, or of one part of several ([APPNOTE] 4.3). */
function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  return ['3,4', '5,6', '7,8', '48,48'].includes(`${head[2]},${head[3]}`);
}

/** A file that notes when its packed data could not be unpacked: whoever reads it only knows that reading failed. */
function watched(file: SourceFile): { readonly file: SourceFile; readonly isDamaged: () => boolean } {
  let damaged = false;
  async function* chunks(signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      yield* file.chunks(signal);
    } catch (error) {
      damaged = true;
      throw error;
    }
  }
  return { file: { ...file, chunks }, isDamaged: () => damaged };
}

function problemOf({ path, size }: Member, reason: string): FoundBatch {
  const problem = { file: path, position: '', offset: 0, length: size, reason };
  return { found: [{ kind: 'problem', problem }], bytesRead: size, file: path };
}

function because({ file, position, offset, length }: ImportProblem, reason: string): ImportProblem {
  return { file, position, offset, length, reason };
}

/** The same problems with the true reason, once it is known that the archive is damaged here. */
function withReason(batch: FoundBatch, reason: string): FoundBatch {
  const found = batch.found.map((each) =>
    each.kind === 'problem' ? { ...each, problem: because(each.problem, reason) } : each,
  );
  return { ...batch, found };
}

/**
 * Everything in one member, opened when its turn comes. What breaks on the way is a problem of that member, and reading
 * goes on with the next.
 */
async function* readMember(
  member: Member,
  tools: OpenTools,
  signal: AbortSignal,
): AsyncGenerator<FoundBatch> {
  if (!member.file) return yield problemOf(member, member.reason);
  const { file, isDamaged } = watched(member.file);
  try {
    const source = await tools.openInner(file, signal);
    for await (const batch of source.read(signal))
      yield isDamaged() ? withReason(batch, REASONS.damaged) : batch;
  } catch {
    signal.throwIfAborted();
    yield problemOf(member, REASONS.damaged);
  }
  return undefined;
}

function sourceOfArchive(file: SourceFile, members: readonly Member[], tools: OpenTools): MailSource {
  const size = members.reduce((sum, member) => sum + member.size, 0);
  return {
    path: file.path,
    size,
    async *read(signal) {
      let before = 0;
      for (const member of members) {
        for await (const batch of readMember(member, tools, signal)) {
          // An archive inside counts by what it holds; never past its own share, or the bar would run over.
          yield { ...batch, bytesRead: before + Math.min(batch.bytesRead, member.size) };
        }
        before += member.size;
      }
    },
    async cut(piece, signal) {
      if (piece.file === file.path) return cutOut(file, piece, signal);
      const member = members.find(({ path }) => piece.file === path || piece.file.startsWith(`${path} › `));
      if (!member?.file) return null;
      return (await tools.openInner(member.file, signal)).cut(piece, signal);
    },
  };
}

/** A ZIP file (also Zip64) with mail files in it, read without unpacking it first. Office documents are ZIP files too. */
export const zipKind: SourceKind = {
  name: 'zip',
  open: async (file, tools, signal) => {
    if (!isZip(tools.head) || !/\.zip$/i.test(file.path)) return null;
    if (tools.depth > DEEPEST) return sourceOfProblem(file, REASONS.tooDeep);
    if (!file.blob && file.size > LARGEST_INNER) return sourceOfProblem(file, REASONS.tooLarge);
    const archive = file.blob ?? (await cutOut(file, { offset: 0, length: file.size }, signal));
    const found = await readMembers(archive, file.path);
    return found.ok ? sourceOfArchive(file, found.members, tools) : sourceOfProblem(file, found.reason);
  },
};
