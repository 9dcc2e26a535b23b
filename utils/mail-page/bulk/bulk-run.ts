// Keeping many conversations, for any site: one message after another, paced, written down as it goes. bulk-run.ts works,
// bulk-page.ts joins it to the page. Site, background, network and time come in; nothing is drawn here.
import { countBulk, giveUp, tryAgain, type BulkConversation, type BulkJob } from '../../domain/bulk.ts';
import type { BulkProgress, BulkStep } from '../../domain/bulk-view.ts';
import type { Failure, Result } from '../../domain/index.ts';
import type { Reach } from '../../mail-sites/types.ts';
import type { BulkTools, BulkWork } from './bulk-work.ts';
import { rest, RESTS } from './patience.ts';
import { settleConversation } from './settle-conversation.ts';

/** `resting`: the site asked for a pause; it goes on by itself. `paused`: it waits for the user. */
/** A bulk at work. It can be paused at any moment: what was reported as kept is in the store. */
export class BulkRun {
  readonly #tools: BulkTools;
  readonly #onChange: () => void;
  #job: BulkJob;
  #step: BulkStep;
  #reason: Failure | null = null;
  #life = new AbortController();
  #hurrying = new AbortController();
  #working: Promise<void> = Promise.resolve();
  #asked = 0;
  #badInARow = 0;
  #since = { at: 0, settled: 0 };

  constructor(job: BulkJob, tools: BulkTools, onChange: () => void) {
    this.#job = job;
    this.#tools = tools;
    this.#onChange = onChange;
    this.#step = countBulk(job).waiting === 0 ? 'done' : 'paused';
  }

  /** How it stands. */
  progress(): BulkProgress {
    const step = this.#step;
    const leftMs = step === 'running' ? this.#leftMs() : null;
    return { job: this.#job, step, reason: this.#reason, leftMs };
  }

  /** Works until everything is settled, the user pauses it or the site no longer answers. Ends a rest. */
  go(): Promise<void> {
    this.#hurrying.abort();
    if (this.#step === 'running' || this.#step === 'resting') return this.#working;
    this.#life = new AbortController();
    this.#badInARow = 0;
    this.#since = { at: this.#tools.now(), settled: this.#settled() };
    this.#tell('running', null);
    this.#working = this.#work(this.#life.signal).then((reason) => {
      const isPaused = this.#life.signal.aborted;
      this.#tell(reason ? 'paused' : 'done', isPaused ? null : reason);
    });
    return this.#working;
  }

  /** Stops after the message it is on; resolves when it has. */
  pause(): Promise<void> {
    this.#life.abort();
    return this.#working;
  }

  /** Gives up what is still waiting; the report says so. */
  async stop(): Promise<void> {
    await this.pause();
    await this.#replace(giveUp(this.#job.conversations, STOPPED));
    this.#tell('done', null);
  }

  /** Takes up everything that was not kept. */
  async tryAgain(): Promise<void> {
    await this.pause();
    // Not done any more, before the first note is drawn: nothing waiting may look as if all were kept.
    this.#step = 'paused';
    await this.#replace(tryAgain(this.#job.conversations));
    await this.go();
  }

  async #work(signal: AbortSignal): Promise<Failure | null> {
    const work = this.#workWith(signal);
    for (const place of this.#job.conversations.keys()) {
      const reason = await settleConversation(place, work);
      if (reason) return reason;
      if (signal.aborted && countBulk(this.#job).waiting > 0) return STOPPED;
    }
    return null;
  }

  #workWith(signal: AbortSignal): BulkWork {
    const reach = { ...this.#tools.reach, signal };
    return {
      tools: this.#tools,
      reach,
      read: (place) => this.#job.conversations[place] ?? NOTHING,
      write: (place, conversation) => this.#write(place, conversation),
      ask: (request) => this.#ask(request, reach),
      isTrouble: (failure) => {
        this.#badInARow = failure && TROUBLE.has(failure.code) ? this.#badInARow + 1 : 0;
        return this.#badInARow >= MOST_BAD_IN_A_ROW;
      },
    };
  }

  async #ask<T>(request: () => Promise<Result<T, Failure>>, reach: Reach): Promise<Result<T, Failure>> {
    if (this.#asked++ > 0) await rest(PACE, reach.wait, [reach.signal]);
    for (const pause of RESTS) {
      if (reach.signal.aborted) return { ok: false, error: STOPPED };
      const answer = await request();
      if (answer.ok || answer.error.code !== 'too-many-requests' || pause === null) return answer;
      this.#hurrying = new AbortController();
      this.#tell('resting', answer.error);
      await rest(pause, reach.wait, [reach.signal, this.#hurrying.signal]);
      this.#tell('running', null);
    }
    return { ok: false, error: STOPPED };
  }

  async #write(place: number, conversation: BulkConversation): Promise<Failure | null> {
    this.#job = { ...this.#job, conversations: this.#job.conversations.with(place, conversation) };
    this.#onChange();
    const note = { id: this.#job.id, place, conversation };
    const first = await this.#tools.background.noteBulk(note);
    // The background may have been stopped before it answered; noting twice does no harm.
    const noted =
      first.ok || first.error.code !== 'store-failed' ? first : await this.#tools.background.noteBulk(note);
    return noted.ok ? null : noted.error;
  }

  async #replace(conversations: readonly BulkConversation[]): Promise<void> {
    const before = this.#job.conversations;
    for (const [place, conversation] of conversations.entries())
      if (conversation !== before[place]) await this.#write(place, conversation);
  }

  #tell(step: BulkStep, reason: Failure | null): void {
    this.#step = step;
    this.#reason = reason;
    this.#onChange();
  }

  #settled(): number {
    const { kept, alreadyKept, notKept } = countBulk(this.#job);
    return kept + alreadyKept + notKept;
  }

  #leftMs(): number | null {
    const done = this.#settled() - this.#since.settled;
    const perMessage = (this.#tools.now() - this.#since.at) / done;
    return done < 5 ? null : perMessage * countBulk(this.#job).waiting;
  }
}

/** Pause between two messages, ms: under Gmail clients' known limits of 7 a second and 50 in ten. */
const PACE = 500;
/** Failures that come from the site as a whole, when they come one after another. */
const TROUBLE: ReadonlySet<string> = new Set(['site-error', 'timed-out', 'store-failed', 'cut-off']);
const MOST_BAD_IN_A_ROW = 3;

const NOTHING: BulkConversation = {
  threadId: '',
  subject: '',
  count: 0,
  messages: [],
  listed: true,
  missing: 0,
};

const STOPPED: Failure = {
  code: 'cancelled',
  happened: 'You stopped before this was kept.',
  safe: '',
  next: '',
};
