import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './tests/setup/find-chromium.ts';

/**
 * Bundled before the first test: a library found later makes Vite reload the page under a running test, which ends the
 * run. tests/repository/browser-libraries.test.ts holds it to what the source imports.
 */
export const READY = [
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'axe-core',
  'bidi-js',
  'client-zip',
  'dexie',
  'dompurify',
  'exifreader',
  'fast-check',
  'pdfkit',
  'postal-mime',
  'docx',
  'mammoth',
  'parse5',
  'valibot',
  'write-excel-file/universal',
  '@cantoo/pdf-lib',
  '@embedpdf/pdfium',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tanstack/virtual-core',
  '@zip.js/zip.js/lib/zip-core-custom.js',
];

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** `unit`: pure rooms, in Node with a light document. `browser`: real IndexedDB, real layout, axe, in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repository/**/*.test.ts'],
          restoreMocks: true,
          // Only to end what hangs: machines are small and shared, and no test is about time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        oxc: { jsx },
        optimizeDeps: { include: READY },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? undefined,
                // `gc` shows what lives only until the browser tidies up (tests/browser/import/source-file.test.ts).
                args: ['--no-sandbox', '--js-flags=--expose-gc'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
