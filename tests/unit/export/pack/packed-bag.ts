// Writes a pack to disk and unpacks it with Info-ZIP, as a stranger would.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writePack, type PackTools } from '../../../../utils/export/pack/pack.ts';
import type { ExportMaking, ExportSource } from '../../../../utils/export/source.ts';
import { making } from './sample.ts';

export const pdf = async (): Promise<Blob> => new Blob(['%PDF-1.7 stands in for a chronology']);

/** Packs in memory. */
export async function pack(
  source: ExportSource,
  more: Partial<ExportMaking> = {},
  tools: Partial<PackTools> = {},
) {
  const chunks: Uint8Array[] = [];
  const facts = await writePack(source, making(more), {
    chronology: pdf,
    write: (chunk) => void chunks.push(chunk),
    ...tools,
  });
  return { facts, zip: Buffer.concat(chunks) };
}

/** Packs, tests and unpacks; the folder goes when the test ends. */
export async function packToDisk(
  source: ExportSource,
  more: Partial<ExportMaking> = {},
  tools: Partial<PackTools> = {},
) {
  const { facts, zip } = await pack(source, more, tools);
  const dir = mkdtempSync(join(tmpdir(), 'paperchain-pack-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, 'pack.zip');
  writeFileSync(file, zip);
  const tested = execFileSync('unzip', ['-t', file], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  execFileSync('unzip', ['-q', file, '-d', join(dir, 'out')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const tops = readdirSync(join(dir, 'out'));
  const bag = join(dir, 'out', tops[0] ?? '');
  const read = (path: string): string => readFileSync(join(bag, path), 'utf8');
  const list = (path: string): string[] => readdirSync(join(bag, path)).toSorted();
  return { facts, zip, tested, tops, bag, read, list, dir };
}
