import type { FailureCode } from '../../domain/index.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readBytes } from '../shared/read-bytes.ts';
import { HEADER_WINDOW, readHeaders, type HeaderBlock } from '../shared/headers.ts';
import { closingLine, looksLikeMail } from '../shared/rfc822.ts';
import type { Answer } from './download.ts';

/** A mail as it came, with its header read. */
export interface ArrivedMail {
  readonly blob: Blob;
  readonly header: HeaderBlock;
  /** False when the end that the header promises is not there. */
  readonly complete: boolean;
}

/** What is wrong with an answer, and how often and how long it is worth waiting to ask again. */
export interface BadAnswer {
  readonly code: FailureCode;
  /** Pauses in ms before asking again, one each time. */
  readonly pauses: readonly number[];
  /** Facts for a bug report: numbers and our own words. */
  readonly detail: string;
}

/** Text after the last boundary is rare and short; this much of the end is searched for it. */
const TAIL = 256 * 1024;
/** Longest wait that somebody who clicked a button will sit through. */
const LONGEST_PAUSE = 15_000;

/** What is wrong with an answer of any kind, by its status and address; null when nothing is. */
export function judgeRefusal(answer: Answer, text: string): BadAnswer | null {
  return judgePage(answer, text) ?? judgeStatus(answer);
}

/** Says what an answer is. Gmail sends its refusals as web pages with status 200, in the user's language: no word of them is read. */
export async function judgeAnswer(answer: Answer): Promise<Result<ArrivedMail, BadAnswer>> {
  const start = await readBytes(answer.blob.slice(0, HEADER_WINDOW));
  const bad =
    judgeStatus(answer) ?? (answer.blob.size === 0 ? badAnswer('cut-off', [500], 'empty answer') : null);
  const header = readHeaders(start);
  if (!bad && looksLikeMail(start, header))
    return ok({ blob: answer.blob, header, complete: answer.whole && (await hasEnd(answer.blob, header)) });
  return fail(
    judgePage(answer, new TextDecoder().decode(start)) ??
      bad ??
      badAnswer('not-a-mail', [], describe(answer)),
  );
}

const badAnswer = (code: FailureCode, pauses: readonly number[], detail: string): BadAnswer => ({
  code,
  pauses,
  detail,
});

const describe = ({ status, blob }: Answer): string => `status ${status}, ${blob.size} bytes`;

function judgeStatus(answer: Answer): BadAnswer | null {
  const { status } = answer;
  const detail = describe(answer);
  if (status === 429) return badAnswer('too-many-requests', patience(answer), detail);
  if (status === 503) return badAnswer('site-error', patience(answer), detail);
  if (status >= 500) return badAnswer('site-error', [1_000], detail);
  if (status === 401) return badAnswer('signed-out', [], detail);
  if (status === 404 || status === 410 || status === 400) return badAnswer('not-found', [], detail);
  return status < 200 || status >= 300 ? badAnswer('site-error', [], detail) : null;
}

/** Retry-After where it can be read, else 1 and 3 seconds. None when Gmail wants longer than anybody waits. */
function patience({ retryAfter }: Answer): readonly number[] {
  if (!(retryAfter >= 0)) return [1_000, 3_000];
  const pause = Math.max(500, retryAfter * 1_000);
  return pause > LONGEST_PAUSE ? [] : [pause, Math.max(pause, 3_000)];
}

/** Recognises web pages by addresses and form fields, which no translation changes. */
function judgePage(answer: Answer, text: string): BadAnswer | null {
  const { url } = answer;
  const detail = `${describe(answer)}, a web page`;
  if (url.startsWith('https://accounts.google.com/')) return badAnswer('signed-out', [], detail);
  if (/^https:\/\/[\w.]*google\.com\/sorry\//.test(url))
    return badAnswer('too-many-requests', [1_000, 3_000], detail);
  if (!/^\s*<(?:!doctype|html|head|meta|!--)/i.test(text)) return null;
  if (/\/sorry\/|g-recaptcha|captcha-form/.test(text))
    return badAnswer('too-many-requests', patience(answer), detail);
  if (/ServiceLogin|accounts\.google\.com\/v3\/signin|type="password"|id="identifierId"/.test(text))
    return badAnswer('signed-out', [], detail);
  if (/[(>\s]50[0234][)<]/.test(text.slice(0, 8_000))) return badAnswer('site-error', [1_000], detail);
  if (answer.status === 200) return badAnswer('not-found', [], detail);
  return null;
}

/** A mail ends with its closing boundary, or, having one part only, with a whole line (RFC 5321 §4.1.1.4). */
async function hasEnd(blob: Blob, header: HeaderBlock): Promise<boolean> {
  if (!header.ended) return blob.size > HEADER_WINDOW;
  const closing = closingLine(header);
  const tail = new TextDecoder('windows-1252').decode(await blob.slice(-TAIL).arrayBuffer());
  return closing === null ? tail.endsWith('\n') : tail.includes(closing);
}
