// Finding, and where possible bringing, the outside programs that the tests and the demo need. Not part of the extension.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Places of a Chromium that can load an unpacked extension. Branded Chrome cannot since version 137. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** Path of a usable Chromium, or null: the one named by `CHROMIUM_PATH`, Playwright's own download, or the system's. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return PLACES.find((place) => existsSync(place)) ?? null;
}
