import type { PageReading } from '../../domain/index.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { OpenMessage, Reach, SiteFailure } from '../types.ts';
import { readAccount } from './account.ts';
import { findAllOwn, findFrames, findOwn, partsOf, type Parts } from './anatomy.ts';
import { currentIds } from './conversation.ts';
import { LOCKED, outlookFailure, pageChanged } from './failures.ts';
import { dateTextOf, lineOf, subjectOf } from './header.ts';
import { listMissing } from './missing.ts';
import { readRecipients, readSender, readUnnamedLines } from './people.ts';
import { copyWithPictures } from './pictures.ts';
import { ANCHORS } from './selectors.ts';

/** How long an email that is still loading is waited for, and how often it is looked at, ms. */
const LONGEST_LOADING = 5_000;
const LOOK = 250;

/** Files that hold what the page can't show: protected mail and S/MIME. Their names are fixed by Microsoft and RFC 8551. */
const LOCKED_FILE = /^(?:message(?:_v\d)?\.rpmsg|smime\.p7m)$/i;

/** What the page shows of a message, with a list of what it is known to lack. Nothing is cleaned: readers must. */
export async function readPage(
  message: OpenMessage,
  reach: Reach,
): Promise<Result<PageReading, SiteFailure>> {
  const loaded = await waitForBody(message, reach);
  if (!loaded.ok) return loaded;
  const frame = loaded.value;
  const parts = partsOf(message.element);
  const header = readHeader(message.element, parts);
  const bodyText = textOf(frame);
  const isLocked = findOwn(parts.header, ANCHORS.lock) !== null || header.attachments.some(isLockedFile);
  if (isLocked && bodyText === '' && !frame.querySelector('img')) return fail(LOCKED);
  const { html, unread } = await copyWithPictures(frame, reach);
  if (reach.signal.aborted) return fail(outlookFailure('cancelled'));
  if (!isStill(message)) return fail(outlookFailure('message-changed'));
  const { bcc, folded, isTogether, ...shown } = header;
  return ok({
    format: 'paperchain-page-reading/1',
    ...shown,
    bodyHtml: html,
    bodyText,
    missing: listMissing({
      ...shown,
      bcc,
      folded,
      isTogether,
      account: readAccount(message.element.ownerDocument),
      mayLackPictures: findAllOwn(parts.header, ANCHORS.notice).some(mayBeUndone),
      unreadPictures: unread,
      isLocked,
      hasHistory: hasHistory(message.element, parts),
      hasSafeLinks: frame.querySelector('a[href*=".safelinks.protection.outlook.com/"]') !== null,
      hasTip: frame.querySelector('a[href*="aka.ms/LearnAboutSenderIdentification"]') !== null,
    }),
  });
}

const isStill = (message: OpenMessage): boolean => currentIds(message)?.messageId === message.messageId;

/** The body's frame once there is something in it: Outlook puts a placeholder there while it fetches the text. */
async function waitForBody(message: OpenMessage, reach: Reach): Promise<Result<Element, SiteFailure>> {
  for (let waited = 0; ; waited += LOOK) {
    if (!isStill(message)) return fail(outlookFailure('message-changed'));
    const { frame } = partsOf(message.element);
    if (!frame) return fail(pageChanged(ANCHORS.body.name));
    if (!isPlaceholder(frame)) return ok(frame);
    if (waited >= LONGEST_LOADING) return fail(outlookFailure('timed-out', { missing: ANCHORS.body.name }));
    try {
      await reach.wait(LOOK, reach.signal);
    } catch {
      return fail(outlookFailure('cancelled'));
    }
  }
}

/** "Retrieving…" in any language: one short line that ends in an ellipsis, without any of the sender's structure. */
function isPlaceholder(frame: Element): boolean {
  const text = lineOf(frame);
  const isShort = text.length <= 40 && /(?:…|\.\.\.)$/.test(text);
  return isShort && frame.querySelector('p, br, img, table, [class^="rps_"], .PlainText') === null;
}

interface Header extends Pick<PageReading, 'subject' | 'from' | 'to' | 'cc' | 'dateText' | 'attachments'> {
  readonly bcc: PageReading['to'];
  /** Recipients behind "+2 others"; -1 when their number is not told. */
  readonly folded: number;
  /** To and Cc stand in `to`, and the page does not tell which is which. */
  readonly isTogether: boolean;
}

function readHeader(message: Element, parts: Parts): Header {
  const [to, cc, bcc] = [ANCHORS.to, ANCHORS.cc, ANCHORS.bcc].map((anchor) => readRecipients(parts, anchor));
  const named = [to, cc, bcc].flatMap((line) => line ?? []);
  const unnamed = named.length > 0 ? [] : readUnnamedLines(parts);
  const lines = [...named, ...unnamed];
  const isUncounted = lines.some(({ folded }) => folded < 0);
  return {
    subject: subjectOf(message, parts),
    from: readSender(parts),
    to: to?.people ?? unnamed.flatMap(({ people }) => people),
    cc: cc?.people ?? [],
    bcc: bcc?.people ?? [],
    folded: isUncounted ? -1 : lines.reduce((sum, { folded }) => sum + folded, 0),
    isTogether: unnamed.length > 1,
    dateText: dateTextOf(parts),
    attachments: readAttachments(parts),
  };
}

type ShownAttachment = PageReading['attachments'][number];

const isLockedFile = ({ name }: ShownAttachment): boolean => LOCKED_FILE.test(name);

/** Tiles hold the clean name and the size as titles; their label is `<name> Open <size>` in the user's language. */
function readAttachments({ header, footer }: Parts): readonly ShownAttachment[] {
  return findAllOwn([...header, ...footer], ANCHORS.attachment).map((tile) => {
    const titles = findAllOwn([tile], ANCHORS.attachmentTitle).map(
      (each) => each.getAttribute('title')?.trim() ?? '',
    );
    const [name = lineOf(tile) || (tile.getAttribute('aria-label') ?? ''), sizeText = ''] = titles.filter(
      (title) => title !== '',
    );
    return { name, sizeText };
  });
}

/** `innerText` leaves out what the page hides (it lays the page out: only here, on the click). */
function textOf(frame: Element): string {
  return ((frame as HTMLElement).innerText ?? frame.textContent).trim();
}

/** "Show blocked content", "Trust sender": a bar with a button, which is not that of a protected email. */
const mayBeUndone = (bar: Element): boolean =>
  bar.querySelector('button, [role="button"]') !== null && findOwn([bar], ANCHORS.lock) === null;

/** Earlier messages quoted in this one lie folded behind a button, or unfolded in a second body. */
function hasHistory(message: Element, { header, footer }: Parts): boolean {
  return findFrames(message).length > 1 || findOwn([...header, ...footer], ANCHORS.history) !== null;
}
