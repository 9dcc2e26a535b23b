// A strict check of an unpacked pack against RFC 8493, written apart from the code that writes packs. For tests, e2e and demo.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

function filesUnder(dir: string, from = dir): string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((item) => {
    const path = join(from, item.name);
    if (item.isDirectory()) return filesUnder(dir, path);
    return item.isFile() ? [relative(dir, path).split(sep).join('/')] : [`${path} is not a plain file`];
  });
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function readManifest(dir: string, name: string, problems: string[]): Listed[] {
  const text = readFileSync(join(dir, name), 'utf8');
  if (text !== '' && !text.endsWith('\n')) problems.push(`${name}: the last line has no end`);
  const lines = text.split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    const found = /^([0-9a-f]{64}) {2}(\S.*)$/u.exec(line);
    if (found?.[1] === undefined || found[2] === undefined) {
      problems.push(`${name}: not a manifest line: ${line}`);
      return [];
    }
    const path = found[2].replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replaceAll('%25', '%');
    if (path.startsWith('/') || path.split('/').includes('..'))
      problems.push(`${name}: leaves the bag: ${path}`);
    return [{ sha256: found[1], path }];
  });
}

async function compare(dir: string, name: string, present: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  const listed = readManifest(dir, name, problems);
  const paths = listed.map(({ path }) => path);
  if (new Set(paths).size !== paths.length) problems.push(`${name}: lists a file twice`);
  for (const path of present) if (!paths.includes(path)) problems.push(`${name}: does not list ${path}`);
  for (const { path, sha256 } of listed) {
    if (!present.includes(path)) problems.push(`${name}: lists ${path}, which is not there`);
    else if ((await sha256Of(join(dir, path))) !== sha256) problems.push(`${name}: ${path} has another hash`);
  }
  return problems;
}

function checkOxum(dir: string, payload: readonly string[]): string[] {
  const info = readFileSync(join(dir, 'bag-info.txt'), 'utf8');
  const octets = payload.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
  const wanted = `${octets}.${payload.length}`;
  const found = /^Payload-Oxum: (\S+)$/mu.exec(info)?.[1];
  return found === wanted ? [] : [`bag-info.txt: Payload-Oxum is ${found}, the payload is ${wanted}`];
}

/** Checks the bag whose top folder is `dir`. Returns what is wrong with it as sentences; empty when it is valid and complete. */
export async function checkBag(dir: string): Promise<string[]> {
  const needed = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data'];
  const missing = needed.filter((name) => !existsSync(join(dir, name)));
  if (missing.length > 0) return missing.map((name) => `${name} is missing`);
  const declared = readFileSync(join(dir, 'bagit.txt'), 'utf8');
  const files = filesUnder(dir);
  const payload = files.filter((path) => path.startsWith('data/'));
  const tags = files.filter((path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
  return [
    ...(declared === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
      ? []
      : ['bagit.txt is not as RFC 8493 §2.1.1']),
    ...(await compare(dir, 'manifest-sha256.txt', payload)),
    ...(await compare(dir, 'tagmanifest-sha256.txt', tags)),
    ...checkOxum(dir, payload),
  ];
}
