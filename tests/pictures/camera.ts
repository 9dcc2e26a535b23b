import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A computer's window, and the narrowest phone that is common. */
const WIDTHS = [1280, 380] as const;

/** Takes the pictures of one browser in one colour scheme. */
export interface Camera {
  /** Takes a page in every width, and says where it is wider than its window. */
  take(page: Page, name: string): Promise<void>;
}

export interface CameraOptions {
  readonly folder: string;
  readonly colorScheme: 'light' | 'dark';
  readonly say: (line: string) => void;
}

/** Pictures go into the folder, their names tell name and width. */
export function makeCamera({ folder, colorScheme, say }: CameraOptions): Camera {
  mkdirSync(folder, { recursive: true });
  return {
    async take(page, name) {
      await page.bringToFront();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(250); // what moves has come to rest
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        // A mail site's own page is as wide as it likes.
        if (tooWide > 0 && page.url().includes('extension://'))
          say(`${folder}: ${name} is ${tooWide} px too wide at ${width} px`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  };
}
