import { countBulk, hasFailed, planBulk, type BulkJob, type ChosenConversation } from '../../domain/bulk.ts';
import type { BulkItem, BulkUi, BulkView, BulkWish } from '../../domain/bulk-view.ts';
import type { Failure } from '../../domain/index.ts';
import type { Placement } from '../../mail-sites/types.ts';
import { BulkRun } from './bulk-run.ts';
import type { BulkTools } from './bulk-work.ts';

export interface BulkPageTools extends BulkTools {
  readonly ui: BulkUi;
  /** Holds a name among the tabs of this site; null when another tab has it. */
  readonly hold: (name: string) => Promise<(() => void) | null>;
}

/** The part of a mail page that keeps many. */
export interface BulkPage {
  /** The page may have changed. Cheap when nothing is ticked or open. */
  look(): void;
  wish(wish: BulkWish): Promise<void>;
}

/** A bulk in this tab: found from earlier and offered, or at work. */
interface Current {
  readonly run: BulkRun;
  offered: boolean;
}

/** Joins bulks to a page: buttons where something is ticked or open, and one bulk at a time with its panel. */
export function makeBulkPage(tools: BulkPageTools, signal: AbortSignal): BulkPage {
  const bulks = new Bulks(tools, signal);
  signal.addEventListener('abort', () => bulks.leave(), { once: true });
  return { look: () => bulks.look(), wish: (wish) => bulks.wishes[wish]() };
}

/** The one bulk of this tab. */
class Bulks {
  readonly #tools: BulkPageTools;
  readonly #signal: AbortSignal;
  #current: Current | null = null;
  /** Why a wish could not be followed. */
  #notice: Failure | null = null;
  readonly #askedFor = new Set<string>();

  constructor(tools: BulkPageTools, signal: AbortSignal) {
    this.#tools = tools;
    this.#signal = signal;
  }

  readonly wishes: Readonly<Record<BulkWish, () => Promise<void>>> = {
    'keep selection': async () => {
      const selection = this.#tools.bulk.selection(this.#tools.page);
      if (selection) await this.#start(selection.conversations, selection.wholePage);
    },
    'keep conversation': async () => {
      const open = this.#tools.bulk.openConversation(this.#tools.page);
      if (open) await this.#start([open.conversation], false);
    },
    'go on': () => this.#goOn(),
    'try again': () => this.#alone((run) => run.tryAgain()),
    pause: async () => this.#current?.run.pause(),
    stop: () => this.#alone((run) => run.stop()),
    later: async () => this.#show(null),
    close: async () => {
      const job = this.#current?.run.progress().job;
      this.#show(null);
      if (job) await this.#tools.background.endBulk(job.id);
    },
  };

  look(): void {
    const { ui, site, page } = this.#tools;
    if (this.#signal.aborted) return;
    ui.showButtons(this.#current && !this.#current.offered ? [] : buttonsIn(this.#tools));
    const account = site.account(page);
    if (this.#askedFor.has(account)) return;
    this.#askedFor.add(account);
    void this.#findEarlier(account);
  }

  leave(): void {
    void this.#current?.run.pause();
  }

  /** Makes a bulk the one of this tab, or none. */
  #show(current: Current | null): void {
    this.#current = current;
    this.#notice = null;
    this.#draw();
    this.look();
  }

  #draw(): void {
    const { ui, site, page } = this.#tools;
    if (this.#signal.aborted) return;
    if (!this.#current) return ui.showProgress(null);
    const progress = this.#current.run.progress();
    const step = this.#current.offered && progress.step === 'paused' ? 'offered' : progress.step;
    const reason = this.#notice ?? progress.reason;
    ui.showProgress({ ...progress, step, reason, isDark: site.isDark(page.body) });
  }

  #runOf(job: BulkJob): BulkRun {
    return new BulkRun(job, this.#tools, () => this.#draw());
  }

  async #start(chosen: readonly ChosenConversation[], wholePage: boolean): Promise<void> {
    const { background, site, page, ui } = this.#tools;
    if (this.#current && !this.#current.offered) return;
    const conversations = planBulk(chosen);
    const draft = { site: site.id, account: site.account(page), wholePage, conversations };
    const started = await background.startBulk(draft);
    if (!started.ok) return ui.showProgress(failedStart(draft, started.error, site.isDark(page.body)));
    this.#show({ run: this.#runOf(started.value), offered: false });
    await this.#alone((run) => run.go());
  }

  /** Goes on with what lies in the store: another tab may have done some of it meanwhile, or all. */
  async #goOn(): Promise<void> {
    const { background, site, page } = this.#tools;
    const before = this.#current;
    if (before?.offered) {
      const found = await background.findBulk({ site: site.id, account: site.account(page) });
      if (found.ok && found.value?.id !== idOf(before)) return this.#show(null);
      if (found.ok && found.value) this.#current = { run: this.#runOf(found.value), offered: true };
    }
    await this.#alone((run) => run.go());
  }

  /** Works while no other tab works on the same. */
  async #alone(work: (run: BulkRun) => Promise<void>): Promise<void> {
    const current = this.#current;
    if (!current) return this.#draw();
    const isOurs = ['running', 'resting'].includes(current.run.progress().step);
    const letGo = isOurs ? () => undefined : await this.#tools.hold(lockName(idOf(current)));
    this.#notice = letGo ? null : ELSEWHERE;
    if (!letGo) return this.#draw();
    current.offered = false;
    this.look();
    await work(current.run).finally(letGo);
  }

  /** A bulk of this account that was broken off is offered, or its report shown; one that ended well is forgotten. */
  async #findEarlier(account: string): Promise<void> {
    const { background, site, hold } = this.#tools;
    const found = await background.findBulk({ site: site.id, account });
    if (!found.ok) this.#askedFor.delete(account);
    if (!found.ok || !found.value) return;
    const job = found.value;
    const letGo = await hold(lockName(job.id));
    letGo?.();
    if (!letGo || this.#current || this.#signal.aborted) return;
    if (countBulk(job).waiting > 0 || job.conversations.some(hasFailed))
      this.#show({ run: this.#runOf(job), offered: true });
    else await background.endBulk(job.id);
  }
}

const idOf = ({ run }: Current): string => run.progress().job.id;
const lockName = (id: string): string => `paperchain-bulk-${id}`;

function buttonsIn({ bulk, page, site }: BulkPageTools): readonly BulkItem[] {
  const darkAt = (placement: Placement | null): boolean => site.isDark(placement?.parent ?? page.body);
  const selection = bulk.selection(page);
  const open = bulk.openConversation(page);
  const ticked = selection && {
    wish: 'keep selection' as const,
    count: selection.conversations.length,
    placement: selection.placement,
    isDark: darkAt(selection.placement),
  };
  // Without a place of its own this one is not worth covering the page: every message has a button.
  const shown = open?.placement && {
    wish: 'keep conversation' as const,
    count: open.conversation.count,
    placement: open.placement,
    isDark: darkAt(open.placement),
  };
  return [ticked, shown].flatMap((item) => item || []);
}

const ELSEWHERE: Failure = {
  code: 'cancelled',
  happened: 'Another tab is keeping these emails.',
  safe: '',
  next: 'Go on there, or close that tab first.',
};

/** Nothing could even be written down: shown like a pause, with nothing to go on with. */
function failedStart(
  draft: Omit<BulkJob, 'id' | 'startedAt' | 'at'>,
  reason: Failure,
  isDark: boolean,
): BulkView {
  const job = { ...draft, id: '', startedAt: 0, at: 0 };
  return { job, step: 'paused', reason, leftMs: null, isDark };
}
