import {
  asEntryId,
  asPartyId,
  asTagId,
  BUILT_IN_TAGS,
  NO_WORDS,
  ok,
  type Failure,
  type KeepOutcome,
  type Party,
  type TagSheet,
} from '../../../utils/domain/index.ts';
import type { CaptureActions } from '../../../components/capture/actions.ts';

/** Invented parties, sheet and answers for the tests of the tag panel and the popup. */
export const COUNCIL: Party = {
  id: asPartyId('party-council'),
  name: 'Northshire County Council',
  kind: 'council',
  addresses: [],
  domains: ['northshire.gov.uk'],
};

export const SHEET: TagSheet = {
  words: NO_WORDS,
  subject: 'Request for an EHC needs assessment',
  fidelityReason: '',
  warnings: [],
  tags: BUILT_IN_TAGS,
  suggestedTags: [asTagId('draft-plan')],
  otherAddress: 'sarah.cole@send.northshire.gov.uk',
  otherDomain: 'send.northshire.gov.uk',
  isSent: false,
  parties: [],
  suggestedParty: {
    name: 'Northshire County Council',
    kind: 'council',
    addresses: [],
    domains: ['northshire.gov.uk'],
  },
  summaryPlaceholder: 'Email from Northshire County Council about the needs assessment',
  ruleOffer: null,
  clocks: [],
};

export const OUTCOME: KeepOutcome = {
  entryId: asEntryId('entry-1'),
  fidelity: 'original',
  size: 84_210,
  state: 'kept',
  sheet: SHEET,
};

export const outcomeWith = (sheet: Partial<TagSheet>, rest: Partial<KeepOutcome> = {}): KeepOutcome => ({
  ...OUTCOME,
  ...rest,
  sheet: { ...SHEET, ...sheet },
});

export const NO_ORIGINAL: Failure = {
  code: 'too-many-requests',
  happened: 'Gmail did not give the original: too many requests.',
  safe: 'Nothing was changed.',
  next: 'Try again in a minute.',
};

/** Actions that all succeed and write down what they were asked. Single ones can be replaced. */
export function recordingActions(replace: Partial<CaptureActions> = {}): CaptureActions & {
  readonly asked: [name: string, ...args: unknown[]][];
} {
  const asked: [name: string, ...args: unknown[]][] = [];
  let stored = NO_WORDS;
  const note =
    <Args extends unknown[], Answer>(name: string, answer: (...args: Args) => Answer) =>
    (...args: Args): Promise<Answer> => {
      asked.push([name, ...args]);
      return Promise.resolve(answer(...args));
    };
  return {
    asked,
    keep: note('keep', () => ok(OUTCOME)),
    undo: note('undo', () => ok(null)),
    saveWords: note('saveWords', (words) => ok((stored = { ...stored, ...words }))),
    saveParty: note('saveParty', (party, id) => {
      const saved: Party = { ...party, id: id ?? asPartyId('party-new') };
      return ok({ ...SHEET, parties: [saved], words: (stored = { ...stored, partyId: saved.id }) });
    }),
    addTag: note('addTag', (label) => ok(asTagId(label.toLowerCase().replaceAll(' ', '-')))),
    answerRule: note('answerRule', () => ok(null)),
    openTimeline: note('openTimeline', () => ok(null)),
    ...replace,
  };
}
