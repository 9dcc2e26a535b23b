import { matchesOfHost, siteOfAddress } from '../domain/mail-hosts.ts';
import {
  addPageScripts,
  askForPages,
  onPermissionChange,
  readGrantedPages,
  readPageScripts,
  removePageScripts,
} from './browser.ts';

/** The content script of Outlook as it lies in the built extension: an Outlook on a host of one's own runs the same file. */
const SCRIPT = 'content-scripts/outlook.js';

/** Exactly one host over HTTPS, e.g. `https://mail.school.example/*`: what we ask for. Wider grants are not ours. */
const ONE_HOST = /^https:\/\/([a-z\d-]+(?:\.[a-z\d-]+)*)\/\*$/;

/**
 * Asks the user for one host and gives the answer. Call it first thing in a click: browsers allow it nowhere else. The
 * popup may close under the question; the background hears of the answer all the same (`followOwnHosts`).
 */
export function askForHost(host: string): Promise<boolean> {
  return askForPages(matchesOfHost(host));
}

/** True when the user lets us run on this very host; a grant of all sites is not an answer to our question. */
export async function hasHost(host: string): Promise<boolean> {
  return (await grantedHosts()).includes(host);
}

/** True for an origin whose mail pages may call the background: a host of the manifest, or one the user has granted. */
export async function isMailOrigin(origin: string): Promise<boolean> {
  if (siteOfAddress(origin) !== null) return true;
  if (!/^https:\/\/[^/]+$/.test(origin) || !URL.canParse(origin)) return false;
  return hasHost(new URL(origin).hostname);
}

async function grantedHosts(): Promise<readonly string[]> {
  const hosts = (await readGrantedPages()).map((pattern) => ONE_HOST.exec(pattern)?.[1] ?? '');
  return hosts.filter((host) => host !== '' && siteOfAddress(`https://${host}/`) === null);
}

const idOf = (host: string): string => `outlook-on-${host}`;

/** Makes the registered scripts those of the granted hosts, whatever they were: safe to repeat. */
async function registerScripts(): Promise<void> {
  const hosts = await grantedHosts();
  const registered = await readPageScripts();
  const wanted = new Set(hosts.map(idOf));
  const stale = registered.filter((id) => !wanted.has(id));
  if (stale.length > 0) await removePageScripts(stale);
  const fresh = hosts.filter((host) => !registered.includes(idOf(host)));
  if (fresh.length > 0)
    await addPageScripts(fresh.map((host) => ({ id: idOf(host), file: SCRIPT, pages: matchesOfHost(host) })));
}

/**
 * Keeps the scripts on the user's own hosts in step with the permissions: at every start of the background (an update
 * forgets them in Chrome) and on each grant or withdrawal. Call it as the background starts, synchronously.
 */
export function followOwnHosts(onError: (where: string, error: unknown) => void): void {
  let last: Promise<void> = Promise.resolve();
  const follow = (): void => {
    last = last.then(registerScripts).catch((error: unknown) => onError('own hosts', error));
  };
  onPermissionChange(follow);
  follow();
}
