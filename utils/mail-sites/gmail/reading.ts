import type { Correspondent, PageReading } from '../../domain/index.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { find, findAll, mustFind } from '../shared/must-find.ts';
import type { OpenMessage, SiteFailure } from '../types.ts';
import { currentIds, findBody, findOwnParts, visibleSubject } from './conversation.ts';
import { gmailFailure, pageChanged } from './failures.ts';
import { addressOf, dateTextOf, textWithEmoji } from './page-facts.ts';
import { ANCHORS } from './selectors.ts';

/** What the page shows of a message, with a list of what it is known to lack. Nothing is cleaned: readers must. */
export function readPage(message: OpenMessage): Result<PageReading, SiteFailure> {
  if (currentIds(message)?.messageId !== message.messageId) return fail(gmailFailure('message-changed'));
  const body = findBody(message.element);
  const content = mustFind(body ? [body] : [], ANCHORS.content);
  if (!body || !content.ok) return fail(pageChanged(ANCHORS.body.name));
  const { header, footer } = findOwnParts(message.element);
  const heading = visibleSubject(message.element.ownerDocument);
  const shown = {
    subject: heading ? textWithEmoji(heading) : '',
    from: readPeople(findAll(header, ANCHORS.sender)).slice(0, 1),
    to: readPeople(findAll(header, ANCHORS.recipient)),
    dateText: dateTextOf(header),
    attachments: readAttachments(footer),
  };
  return ok({
    format: 'paperchain-page-reading/1',
    ...shown,
    bodyHtml: content.value.element.getHTML(),
    bodyText: textOf(content.value.element),
    missing: listMissing(shown, {
      clipped: isClipped(content.value.element),
      otherVersion: body !== find([message.element], ANCHORS.body)?.element,
    }),
  });
}

function readPeople(elements: readonly Element[]): readonly Correspondent[] {
  const people = elements.map((element) => ({
    name: (element.getAttribute('name') || element.textContent).trim(),
    address: addressOf(element).toLowerCase(),
  }));
  return [...new Map(people.map((each) => [each.address || each.name, each])).values()];
}

type ShownAttachment = PageReading['attachments'][number];

function readAttachments(footer: readonly Element[]): readonly ShownAttachment[] {
  return findAll(footer, ANCHORS.attachment)
    .filter(isOfMail)
    .map((card) => ({
      name: find([card], ANCHORS.attachmentName)?.element.textContent.trim() || nameInLink(card),
      sizeText: find([card], ANCHORS.attachmentSize)?.element.textContent.trim() ?? '',
    }));
}

/** Files in Drive and videos have cards among the attachments; they are not in the mail, and lead to other hosts. */
function isOfMail(card: Element): boolean {
  const link = card.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '';
  return !/^https?:(?!\/\/mail(?:\.google|-attachment\.googleusercontent)\.com\/)/.test(link);
}

/** `download_url` is `type:name:address`, with the name percent-encoded; Chrome only. */
function nameInLink(card: Element): string {
  const name = card.getAttribute('download_url')?.split(':')[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `innerText` leaves out what the page hides (it lays the page out: only here, on the fallback). */
function textOf(content: Element): string {
  return ((content as HTMLElement).innerText ?? content.textContent).trim();
}

/** A sender could forge the mark; the reading then claims less than it holds, which harms nobody. */
const isClipped = (content: Element): boolean => find([content], ANCHORS.clipped) !== null;

type Shown = Pick<PageReading, 'subject' | 'from' | 'to' | 'dateText' | 'attachments'>;

interface Version {
  readonly clipped: boolean;
  /** Shown in place of the mail's own text. */
  readonly otherVersion: boolean;
}

function listMissing(shown: Shown, { clipped, otherVersion }: Version): readonly string[] {
  const unnamed = shown.to.length === 0 || shown.to.some(({ address }) => address === '');
  const lacks: readonly (readonly [boolean, string])[] = [
    [true, 'The technical header, with the path the email took, is not in a page reading.'],
    [true, 'Recipients shown together: the page does not tell To from Cc.'],
    [unnamed, 'Some recipients are known by short names only, or not at all.'],
    [shown.from.every(({ address }) => address === ''), 'The sender’s address was not on the page.'],
    [shown.subject === '', 'The subject was not on the page.'],
    [shown.dateText === '', 'The date was not on the page.'],
    [shown.dateText !== '', 'The date is as the page writes it, without seconds or time zone.'],
    [shown.attachments.length > 0, 'The content of the attachments is not here, only their names.'],
    [otherVersion, 'Gmail was showing another version, such as a translation.'],
    [clipped, 'Gmail shortened this long email; the end is not here.'],
  ];
  return lacks.filter(([applies]) => applies).map(([, words]) => words);
}
