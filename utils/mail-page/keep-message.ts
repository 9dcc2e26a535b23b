// What happens in a mail page between the click and "Kept", for any site. Pure: site, background, network and time come in.
// Called by session.ts; knows no store and draws nothing.
import {
  fail,
  ok,
  type CaptureRequest,
  type Failure,
  type FailureCode,
  type KeepOutcome,
  type KeptMessage,
  type Result,
} from '../domain/index.ts';
import type { MailSite, MessageIds, OpenMessage, OriginalSource, Reach } from '../mail-sites/types.ts';
import type { PageToBackground } from '../messaging/protocol.ts';

/** What keeping needs from the outside. */
export interface KeepTools {
  readonly site: MailSite;
  readonly background: PageToBackground;
  readonly reach: Omit<Reach, 'signal'>;
  /** Version of Paperchain, for the provenance. */
  readonly version: string;
  /** What was kept of the message before, if anything: it is no proof that keeping it again went well. */
  readonly before?: KeptMessage | undefined;
}

/** Failures after which the page is not read instead: the user stopped it, or the page no longer shows this message. */
const NO_FALLBACK: ReadonlySet<FailureCode> = new Set(['cancelled', 'message-changed', 'extension-reloaded']);

/** What was kept, and the ids the message goes by now: those of the click, or the ones it has got since. */
export interface KeptHere {
  readonly outcome: KeepOutcome;
  readonly ids: MessageIds;
}

/**
 * Keeps one opened message: the original if the site gives it, else a reading of the page with the reason.
 * @returns what was kept, or a failure that says what to do; on failure nothing was kept.
 */
export async function keepMessage(
  message: OpenMessage,
  tools: KeepTools,
  signal: AbortSignal,
): Promise<Result<KeptHere, Failure>> {
  const taken = await takeMessage(message, tools, signal);
  if (!taken.ok) return taken;
  const { request, ids } = taken.value;
  const outcome = await sendForKeeping(request, tools);
  return outcome.ok ? ok({ outcome: outcome.value, ids }) : outcome;
}

interface Request {
  readonly request: CaptureRequest;
  readonly ids: MessageIds;
}

async function takeMessage(
  message: OpenMessage,
  tools: KeepTools,
  signal: AbortSignal,
): Promise<Result<Request, Failure>> {
  const original = await tools.site.original(message, { ...tools.reach, signal });
  if (original.ok) {
    const request = requestFor(original.value, message.element.ownerDocument, tools);
    return ok({ request, ids: original.value.ids });
  }
  if (NO_FALLBACK.has(original.error.code)) return original;
  return readInstead(message, original.error, { ...tools, signal });
}

/** What is handed over of an original. */
export function requestFor(
  { ids, method, source, notices, mayChange }: OriginalSource,
  page: Document,
  tools: Pick<KeepTools, 'site' | 'version'>,
): CaptureRequest {
  const provenance = describeProvenance({ page, ids, method }, tools);
  const content = { fidelity: 'original', source, notices, mayChange } as const;
  return { provenance, otherMessageIds: ids.otherIds, content };
}

async function readInstead(
  message: OpenMessage,
  reason: Failure,
  tools: KeepTools & { readonly signal: AbortSignal },
): Promise<Result<Request, Failure>> {
  const reading = await tools.site.read(message, { ...tools.reach, signal: tools.signal });
  // Where the site never gives originals, that is not why this one was not kept.
  if (!reading.ok && tools.site.originalsByHand) return reading;
  if (!reading.ok)
    return fail({
      ...reason,
      detail: `${reason.detail ?? reason.code}; page: ${reading.error.missing ?? reading.error.code}`,
    });
  const page = message.element.ownerDocument;
  const ids = withSureThread(message, tools.site);
  const provenance = describeProvenance({ page, ids, method: 'page reading' }, tools);
  const languages = [page.documentElement.lang, ...(page.defaultView?.navigator.languages ?? [])];
  const content = {
    fidelity: 'as shown',
    reading: reading.value,
    languages,
    reason: plainFailure(reason),
  } as const;
  return ok({ request: { provenance, otherMessageIds: message.otherIds, content }, ids: message });
}

/** A page may lag behind the message just opened: its conversation's id counts only while the page still tells it. */
function withSureThread(message: OpenMessage, site: MailSite): MessageIds {
  const open = site.openMessages(message.element.ownerDocument);
  const now = open.ok && open.value.find(({ element }) => element === message.element);
  return now && now.threadId !== message.threadId ? { ...message, threadId: '' } : message;
}

/** A site's failure may carry more than travels: only the words of a Failure cross to the background. */
export function plainFailure({ code, happened, safe, next, detail }: Failure): Failure {
  return { code, happened, safe, next, ...(detail === undefined ? {} : { detail }) };
}

interface Taken {
  readonly page: Document;
  readonly ids: MessageIds;
  readonly method: string;
}

/** Where a message comes from, for its entry. */
function describeProvenance(
  { page, ids, method }: Taken,
  { site, version }: Pick<KeepTools, 'site' | 'version'>,
): CaptureRequest['provenance'] {
  const { origin, pathname } = page.location;
  return {
    site: site.id,
    account: site.account(page),
    siteMessageId: ids.messageId,
    siteThreadId: ids.threadId,
    pageUrl: `${origin}${pathname}`,
    method,
    version,
  };
}

/**
 * Hands the message over. When the background was stopped before it answered, asks what it kept and, if nothing, tries
 * once more: keeping is one transaction and the same message makes one entry, so both are safe. The last word is what
 * lies in the store: it may have been stopped after storing.
 */
export async function sendForKeeping(
  request: CaptureRequest,
  { background, before }: Pick<KeepTools, 'background' | 'before'>,
): Promise<Result<KeepOutcome, Failure>> {
  const first = await background.keep(request);
  if (first.ok || first.error.code !== 'store-failed') return first;
  const found = await findAfterSilence(request, background, before);
  if (found) return found;
  const second = await background.keep(request);
  if (second.ok || second.error.code !== 'store-failed') return second;
  return (await findAfterSilence(request, background, before)) ?? second;
}

async function findAfterSilence(
  { provenance: { site, account, siteMessageId }, content }: CaptureRequest,
  background: PageToBackground,
  before?: KeptMessage,
): Promise<Result<KeepOutcome, Failure> | null> {
  const kept = await background.findKept({ site, account, siteMessageIds: [siteMessageId] });
  const message = kept.ok ? kept.value[siteMessageId] : undefined;
  if (!message || message.fidelity !== content.fidelity) return null;
  // An earlier copy, e.g. one that was cut off, is not this one.
  if (content.fidelity === 'original' && message.size !== content.source.size) return null;
  const sheet = await background.readSheet(message.entryId);
  // The undo of what is called `kept` would bin an entry that was there before.
  const state = before?.entryId === message.entryId ? 'already kept' : 'kept';
  return sheet.ok ? ok({ ...message, state, sheet: sheet.value }) : null;
}
