import { searchTextOf } from '../../../utils/capture/text.ts';
import { clockMailsOf } from '../../../utils/clocks/clock-mails.ts';
import { proposeClocks, type Proposal } from '../../../utils/clocks/propose.ts';
import { relevanceOf } from '../../../utils/clocks/relevance.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import {
  asEntryId,
  asMatterId,
  asSha256,
  asTagId,
  type Entry,
  type EntryId,
} from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const PARENT = { name: 'Amina Okafor', address: 'amina@example.org' };

/** A mail as a test thinks of it. From the council, unless `to` says whom the parent wrote to. */
export interface MadeMail {
  readonly id?: string;
  readonly day?: string;
  readonly subject: string;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly files?: readonly string[];
  readonly tags?: readonly string[];
}

function entryOf(mail: MadeMail): Entry {
  const other = { name: '', address: mail.to ?? mail.from ?? 'send@northshire.gov.uk' };
  return inventedEntry(mail.id ?? 'mail', {
    subject: mail.subject,
    from: [mail.to ? PARENT : other],
    to: [mail.to ? other : PARENT],
    happenedAt: Date.parse(`${mail.day ?? '2026-03-03'}T14:05:00Z`),
    tags: (mail.tags ?? []).map(asTagId),
    attachments: (mail.files ?? []).map((name) => ({
      name,
      mediaType: 'application/pdf',
      size: 1,
      sha256: asSha256('0'.repeat(64)),
      inline: false,
    })),
  });
}

/** The text that the store keeps of an entry for searching. */
const searchTextFor = (entry: Entry, text: string): string =>
  searchTextOf({
    subject: entry.subject,
    people: [...entry.from, ...entry.to],
    attachmentNames: entry.attachments.map(({ name }) => name),
    text,
  });

/** What the app proposes from some mails, on the way the app takes. */
export function propose(
  mails: readonly MadeMail[],
  clocks: readonly Clock[] = [],
  refused: ReadonlySet<string> = new Set(),
): readonly Proposal[] {
  const entries = mails.map(entryOf);
  const texts = new Map<EntryId, string>(
    entries.map((entry, index) => [entry.id, searchTextFor(entry, mails[index]?.body ?? '')]),
  );
  const isRelevant = relevanceOf(RULE_SETS);
  const found = clockMailsOf({ entries, texts, own: new Set([PARENT.address]), isRelevant });
  return proposeClocks({ mails: found, clocks, refused, ruleSets: RULE_SETS });
}

/** A clock of a rule, from a day and perhaps a mail. */
export function clockOf(
  rule: string,
  start: string,
  more: Partial<Clock> & { readonly mail?: string } = {},
): Clock {
  const { mail, ...changes } = more;
  return {
    id: asClockId(`${rule} ${start}`),
    matterId: asMatterId('default'),
    set: RULE_SETS.find(({ rules }) => rules.some(({ id }) => id === rule))?.id ?? '',
    rule,
    about: '',
    start: { day: start, entryId: mail === undefined ? null : asEntryId(mail), reason: '' },
    end: null,
    disputed: false,
    madeAt: 0,
    ...changes,
  };
}
