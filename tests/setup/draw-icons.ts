// Draws public/icon/*.png from public/icon/paperchain.svg with Chromium: `node tests/setup/draw-icons.ts`.
// Run by hand after the mark has changed; the pictures are committed, so a build needs no browser.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const FOLDER = new URL('../../public/icon/', import.meta.url).pathname;
const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(`${FOLDER}paperchain.svg`).toString('base64');
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: `${FOLDER}${size}.png`, omitBackground: true });
}
await browser.close();
