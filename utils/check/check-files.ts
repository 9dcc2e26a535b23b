import type { CheckProgress, CheckReport, KnownContent, LooseCheck } from '../domain/check.ts';
import type { Sha256 } from '../domain/index.ts';
import { checkPack, MANIFEST } from './check-pack.ts';
import { findPacks } from './find-packs.ts';
import { toolsFor } from './hash-file.ts';
import { readManifest } from './read-manifest.ts';
import type { CheckTools, FoundFile, FoundGroup } from './types.ts';

const UNREADABLE = 'It could not be read. It may have been moved or changed since it was chosen.';

/** What checking needs beside the files. */
export interface Checking {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CheckProgress) => void;
  /** Where this browser's own record holds the same bytes. */
  readonly known: (sha256: Sha256) => Promise<readonly KnownContent[]>;
}

/** Looks at everything that was dropped. Rejects with the signal's reason on cancel; else every file gets an answer. */
export async function checkFiles(groups: readonly FoundGroup[], checking: Checking): Promise<CheckReport> {
  const sorted = groups.map(findPacks);
  const found = sorted.flatMap(({ packs }) => packs);
  const bytesTotal = groups.reduce((sum, { files }) => sum + sizeOf(files), 0);
  let bytesRead = 0;
  const tools = toolsFor(checking.signal, (bytes, { path }) => {
    bytesRead = Math.min(bytesRead + bytes, bytesTotal);
    checking.onProgress({ file: path, bytesRead, bytesTotal });
  });
  const packs = [];
  for (const pack of found) packs.push(await checkPack(pack, tools));
  const loose = await checkLoose(
    sorted.flatMap((each) => each.loose),
    tools,
    checking,
  );
  return { packs, loose };
}

const sizeOf = (files: readonly FoundFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

const isManifest = ({ path }: FoundFile): boolean => path.split('/').at(-1) === MANIFEST;

/** Single files are held against a manifest dropped beside them, and against this browser's record. */
async function checkLoose(
  files: readonly FoundFile[],
  tools: CheckTools,
  { known }: Checking,
): Promise<LooseCheck[]> {
  const hashes = await listedHashes(files.filter(isManifest), tools);
  const checks: LooseCheck[] = [];
  for (const file of files) {
    if (isManifest(file) && files.length > 1) continue;
    const sha256 = await tools.hash(file);
    checks.push({
      name: file.path,
      size: file.size,
      sha256,
      problem: sha256 === null ? file.problem || UNREADABLE : '',
      known: sha256 === null ? [] : await known(sha256),
      listed: hashes === null || sha256 === null ? null : hashes.has(sha256),
    });
  }
  return checks;
}

async function listedHashes(
  manifests: readonly FoundFile[],
  tools: CheckTools,
): Promise<ReadonlySet<Sha256> | null> {
  if (manifests.length === 0) return null;
  const hashes = new Set<Sha256>();
  for (const file of manifests) {
    const text = await tools.text(file);
    for (const hash of readManifest(MANIFEST, text ?? '').listed.values()) hashes.add(hash);
  }
  return hashes;
}
