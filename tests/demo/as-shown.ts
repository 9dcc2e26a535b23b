import type { StoredFacts } from '../harness/read-store.ts';
import { labelsIn } from '../replica/outlook/languages.ts';
import { outlookLayoutNamed, type OutlookLayoutName } from '../replica/outlook/layouts.ts';
import { normaliseSubject } from '../replica/mailbox/threads.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import { squeeze } from './squeeze.ts';

const MINUTE = 60_000;

/** What a message and an entry must have in common: the subject without reply marks, the sender's name, the minute. */
interface Likeness {
  readonly subject: string;
  readonly sender: string;
  readonly minute: number;
}

/**
 * Compares entries read from Outlook's page with the replica's own reading of the mails: every mail must be one entry, marked
 * `as shown`, with its subject, its sender's name and its date to the minute. Each problem is a sentence.
 */
export function checkAsShown(
  entries: readonly StoredFacts[],
  replica: Replica,
  layout: OutlookLayoutName,
): string[] {
  const left = entries
    .filter(({ inBin }) => !inBin)
    .map((entry) => ({ entry, like: likenessOf(entry, layout) }));
  const missing = replica.messages.flatMap((message) => {
    const wanted = expected(message, layout);
    const named = left.findIndex(({ entry }) => isOf(entry, message, replica));
    const at = named >= 0 ? named : left.findIndex(({ like }) => isSame(like, wanted));
    if (at < 0) return [`${message.file}: no entry as shown has ${describe(wanted)}`];
    const [found] = left.splice(at, 1);
    if (found && !isSame(found.like, wanted))
      return [`${message.file}: its entry has ${describe(found.like)}, not ${describe(wanted)}`];
    return found ? checkEntry(message, found.entry) : [];
  });
  const strangers = left.map(({ like }) => `An entry is like no mail: ${describe(like)}`);
  return [...missing, ...strangers];
}

function checkEntry({ file }: ReplicaMessage, entry: StoredFacts): string[] {
  return [
    ...(entry.fidelity === 'as shown'
      ? []
      : [`${file}: its entry is not marked as shown but "${entry.fidelity}"`]),
    ...(entry.fidelityReason === '' ? [`${file}: its entry does not say why it is as shown`] : []),
    ...(entry.actualSha256 === entry.originalSha256
      ? []
      : [`${file}: the kept reading does not have its hash`]),
  ];
}

function expected({ subject, head }: ReplicaMessage, layout: OutlookLayoutName): Likeness {
  return {
    subject: squeeze(normaliseSubject(subject)),
    sender: squeeze(head.from.name || head.from.address.toLowerCase()),
    minute: isCertain(head.sentAt, layout) ? Math.floor(head.sentAt / MINUTE) : Number.NaN,
  };
}

function likenessOf(
  { subject, from, happenedAt, happenedFrom }: StoredFacts,
  layout: OutlookLayoutName,
): Likeness {
  const { noSubject } = labelsIn(outlookLayoutNamed(layout).language);
  return {
    subject: subject === noSubject ? '' : squeeze(normaliseSubject(subject)),
    sender: squeeze(from.name || from.address.toLowerCase()),
    minute: happenedFrom === 'shown' ? Math.floor(happenedAt / MINUTE) : Number.NaN,
  };
}

/** Whether an entry says that it was read from the element of this message: its id begins with the name of its parts. */
export function isOf(
  { siteMessageId }: StoredFacts,
  { hexId }: ReplicaMessage,
  { outlook }: Replica,
): boolean {
  const name = outlook.suffixOf(hexId);
  return siteMessageId === name || siteMessageId.startsWith(`${name}.`);
}

/** The zone and the language of the browsers that the harness starts. */
const ZONE = 'Europe/London';
const BROWSER_LANGUAGE: string = 'en-GB';

/**
 * Whether the page's words for a date can mean one instant only. An hour that clocks showed twice can't, nor can day and
 * month in digits where page and browser write them in different orders and both orders fit the weekday. Such an entry must
 * not claim a date of its own.
 */
function isCertain(at: number, layout: OutlookLayoutName): boolean {
  const { language, build } = outlookLayoutNamed(layout);
  // Nobody has said how OWA 2016 marks its date.
  if (build === 'owa-2016') return false;
  const words = (instant: number): string =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE }).format(
      instant,
    );
  const hour = 60 * MINUTE;
  if (words(at) === words(at - hour) || words(at) === words(at + hour)) return false;
  const [day = 0, month = 0, year = 0] = words(at).split(/\D/).map(Number);
  const swapped = new Date(Date.UTC(year, day - 1, month));
  const isOther = day !== month && day <= 12;
  const isSameWeekday = swapped.getUTCDay() === new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return !(language === 'en-US' && language !== BROWSER_LANGUAGE && isOther && isSameWeekday);
}

const isSame = (one: Likeness, other: Likeness): boolean =>
  one.subject === other.subject && one.sender === other.sender && Object.is(one.minute, other.minute);

const describe = ({ subject, sender, minute }: Likeness): string =>
  `the subject "${subject}" from "${sender}" at ${Number.isNaN(minute) ? 'no date read from the page' : new Date(minute * MINUTE).toISOString()}`;
