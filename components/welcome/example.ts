import { domainOf } from '../../utils/domain/addresses.ts';
import {
  asEntryId,
  asPartyId,
  asTagId,
  BUILT_IN_TAGS,
  fail,
  NO_WORDS,
  ok,
  type EntryWords,
  type Failure,
  type KeepOutcome,
  type Party,
  type TagSheet,
} from '../../utils/domain/index.ts';
import { suggestParty } from '../../utils/domain/party-suggestion.ts';
import { suggestTags } from '../../utils/domain/tag-suggestion.ts';
import type { CaptureActions } from '../capture/actions.ts';

/** Said wherever somebody might think that the example was kept. */
export const NOTHING_KEPT = 'This is an example; nothing was kept.';

/** The pretend email. Everybody in it is invented. */
export const EXAMPLE_MAIL = {
  from: { name: 'Mrs J Tolland', address: 'jtolland@st-aldhelms.northshire.sch.uk' },
  date: '3 Mar 2026, 15:04',
  subject: 'Idris: annual review on 20 March',
  lines: [
    'Dear Mrs Whitlock,',
    'We have moved the annual review meeting to Friday 20 March at 2 pm.',
    'Please send us your views a week before.',
  ],
} as const;

const SHEET: TagSheet = {
  words: NO_WORDS,
  subject: EXAMPLE_MAIL.subject,
  fidelityReason: '',
  warnings: [NOTHING_KEPT],
  tags: BUILT_IN_TAGS,
  suggestedTags: suggestTags(EXAMPLE_MAIL.subject),
  otherAddress: EXAMPLE_MAIL.from.address,
  otherDomain: domainOf(EXAMPLE_MAIL.from.address),
  isSent: false,
  parties: [],
  suggestedParty: suggestParty(EXAMPLE_MAIL.from, []),
  summaryPlaceholder: 'Email from the school about “Idris: annual review on 20 March”',
  ruleOffer: null,
  clocks: [],
};

/** What keeping the example gives: the panel of a small original. */
export const EXAMPLE_OUTCOME: KeepOutcome = {
  entryId: asEntryId('example'),
  fidelity: 'original',
  size: 4_812,
  state: 'kept',
  sheet: SHEET,
};

const NO_TIMELINE: Failure = {
  code: 'not-found',
  happened: NOTHING_KEPT,
  safe: '',
  next: 'Keep an email of your own, and it will be on your timeline.',
};

/** What the panel may ask for, answered from memory: nothing is stored, nothing is sent. */
export function exampleActions(onKept: (isKept: boolean) => void): CaptureActions {
  let words: EntryWords = NO_WORDS;
  return {
    keep: async () => {
      onKept(true);
      return ok(EXAMPLE_OUTCOME);
    },
    undo: async () => {
      words = NO_WORDS;
      onKept(false);
      return ok(null);
    },
    saveWords: async (some) => {
      words = { ...words, ...some };
      return ok(words);
    },
    saveParty: async (draft, id) => {
      const party: Party = { ...draft, id: id ?? asPartyId('example') };
      words = { ...words, partyId: party.id };
      return ok({ ...SHEET, parties: [party], words });
    },
    addTag: async (label) => ok(asTagId(label)),
    answerRule: async () => ok(null),
    openTimeline: async () => fail(NO_TIMELINE),
  };
}
