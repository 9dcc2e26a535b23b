import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

const read = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8')) as Record<string, unknown>;

const filesOf = (build: string): string[] =>
  readdirSync(join(OUTPUT, build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const GMAIL = ['https://mail.google.com/*'];
/** Sorted, as the build writes the pages of a script. */
const OUTLOOK = [
  'https://outlook.cloud.microsoft/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
];
/** A page's script may not slow the mail site down (gzip, bytes). */
const MOST_SCRIPT = 40_000;

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
  "style-src 'self' 'unsafe-inline'; font-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

for (const build of BUILDS) {
  test.describe(build, () => {
    test('asks for these permissions and hosts, and nothing else', () => {
      const manifest = read(build);
      expect(manifest.manifest_version).toBe(3);
      const isFirefox = build.startsWith('firefox');
      const alarms = isFirefox ? ['alarms'] : [];
      expect(manifest.permissions).toEqual(['unlimitedStorage', 'scripting', 'activeTab', ...alarms]);
      expect((manifest.host_permissions as readonly string[]).toSorted()).toEqual([...GMAIL, ...OUTLOOK]);
      expect(manifest.optional_permissions).toEqual(
        isFirefox ? ['notifications'] : ['notifications', 'alarms'],
      );
      expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    });

    test('runs in the mail page only, in the top frame, in its own world', () => {
      const scripts = read(build).content_scripts as readonly Record<string, unknown>[];
      expect(scripts.map(({ js, matches }) => ({ js, matches }))).toEqual(
        expect.arrayContaining([
          { js: ['content-scripts/gmail.js'], matches: GMAIL },
          { js: ['content-scripts/outlook.js'], matches: OUTLOOK },
        ]),
      );
      expect(scripts).toHaveLength(2);
      for (const script of scripts) {
        expect(script).toMatchObject({ run_at: 'document_start' });
        expect(script).not.toHaveProperty('all_frames');
        expect(script).not.toHaveProperty('world');
        expect(script).not.toHaveProperty('css');
      }
    });

    test('brings little into the mail page', () => {
      for (const file of filesOf(build).filter((name) => name.includes('content-scripts')))
        expect(gzipSync(readFileSync(file)).length, file).toBeLessThanOrEqual(MOST_SCRIPT);
    });

    test('lets its pages load nothing from outside', () => {
      expect(read(build).content_security_policy).toEqual({ extension_pages: POLICY });
    });

    test('shows none of its files to web pages', () => {
      expect(read(build)).not.toHaveProperty('web_accessible_resources');
      expect(read(build)).not.toHaveProperty('externally_connectable');
    });

    test('holds no remote code: no script, style, import or worker from another host', () => {
      const suspicious =
        /(?:src|href)=["']https?:|import\(["'`]https?:|importScripts\(|from\s*["']https?:|new Function\(|\beval\(/;
      for (const file of filesOf(build).filter((name) => /\.(js|html|css)$/.test(name)))
        expect(readFileSync(file, 'utf8').match(suspicious)?.[0], file).toBeUndefined();
    });
  });
}

test('Chrome and Edge clone messages and are new enough to do so', () => {
  expect(read('chrome-mv3')).toMatchObject({
    minimum_chrome_version: '148',
    message_serialization: 'structured_clone',
  });
  expect(read('chrome-mv3')).not.toHaveProperty('browser_specific_settings');
});

test('Firefox is told that no data is collected', () => {
  expect(read('firefox-mv3').browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] }, strict_min_version: '140.0' },
  });
});
