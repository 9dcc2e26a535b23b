import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Reach, SiteFailure } from '../../types.ts';
import { baseOf } from '../addresses.ts';
import { judgeRefusal } from '../answers.ts';
import { download, type Answer } from '../download.ts';
import { gmailFailure } from '../failures.ts';
import { takeTurn } from '../original.ts';
import { readAccountKey } from './account-key.ts';
import { LONGEST_LISTING, parseListing, type Listing } from './parse-listing.ts';

/**
 * Asks Gmail which messages a conversation holds: `view=cv`, as InboxSDK 2.2.26 asks (November 2025 and later). Needs the
 * account's key. Whether it marks the conversation as read is not known, so it is asked only where the page does not
 * tell. Fails with what Gmail answered, `page-changed` where the answer has another shape.
 */
export async function askListing(
  page: Document,
  threadId: string,
  reach: Reach,
): Promise<Result<Listing, SiteFailure>> {
  const key = readAccountKey(page);
  if (key === '') return fail(noListing('no account key'));
  const address = listingAddress(page.location, threadId, key);
  const answer = await ask(address, { method: 'POST' }, reach);
  if (!answer.ok) return answer;
  const text = await readText(answer.value);
  if (!text.ok) return text;
  const listing = parseListing(text.value, threadId);
  return listing ? ok(listing) : fail(noListing('another shape'));
}

/** Messages of a conversation by its print view, which says nothing else of use; NaN when it cannot be told. A mail can only forge more. */
export async function countPrinted(page: Document, threadId: string, reach: Reach): Promise<number> {
  const answer = await ask(`${baseOf(page.location)}?view=pt&search=all&th=${threadId}`, {}, reach);
  const text = answer.ok ? await readText(answer.value, 'a page') : answer;
  const tables = text.ok ? (text.value.match(/<table\b[^>]*\bclass="message"/g)?.length ?? 0) : 0;
  return tables > 0 ? tables : Number.NaN;
}

function listingAddress(page: Location, threadId: string, key: string): string {
  const base = baseOf(page).replace(/\/$/, '');
  return `${base}?ui=2&ik=${key}&view=cv&th=${threadId}&pcd=1&mb=0&rt=c&search=inbox&type=${threadId}`;
}

const noListing = (detail: string): SiteFailure =>
  gmailFailure('page-changed', { detail: `listing: ${detail}` });

/** One request in its turn. A refusal before any answer is probed once: no network, or sent to sign in. */
function ask(address: string, how: RequestInit, reach: Reach): Promise<Result<Answer, SiteFailure>> {
  return takeTurn(async () => {
    const answer = await download(address, reach, { credentials: 'include', ...how });
    if (answer.ok) return answer;
    if (answer.error !== 'refused')
      return fail(gmailFailure(answer.error === 'cancelled' ? 'cancelled' : 'timed-out'));
    const probe = await download(address, reach, { credentials: 'include', ...how, redirect: 'manual' });
    return fail(gmailFailure(probe.ok && probe.value.opaque ? 'signed-out' : 'no-connection'));
  }, reach);
}

/** The answer as text, unless it is a refusal or too long. `a page`: HTML is what was asked for. */
async function readText(answer: Answer, wanted?: 'a page'): Promise<Result<string, SiteFailure>> {
  if (answer.blob.size > LONGEST_LISTING) return fail(noListing('too long'));
  const text = await answer.blob.text();
  const refusal = judgeRefusal(answer, text);
  if (!refusal || (wanted && refusal.code === 'not-found' && answer.status === 200)) return ok(text);
  return fail(gmailFailure(refusal.code, { detail: refusal.detail }));
}
