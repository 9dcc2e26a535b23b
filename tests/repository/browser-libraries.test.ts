// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READY } from '../../vitest.config.ts';
import { listFiles } from '../setup/list-files.ts';

/** What a bundler resolves as a library: not a file of ours, not Node's, and none that only WXT or Vitest provide. */
const IMPORT = /\bfrom '((?:@[\w-]+\/)?[a-z][\w./-]*)'/g;
const PROVIDED = /^(?:node:|wxt\/|vitest(?:\/|$))/;

describe('the tests in a browser', () => {
  it('have every library that our source imports bundled before they start', () => {
    const files = listFiles().filter((file) => /^(?:utils|components|entrypoints)\/.*\.tsx?$/.test(file));
    const imported = files.flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, name = '']) => name),
    );
    const libraries = [...new Set(imported)].filter((name) => !PROVIDED.test(name));
    expect(libraries.length).toBeGreaterThan(15);
    expect(libraries.filter((name) => !READY.includes(name))).toEqual([]);
  });
});
