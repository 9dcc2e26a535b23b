// Draws every hostile HTML of a corpora folder in a real browser and watches. Not part of `npm test`:
//   PAPERCHAIN_CORPORA=<folder> npx vitest run --config tests/corpora/html.config.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../setup/find-chromium.ts';

const folder = process.env.PAPERCHAIN_CORPORA;
if (!folder) throw new Error('Set PAPERCHAIN_CORPORA to the folder that holds html/dompurify.json');

const read = (name: string): { id: number; payload: string }[] =>
  JSON.parse(readFileSync(join(folder, 'html', name), 'utf8')) as { id: number; payload: string }[];

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/corpora/html.browser.ts'],
    provide: { hostileCases: [...read('dompurify.json'), ...read('httpleaks.json')] },
    testTimeout: 600_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    hostileCases: { id: number; payload: string }[];
  }
}
