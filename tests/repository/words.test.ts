// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../setup/list-files.ts';

const files = listFiles();
const texts = files.filter(
  (file) =>
    /\.(ts|tsx|md|json|css|html|cjs|yml|yaml|eml)$|^\.ci\//.test(file) && file !== 'package-lock.json',
);

/** Domains whose addresses belong to nobody, or to our invented county. `.example`, `.test` and `.invalid` are reserved. */
const INVENTED =
  /(?:^|\.)(?:example\.(?:org|com|net|co\.uk|de)|[\w-]+\.example|[\w.-]*northshire[\w.-]*|[\w.-]+\.(?:test|invalid)|localhost)$/i;
/** Rules name the domains of mail providers and public bodies: their tests need mailboxes there, plainly made up. */
const MADE_UP = /^(?:someone|other)\.invented@/i;
const ADDRESS = /[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})/gi;

describe('the repository', () => {
  it('names no address of a real person or body', () => {
    const found = texts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(ADDRESS)]
        .filter(
          ([address, domain = '']) =>
            !INVENTED.test(domain) && !isPackageOrFile(domain) && !MADE_UP.test(address),
        )
        .map(([address]) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('names no package registry in its lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  it('holds no file that is too long to read', () => {
    const lengths = files
      .filter((file) => /^(utils|components|entrypoints)\/.*\.tsx?$/.test(file))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .toSorted((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(90);
  });
});

/** `name@2x.png`, `package@1.2.3`-like text that only looks like an address. */
function isPackageOrFile(domain: string): boolean {
  return /\.(?:ts|tsx|js|json|png|css|mjs)$/i.test(domain);
}
