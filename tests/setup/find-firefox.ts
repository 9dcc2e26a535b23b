import { existsSync } from 'node:fs';

/** Places of a Firefox as its makers or the system ship it. Debian's is the extended support release. */
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox, or null: the one named by `FIREFOX_PATH`, or the system's. A snap cannot read our profiles and is not taken. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named && existsSync(named)) return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}
