// A mail site, a background and a clock of their own for bulks: every answer is a test's to choose, no time passes.
import { vi } from 'vitest';
import {
  planBulk,
  type BulkJob,
  type BulkNote,
  type ChosenConversation,
} from '../../../../utils/domain/bulk.ts';
import {
  asEntryId,
  fail,
  ok,
  type Failure,
  type Result,
  type TagSheet,
} from '../../../../utils/domain/index.ts';
import type { BulkTools } from '../../../../utils/mail-page/bulk/bulk-work.ts';
import type {
  ListedConversation,
  MailSite,
  NamedOriginal,
  SiteFailure,
} from '../../../../utils/mail-sites/types.ts';
import type { PageToBackground } from '../../../../utils/messaging/protocol.ts';

export const failure = (code: Failure['code']): SiteFailure => ({
  code,
  happened: `${code}.`,
  safe: '',
  next: '',
});

/** A conversation of `count` messages of which the page names the last, `t-count`. */
export const chosen = (threadId: string, count = 1): ChosenConversation => ({
  threadId,
  subject: `About ${threadId}`,
  count,
  known: [{ messageId: `${threadId}-${count}`, otherIds: [], toldBy: 'list row', people: [], dateText: '' }],
});

/** Everything around a run. Times in ms. */
export class Scene {
  now = 1_000;
  readonly waits: number[] = [];
  /** What the store holds: message ids, in the order they were kept. */
  readonly store: string[] = [];
  /** Those of them that the site may still change: sent a moment ago, or cut off. */
  readonly passing = new Set<string>();
  readonly notes: BulkNote[] = [];
  readonly asked: string[] = [];
  readonly shownAsKept: string[] = [];
  job: BulkJob | null = null;
  ended: string[] = [];
  original: (id: string) => Promise<Result<null, SiteFailure>> = async () => ok(null);
  list: (chosen: ChosenConversation) => Promise<Result<ListedConversation, SiteFailure>> = async (of) =>
    ok({
      missing: 0,
      messages: Array.from({ length: of.count }, (_, at) => ({
        messageId: `${of.threadId}-${at + 1}`,
        otherIds: [],
        toldBy: 'listing' as const,
        people: [],
        dateText: '',
      })),
    });
  note: () => Result<null, Failure> = () => ok(null);
  wait: (ms: number, signal: AbortSignal) => Promise<void> = async () => undefined;

  readonly page = { location: new URL('https://mail.example.org/mail/u/0/') } as unknown as Document;

  readonly background = {
    keep: async (request: Parameters<PageToBackground['keep']>[0]) => {
      const id = request.provenance.siteMessageId;
      const state = this.store.includes(id) ? 'already kept' : 'kept';
      if (state === 'kept') this.store.push(id);
      return ok({
        entryId: asEntryId(`e-${id}`),
        fidelity: 'original',
        size: 7,
        state,
        sheet: {} as TagSheet,
      });
    },
    findKept: async ({ siteMessageIds }: { siteMessageIds: readonly string[] }) =>
      ok(
        Object.fromEntries(
          siteMessageIds
            .filter((id) => this.store.includes(id))
            .map((id) => [
              id,
              {
                entryId: asEntryId(`e-${id}`),
                fidelity: 'original',
                size: 7,
                ...(this.passing.has(id) && { mayChange: true }),
              },
            ]),
        ),
      ),
    startBulk: async (draft: Parameters<PageToBackground['startBulk']>[0]) => {
      this.job = { ...draft, id: 'b1', startedAt: this.now, at: this.now };
      return ok(this.job);
    },
    noteBulk: async (note: BulkNote) => {
      const noted = this.note();
      if (!noted.ok) return noted;
      this.notes.push(note);
      if (this.job)
        this.job = { ...this.job, conversations: this.job.conversations.with(note.place, note.conversation) };
      return noted;
    },
    findBulk: async () => ok(this.job),
    endBulk: async (id: string) => {
      this.ended.push(id);
      this.job = null;
      return ok(null);
    },
  } as unknown as PageToBackground;

  readonly site = {
    id: 'made',
    account: () => 'alex@example.org',
    isDark: () => false,
  } as unknown as MailSite;

  tools(): BulkTools {
    return {
      site: this.site,
      page: this.page,
      background: this.background,
      version: '0.1.0',
      now: () => (this.now += 100),
      onKept: ({ messageId }) => void this.shownAsKept.push(messageId),
      reach: {
        fetch: vi.fn<typeof fetch>(),
        wait: (ms, signal) => {
          this.waits.push(ms);
          return this.wait(ms, signal);
        },
      },
      bulk: {
        selection: () => null,
        openConversation: () => null,
        list: async (_page, of) => {
          this.asked.push(`list ${of.threadId}`);
          return this.list(of);
        },
        original: async (message, { threadId }, { signal }) => {
          if (signal.aborted) return fail(failure('cancelled'));
          this.asked.push(message.messageId);
          const got = await this.original(message.messageId);
          const { messageId, otherIds } = message;
          const made: NamedOriginal = {
            source: new Blob(['From: a']),
            ids: { messageId, threadId, otherIds },
            method: 'made',
            notices: [],
            marks: [],
          };
          return got.ok ? ok(made) : got;
        },
      },
    };
  }

  /** A job in the store. */
  start(...conversations: readonly ChosenConversation[]): BulkJob {
    this.job = {
      id: 'b1',
      site: 'made',
      account: 'alex@example.org',
      startedAt: 1,
      at: 1,
      wholePage: false,
      conversations: planBulk(conversations),
    };
    return this.job;
  }
}
