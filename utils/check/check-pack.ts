import { MOST_FINDINGS, type FileFinding, type FileVerdict, type PackCheck } from '../domain/check.ts';
import type { Sha256 } from '../domain/index.ts';
import { checkJournal, JOURNAL } from './check-journal.ts';
import { readManifest, type Manifest } from './read-manifest.ts';
import type { CheckTools, FoundFile } from './types.ts';

/** Names of the lists of SHA-256 sums in a bag: of its content, and of its own other files. */
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
const PAYLOAD = 'data/';

/** A pack: its files by path from its top folder. */
export interface FoundPack {
  readonly name: string;
  readonly files: ReadonlyMap<string, FoundFile>;
}

/** Compares every file of a pack with its manifests. Rejects only when reading is cancelled. */
export async function checkPack({ name, files }: FoundPack, tools: CheckTools): Promise<PackCheck> {
  const textOf = async (path: string): Promise<string | null> => {
    const file = files.get(path);
    return file ? tools.text(file) : null;
  };
  const manifests = await readManifests(textOf);
  const info = labelsOf((await textOf('bag-info.txt')) ?? '');
  const compared = await compareAll(files, manifests, tools);
  const manifest = files.get(MANIFEST);
  const journal = files.has(JOURNAL) ? checkJournal((await textOf(JOURNAL)) ?? '') : '';
  return {
    name,
    description: info.get('external-description') ?? '',
    madeOn: info.get('bagging-date') ?? '',
    ...compared,
    findings: compared.findings.toSorted(worstFirst).slice(0, MOST_FINDINGS),
    findingCount: compared.findings.length,
    problems: journal === '' ? manifests.problems : [...manifests.problems, journal],
    fingerprint: manifest ? await tools.hash(manifest) : null,
  };
}

interface Manifests {
  readonly payload: Manifest['listed'];
  readonly tags: Manifest['listed'];
  readonly problems: readonly string[];
}

async function readManifests(textOf: (path: string) => Promise<string | null>): Promise<Manifests> {
  const [payloadText, tagText] = [await textOf(MANIFEST), await textOf(TAG_MANIFEST)];
  const payload = readManifest(MANIFEST, payloadText ?? '');
  const tags = readManifest(TAG_MANIFEST, tagText ?? '');
  const problems = [...payload.problems, ...tags.problems];
  if (payloadText === null)
    problems.unshift(`${MANIFEST} is missing or cannot be read: it says what every file should be.`);
  if (tagText === null)
    problems.push(`${TAG_MANIFEST} is missing: nothing says what the files beside data/ should be.`);
  return { payload: payload.listed, tags: tags.listed, problems };
}

interface Compared {
  readonly unchanged: number;
  readonly bytes: number;
  readonly findings: FileFinding[];
}

async function compareAll(
  files: FoundPack['files'],
  { payload, tags }: Manifests,
  tools: CheckTools,
): Promise<Compared> {
  const findings: FileFinding[] = [];
  let unchanged = 0;
  let bytes = 0;
  for (const [path, file] of files) {
    if (path === TAG_MANIFEST) continue;
    const expected = (path.startsWith(PAYLOAD) ? payload : tags).get(path) ?? null;
    const actual = await tools.hash(file);
    const verdict = verdictOn(expected, actual);
    if (verdict === null) unchanged += 1;
    else findings.push({ path, verdict, expected, actual });
    bytes += file.size;
  }
  for (const [path, expected] of [...payload, ...tags])
    if (!files.has(path)) findings.push({ path, verdict: 'missing', expected, actual: null });
  return { unchanged, bytes, findings };
}

function verdictOn(expected: Sha256 | null, actual: Sha256 | null): FileVerdict | null {
  if (expected === null) return 'extra';
  if (actual === null) return 'unreadable';
  return actual === expected ? null : 'changed';
}

const ORDER: readonly FileVerdict[] = ['changed', 'unreadable', 'missing', 'extra'];
const worstFirst = (one: FileFinding, other: FileFinding): number =>
  ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || (one.path < other.path ? -1 : 1);

/** `Label: value` lines (RFC 8493 §2.2.2), labels in lower case. */
function labelsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/u).flatMap((line) => {
      const [, label, value] = /^([^\s:][^:]*):\s*(.*)$/u.exec(line) ?? [];
      return label === undefined || value === undefined ? [] : [[label.toLowerCase(), value] as const];
    }),
  );
}
