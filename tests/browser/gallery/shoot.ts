// Pictures of every view for a person to look at: `node tests/browser/gallery/shoot.ts [folder]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../setup/find-chromium.ts';
import { serveGallery } from './serve.ts';

const folder = process.argv[2] ?? '/tmp/shots';
const only = process.argv[3] ?? '';

const chooseFile = (page: Page) =>
  page.setInputFiles('input[aria-label="Choose files"]', {
    name: 'All mail.mbox',
    mimeType: 'application/mbox',
    buffer: Buffer.alloc(2_000_000),
  });

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

const SHOTS: readonly Shot[] = [
  { name: 'timeline', address: '#/' },
  { name: 'timeline-scrolled', address: '#/', act: (page) => page.mouse.wheel(0, 900) },
  {
    name: 'timeline-search',
    address: '#/',
    act: (page) => page.getByRole('searchbox').fill('speech therapy'),
  },
  {
    name: 'timeline-fulltext',
    address: '#/',
    act: (page) => page.getByRole('searchbox').fill('responsible'),
  },
  {
    name: 'timeline-filter',
    address: '#/',
    act: (page) => page.getByRole('button', { name: /^Filter/ }).click(),
  },
  { name: 'timeline-none', address: '#/', act: (page) => page.getByRole('searchbox').fill('dragon') },
  { name: 'timeline-empty', address: '?empty#/' },
  {
    name: 'timeline-focus',
    address: '#/',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'entry-html', address: '#/entry/entry-24' },
  { name: 'entry-text', address: '#/entry/entry-26' },
  { name: 'entry-as-shown', address: '#/entry/entry-19' },
  {
    name: 'entry-headers',
    address: '#/entry/entry-24',
    act: (page) => page.getByRole('tab', { name: 'Headers' }).click(),
  },
  {
    name: 'entry-source',
    address: '#/entry/entry-24',
    act: (page) => page.getByRole('tab', { name: 'Source' }).click(),
  },
  {
    name: 'entry-journal',
    address: '#/entry/entry-24',
    act: (page) => page.getByRole('tab', { name: 'Journal' }).click(),
  },
  {
    name: 'entry-removed',
    address: '#/entry/entry-24',
    act: (page) => page.getByRole('button', { name: 'Remove' }).click(),
  },
  { name: 'entry-unknown', address: '#/entry/nobody' },
  { name: 'export', address: '#/export' },
  {
    name: 'export-running',
    address: '?slow#/export',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make the chronology' }).click();
      await page.waitForTimeout(2600);
    },
  },
  {
    name: 'export-done',
    address: '#/export',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make the chronology' }).click();
      await page.getByText('Your file is ready').waitFor();
    },
  },
  { name: 'add', address: '#/add' },
  { name: 'import-start', address: '#/import' },
  { name: 'import-help', address: '#/import', act: (page) => page.getByText('Where do I find').click() },
  {
    name: 'import-reading',
    address: '?slow#/import',
    act: async (page) => {
      await chooseFile(page);
      await page.waitForTimeout(2300);
    },
  },
  {
    name: 'import-choose',
    address: '#/import',
    act: async (page) => {
      await chooseFile(page);
      await page.getByText('2 people').click();
    },
  },
  {
    name: 'import-others',
    address: '#/import',
    act: async (page) => {
      await chooseFile(page);
      await page.getByText('Other people and firms: 70').click();
      await page.mouse.wheel(0, 600);
    },
  },
  {
    name: 'import-running',
    address: '?slow#/import',
    act: async (page) => {
      await chooseFile(page);
      await page.getByRole('button', { name: /^Bring in/ }).click();
      await page.waitForTimeout(2300);
    },
  },
  {
    name: 'import-done',
    address: '#/import',
    act: async (page) => {
      await chooseFile(page);
      await page.getByRole('button', { name: /^Bring in/ }).click();
      await page.getByRole('heading', { name: /emails kept/ }).waitFor();
    },
  },
  { name: 'bin', address: '?binned#/bin' },
  { name: 'bin-empty', address: '#/bin' },
  {
    name: 'bin-dialog',
    address: '?binned#/bin',
    act: (page) => page.getByRole('button', { name: 'Empty the bin' }).click(),
  },
];

const VIEWPORTS = [
  { name: 'wide', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 800, colorScheme: 'dark' },
] as const;

mkdirSync(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
});
try {
  for (const { name, width, height, colorScheme } of VIEWPORTS) {
    for (const shot of SHOTS.filter((each) => each.name.includes(only))) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      page.on(
        'console',
        (line) => line.type() === 'error' && console.error(`${shot.name} ${name}: ${line.text()}`),
      );
      page.on('pageerror', (error) => console.error(`${shot.name} ${name}: ${error.message}`));
      await page.goto(gallery.url + shot.address);
      await page.locator('h1').waitFor();
      await shot.act?.(page);
      await page.waitForTimeout(350);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) console.error(`${shot.name} ${name}: ${wider} px too wide`);
      await page.screenshot({ path: join(folder, `${shot.name}-${name}.png`) });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await gallery.close();
}
