import { defineConfig } from '@playwright/test';

/**
 * What runs in Firefox with `npm run test:firefox` (`FIREFOX_ALL=1`) and not every time: tables of answers, layouts and lists
 * whose every line takes the same way through the browser as one that runs always, and the popup (docs/decisions/0006). Each
 * test starts a browser of its own, and a Firefox takes twice as long as a Chromium.
 */
const FIREFOX_AT_LENGTH = [
  'answers.spec.ts',
  'app-look.spec.ts',
  'bulk.spec.ts',
  'outlook-layouts.spec.ts',
  'popup.spec.ts',
];

/** WebDriver BiDi can give no folder to a field that asks for one (Firefox 153: "Choose a folder" is waited for without end). */
const NO_FOLDERS = /a folder gives what is chosen of it/;

/** About Chromium alone: its manifest, its processes, and the replica's own pages, which know no extension. Once is enough. */
const CHROMIUM_ONLY = [
  'manifest.spec.ts',
  'import-killed.spec.ts',
  'replica-page.spec.ts',
  'outlook-replica.spec.ts',
];

/** Chromium grants the mail sites at installation, and no test can reach its own pages where a user takes them away. */
const FIREFOX_ONLY = ['firefox-permission.spec.ts'];

/** End-to-end on the production build, in one browser at a time: the machines are small and the profile is the user's whole world. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: process.env.CI ? 2 : 1,
  fullyParallel: false,
  forbidOnly: true,
  // Two browsers at a time on a small machine: a test that passes only when tried again is reported as flaky, not hidden.
  retries: process.env.CI ? 2 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: FIREFOX_ONLY },
    {
      name: 'firefox',
      use: { browserName: 'firefox' },
      testIgnore: [...CHROMIUM_ONLY, ...(process.env.FIREFOX_ALL ? [] : FIREFOX_AT_LENGTH)],
      grepInvert: NO_FOLDERS,
    },
  ],
});
