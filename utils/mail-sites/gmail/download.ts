import { fail, ok, type Result } from '../../domain/result.ts';
import type { Reach } from '../types.ts';

/** An answer with its whole body. `opaque` stands for a redirect that was asked not to be followed. */
export interface Answer {
  readonly status: number;
  /** Final address, empty when the browser does not tell. */
  readonly url: string;
  readonly opaque: boolean;
  /** Seconds to wait, from Retry-After; NaN when not given in seconds. */
  readonly retryAfter: number;
  readonly blob: Blob;
  /** False when the sender's own count of bytes says that some are missing. */
  readonly whole: boolean;
}

/** Why there is no answer: refused before it began, broken off within, nothing for 30 seconds, or stopped by the user. */
export type NoAnswer = 'refused' | 'broken' | 'stalled' | 'cancelled';

/** Silence is measured in steps, so that one timer serves any number of bytes. Large mails may take long; silence may not. */
const STEP = 5_000;
const MOST_QUIET_STEPS = 6;

interface Pulse {
  beats: number;
  begun: boolean;
  stalled: boolean;
}

/** Fetches an address as bytes, never as text: text would change 8-bit mails. */
export async function download(
  address: string,
  reach: Reach,
  how: RequestInit,
): Promise<Result<Answer, NoAnswer>> {
  const stop = new AbortController();
  const pulse: Pulse = { beats: 0, begun: false, stalled: false };
  const forward = (): void => stop.abort();
  if (reach.signal.aborted) return fail('cancelled');
  reach.signal.addEventListener('abort', forward, { once: true });
  const watching = stopWhenQuiet(pulse, reach, stop);
  try {
    const response = await reach.fetch(address, { ...how, cache: 'no-store', signal: stop.signal });
    pulse.begun = true;
    return ok(await toAnswer(response, pulse));
  } catch {
    if (reach.signal.aborted) return fail('cancelled');
    if (pulse.stalled) return fail('stalled');
    return fail(pulse.begun ? 'broken' : 'refused');
  } finally {
    reach.signal.removeEventListener('abort', forward);
    stop.abort();
    await watching;
  }
}

/** Aborts the download after 30 to 35 seconds without a byte; ends when the download ends. */
async function stopWhenQuiet(pulse: Pulse, reach: Reach, stop: AbortController): Promise<void> {
  let heard = -1;
  let quiet = 0;
  try {
    while (quiet < MOST_QUIET_STEPS) {
      await reach.wait(STEP, stop.signal);
      quiet = pulse.beats === heard ? quiet + 1 : 0;
      heard = pulse.beats;
    }
    pulse.stalled = true;
    stop.abort();
  } catch {
    // the download ended first
  }
}

async function toAnswer(response: Response, pulse: Pulse): Promise<Answer> {
  const opaque = response.type === 'opaqueredirect';
  const blob = opaque ? new Blob([]) : await readAll(response, pulse);
  return {
    status: response.status,
    url: response.url,
    opaque,
    retryAfter: Number.parseFloat(response.headers.get('retry-after') ?? ''),
    blob,
    whole: !isShort(response.headers, blob.size),
  };
}

async function readAll(response: Response, pulse: Pulse): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const chunks: BlobPart[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    pulse.beats += 1;
    chunks.push(value);
  }
}

/** Browsers fail on a short body themselves in HTTP/1.1 with a length; a compressed answer's length says nothing. */
function isShort(headers: Headers, size: number): boolean {
  const promised = Number.parseInt(headers.get('content-length') ?? '', 10);
  return headers.get('content-encoding') === null && promised > size;
}
