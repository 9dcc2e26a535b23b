import { fail, ok, type Result } from '../../domain/result.ts';
import { readBytes } from '../shared/read-bytes.ts';
import type { Reach, SiteFailure } from '../types.ts';
import { judgeAnswer, type ArrivedMail, type BadAnswer } from './answers.ts';
import { download, type NoAnswer } from './download.ts';
import { gmailFailure } from './failures.ts';

/** A mail with what was noticed about its end. */
export interface FetchedMail {
  readonly mail: ArrivedMail;
  /** It lacks its end, and came so twice with the same bytes: it was sent like that. */
  readonly endless: boolean;
}

/**
 * Fetches one address until a whole mail has come or it is no use. A mail without its end is fetched again:
 * a clean end half-way cannot be told from a mail that was sent without its closing line, but it will not end at the same byte twice.
 */
export async function fetchMail(
  address: string,
  reach: Reach,
  online: boolean,
): Promise<Result<FetchedMail, SiteFailure>> {
  const first = await askPatiently(address, reach, online);
  if (!first.ok || first.value.complete) return asFetched(first, false);
  const second = await askPatiently(address, reach, online);
  if (!second.ok || second.value.complete) return asFetched(second, false);
  if (await haveSameBytes(first.value.blob, second.value.blob)) return asFetched(second, true);
  return fail(gmailFailure('cut-off'));
}

function asFetched(
  arrived: Result<ArrivedMail, SiteFailure>,
  endless: boolean,
): Result<FetchedMail, SiteFailure> {
  return arrived.ok ? ok({ mail: arrived.value, endless }) : arrived;
}

/** Asks again after a pause where the answer says it is worth it, at most twice. */
async function askPatiently(
  address: string,
  reach: Reach,
  online: boolean,
): Promise<Result<ArrivedMail, SiteFailure>> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(address, reach, online);
    if (answer.ok) return answer;
    const { code, detail } = answer.error;
    const pause = answer.error.pauses[tries];
    if (pause === undefined) return fail(gmailFailure(code, { detail }));
    if (!(await rest(pause, reach))) return fail(gmailFailure('cancelled'));
  }
}

/** False when the user stopped it meanwhile. */
async function rest(pause: number, { wait, signal }: Reach): Promise<boolean> {
  try {
    await wait(pause, signal);
    return !signal.aborted;
  } catch {
    return false;
  }
}

async function ask(address: string, reach: Reach, online: boolean): Promise<Result<ArrivedMail, BadAnswer>> {
  const answer = await download(address, reach, { credentials: 'include' });
  if (answer.ok) return judgeAnswer(answer.value);
  if (answer.error === 'refused' && online) return askRefused(address, reach);
  return fail(NO_ANSWER[answer.error]);
}

const bad = (code: BadAnswer['code'], detail: string, pauses: readonly number[] = []): BadAnswer => ({
  code,
  detail,
  pauses,
});
const NO_ANSWER: Record<NoAnswer, BadAnswer> = {
  refused: bad('no-connection', 'no answer'),
  broken: bad('cut-off', 'connection broke within the answer', [500]),
  stalled: bad('timed-out', 'no byte for 30 seconds'),
  cancelled: bad('cancelled', ''),
};

/**
 * The browser says only "failed" when there is no network and also when Gmail sends the request to a place that does
 * not allow us: its sign-in page, its page for unusual traffic, or the attachment host with a used-up redirect. A
 * second request that does not follow redirects tells the two apart.
 */
async function askRefused(address: string, reach: Reach): Promise<Result<ArrivedMail, BadAnswer>> {
  const probe = await download(address, reach, { credentials: 'include', redirect: 'manual' });
  if (!probe.ok) return fail(NO_ANSWER[probe.error]);
  if (!probe.value.opaque) return judgeAnswer(probe.value);
  // Some redirects forbid cookies on the way (`Access-Control-Allow-Origin: *`).
  const plain = await download(address, reach, { credentials: 'same-origin' });
  if (plain.ok) return judgeAnswer(plain.value);
  return fail(plain.error === 'refused' ? bad('signed-out', 'sent to another host') : NO_ANSWER[plain.error]);
}

/** Compared in pieces, so that two 30 MB mails are not in memory as one. */
async function haveSameBytes(one: Blob, other: Blob): Promise<boolean> {
  const piece = 1024 * 1024;
  if (one.size !== other.size) return false;
  for (let at = 0; at < one.size; at += piece) {
    const [left, right] = await Promise.all(
      [one, other].map(async (blob) => await readBytes(blob.slice(at, at + piece))),
    );
    if (!left || !right || left.some((byte, index) => byte !== right[index])) return false;
  }
  return true;
}
