import * as v from 'valibot';
import { MOST_CHARACTERS_OF_NOTE, PARTY_KINDS } from '../domain/index.ts';
import type { Sender } from '../platform/browser.ts';
import type { PageToBackground } from './protocol.ts';
import type { Guard } from './serve.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const correspondents = v.array(v.object({ name: v.string(), address: v.string() }));
const entryId = text(64);
const failure = v.object({
  code: v.string(),
  happened: v.string(),
  safe: v.string(),
  next: v.string(),
  detail: v.optional(v.string()),
});

const provenance = v.object({
  site: text(40),
  account: text(320),
  siteMessageId: text(200),
  siteThreadId: text(200),
  pageUrl: text(2000),
  method: text(100),
  version: text(40),
});

const reading = v.object({
  format: v.literal('paperchain-page-reading/1'),
  subject: v.string(),
  from: correspondents,
  to: correspondents,
  cc: v.optional(correspondents),
  dateText: v.string(),
  shownAt: v.optional(v.number()),
  bodyHtml: v.string(),
  bodyText: v.string(),
  attachments: v.array(v.object({ name: v.string(), sizeText: v.string() })),
  missing: v.array(v.string()),
});

const words = v.partial(
  v.object({
    partyId: v.nullable(text(64)),
    tags: v.array(text(80)),
    summary: text(2000),
    note: text(MOST_CHARACTERS_OF_NOTE),
  }),
);

const party = v.object({
  name: text(200),
  kind: v.picklist(PARTY_KINDS),
  addresses: v.array(text(320)),
  domains: v.array(text(255)),
});

const named = {
  messageId: text(200),
  otherIds: v.pipe(v.array(text(200)), v.maxLength(20)),
  toldBy: v.picklist(['list row', 'open conversation', 'listing', 'guess']),
  people: v.pipe(v.array(text(320)), v.maxLength(50)),
  dateText: text(200),
  sentAt: v.optional(v.number()),
  isDraft: v.optional(v.boolean()),
} as const;

const bulkConversation = v.object({
  threadId: text(200),
  subject: text(1000),
  count: v.number(),
  messages: v.pipe(
    v.array(
      v.object({
        ...named,
        state: v.picklist(['waiting', 'kept', 'already kept', 'not kept']),
        reason: v.optional(failure),
      }),
    ),
    v.maxLength(1000),
  ),
  listed: v.boolean(),
  missing: v.number(),
  reason: v.optional(failure),
});

/** The agreed shape of each call's argument. A compile error here means a call without a check. */
const SHAPES = {
  keep: v.object({
    provenance,
    otherMessageIds: v.optional(v.pipe(v.array(text(200)), v.maxLength(20))),
    content: v.variant('fidelity', [
      v.object({
        fidelity: v.literal('original'),
        source: v.blob(),
        notices: v.array(text(1000)),
        mayChange: v.optional(v.union([v.boolean(), v.literal('cut off')])),
      }),
      v.object({
        fidelity: v.literal('as shown'),
        reading,
        languages: v.optional(v.pipe(v.array(text(100)), v.maxLength(100))),
        reason: failure,
      }),
    ]),
  }),
  findKept: v.object({
    site: text(40),
    account: text(320),
    siteMessageIds: v.pipe(v.array(text(200)), v.maxLength(5000)),
  }),
  readSheet: entryId,
  saveWords: v.object({ entryId, words }),
  saveParty: v.object({ entryId, party, id: v.nullable(text(64)) }),
  addTag: v.object({ entryId, label: text(80) }),
  undoKeep: entryId,
  findSuggested: v.pipe(v.array(text(320)), v.maxLength(500)),
  answerRule: v.object({ entryId, state: v.picklist(['on', 'declined']) }),
  startBulk: v.object({
    site: text(40),
    account: text(320),
    wholePage: v.boolean(),
    conversations: v.pipe(v.array(bulkConversation), v.minLength(1), v.maxLength(1000)),
  }),
  noteBulk: v.object({ id: text(64), place: v.number(), conversation: bulkConversation }),
  findBulk: v.object({ site: text(40), account: text(320) }),
  endBulk: text(64),
  openTimeline: v.nullable(entryId),
  openOriginals: entryId,
} satisfies Record<keyof PageToBackground, v.GenericSchema>;

/** Says whether a page of this origin, e.g. `https://mail.google.com`, may call us. */
export type IsMailOrigin = (origin: string) => boolean | Promise<boolean>;

/**
 * Lets in calls of our own extension only, from our own pages or from a mail site, with the agreed shape. Which origins
 * are mail sites may change while we run: the user grants and withdraws hosts of their own.
 */
export function guardBackground(
  own: { readonly extensionId: string; readonly origin: string },
  isMailOrigin: IsMailOrigin,
): Guard<Sender> {
  return async (name, argument, sender) => {
    if (sender.extensionId !== own.extensionId) return `${name}: another extension`;
    const origin = originOf(sender.url);
    if (origin !== own.origin && !(await isMailOrigin(origin))) return `${name}: page not allowed`;
    const shape = SHAPES[name as keyof typeof SHAPES];
    return v.is(shape, argument) ? null : `${name}: argument has the wrong shape`;
  };
}

/** A mail page takes calls from our own extension only. */
export function guardPage(extensionId: string): Guard<Sender> {
  return (name, _, sender) => (sender.extensionId === extensionId ? null : `${name}: another extension`);
}

/** `URL.origin` is "null" for extension schemes in some engines, so it is put together by hand. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
