// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../setup/list-files.ts';

const files = new Set(listFiles());
const has = (pattern: RegExp): boolean => [...files].some((file) => pattern.test(file));
const named = (pattern: RegExp): readonly string[] => [
  ...new Set([...files].flatMap((file) => pattern.exec(file)?.[1] ?? [])),
];

/** What every adapter is made of; what else it needs is its own affair. */
const SITE_FILES = [
  'index',
  'selectors',
  'conversation',
  'original',
  'reading',
  'placement',
  'account',
  'diagnose',
];
const sites = named(/^utils\/mail-sites\/([^/.]+)\/index\.ts$/).filter((site) => site !== 'shared');

describe('a mail site', () => {
  it('is one of these', () => {
    expect(sites).toEqual(['gmail', 'outlook']);
  });

  it.each(sites)('%s has its files', (site) => {
    const missing = SITE_FILES.map((name) => `utils/mail-sites/${site}/${name}.ts`).filter(
      (file) => !files.has(file),
    );
    expect(missing).toEqual([]);
  });

  it.each(sites)(
    '%s has a content entrypoint, saved pages, a replica with layouts and tests of them',
    (site) => {
      expect(files.has(`entrypoints/${site}.content/index.ts`)).toBe(true);
      expect(has(new RegExp(`^tests/fixtures/mail-sites/${site}/\\d{4}-\\d{2}-[\\w-]+\\.html$`))).toBe(true);
      expect(files.has(`tests/replica/${site}/layouts.ts`)).toBe(true);
      expect(has(new RegExp(`^tests/e2e/(?:${site}-)?layouts\\.spec\\.ts$`))).toBe(true);
    },
  );

  it.each(sites)('%s has a test for every saved page', (site) => {
    const tests = [...files].filter((file) => file.startsWith(`tests/unit/mail-sites/${site}/`));
    const text = tests.map((file) => readFileSync(file, 'utf8')).join('\n');
    const pages = named(new RegExp(`^tests/fixtures/mail-sites/${site}/(.+)\\.html$`));
    expect(pages.filter((page) => !text.includes(page))).toEqual([]);
  });
});

it('every version of the store has an example of before and after', () => {
  const versions = named(/^utils\/store\/migrations\/version-(\d+)\.ts$/);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) {
    const example: unknown = JSON.parse(readFileSync(`tests/fixtures/store/version-${version}.json`, 'utf8'));
    expect(Object.keys(example as object), version).toEqual(expect.arrayContaining(['from', 'to']));
  }
});
