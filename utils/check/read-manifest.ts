import { asSha256, type Sha256 } from '../domain/index.ts';

/** What a manifest lists, by path from the bag's top folder. */
export interface Manifest {
  readonly listed: ReadonlyMap<string, Sha256>;
  readonly problems: readonly string[];
}

/** One line: 64 hex digits, blanks (and the `*` that `sha256sum -b` puts there), a path (RFC 8493 §2.1.3). */
const LINE = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/u;

/** Reads manifest-sha256.txt or tagmanifest-sha256.txt. Lines that cannot be read are problems, never passed over. */
export function readManifest(name: string, text: string): Manifest {
  const listed = new Map<string, Sha256>();
  const problems: string[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, hash, path] = LINE.exec(line) ?? [];
    if (hash === undefined || path === undefined) problems.push(`${name}: line ${at + 1} cannot be read.`);
    else addLine({ listed, problems }, { name, path: decodePath(path), hash: hash.toLowerCase() });
  }
  return { listed, problems };
}

function addLine(
  { listed, problems }: { listed: Map<string, Sha256>; problems: string[] },
  { name, path, hash }: { name: string; path: string; hash: string },
): void {
  if (path.startsWith('/') || path.split('/').includes('..'))
    problems.push(`${name} lists a file outside the pack.`);
  else if (listed.has(path)) problems.push(`${name} lists ${path} twice.`);
  else listed.set(path, asSha256(hash));
}

/** RFC 8493 §2.1.3: line ends and `%` are percent-encoded, nothing else. */
function decodePath(path: string): string {
  return path.replace(/^\.\//u, '').replace(/%0A/giu, '\n').replace(/%0D/giu, '\r').replaceAll('%25', '%');
}
