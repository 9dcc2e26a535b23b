import { useState } from 'preact/hooks';
import { describeFailure, type EntryId } from '../../utils/domain/index.ts';
import type { OriginalCandidate, OriginalEvidence } from '../../utils/domain/original-evidence.ts';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { EntryLink, type EntryOf } from './EntryLink.tsx';
import type { OriginalItem, SettleItem } from './use-originals.ts';

interface CompareFileProps {
  readonly item: OriginalItem;
  readonly entryOf: EntryOf;
  readonly settle: SettleItem;
}

/** A file that may be an entry's original: both sides beside each other, and the user decides. */
export function CompareFile({ item, entryOf, settle }: CompareFileProps) {
  const { match, settled, key } = item;
  const [isBusy, setBusy] = useState(false);
  if (match.found !== 'unsure' || settled?.is === 'refused') return null;
  // Another file may have become the original of one of them meanwhile.
  const open = match.candidates.filter(({ entryId }) => entryOf(entryId)?.fidelity === 'as shown');
  const decide = async (entryId: EntryId | null) => {
    setBusy(true);
    await settle(item, entryId);
    setBusy(false);
  };
  return (
    <section class="card compare" aria-labelledby={`compare-${key}`}>
      <h2 id={`compare-${key}`} class="card__title">
        <bdi>{match.file.name}</bdi>
      </h2>
      {settled?.is === 'added' ? (
        <p class="originals__target">
          <CheckIcon size={18} /> Original added to <EntryLink entry={entryOf(settled.entryId)} />
        </p>
      ) : (
        <>
          <p>{ASK[Math.min(open.length, 2)]}</p>
          {open.map((candidate) => (
            <Candidate
              key={candidate.entryId}
              candidate={candidate}
              entryOf={entryOf}
              isBusy={isBusy}
              onTake={() => void decide(candidate.entryId)}
            />
          ))}
          {settled?.is === 'failed' && (
            <p class="originals__failed" role="alert">
              {describeFailure(settled.failure)}
            </p>
          )}
          <Button disabled={isBusy} onClick={() => void decide(null)}>
            {ANSWERS[Math.min(open.length, 2)]}
          </Button>
        </>
      )}
    </section>
  );
}

/** For no, one or several emails that it may be. */
const ASK = [
  'The email it is like has its original now.',
  'This may be the original of the email below, but it is not certain. Is it the same email?',
  'This may be the original of one of the emails below. Which is it?',
];
const ANSWERS = ['Put this file aside', 'No, another email', 'None of these'];

interface CandidateProps {
  readonly candidate: OriginalCandidate;
  readonly entryOf: EntryOf;
  readonly isBusy: boolean;
  readonly onTake: () => void;
}

function Candidate({ candidate, entryOf, isBusy, onTake }: CandidateProps) {
  const entry = entryOf(candidate.entryId);
  return (
    <div class="compare__candidate">
      <table class="compare__table">
        <caption>
          Beside <EntryLink entry={entry} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="pc-hidden">Point</span>
            </th>
            <th scope="col">As shown</th>
            <th scope="col">In the file</th>
            <th scope="col">Same?</th>
          </tr>
        </thead>
        <tbody>
          {candidate.evidence.map((evidence) => (
            <EvidenceRow key={evidence.point} evidence={evidence} />
          ))}
        </tbody>
      </table>
      <Button look="primary" disabled={isBusy} onClick={onTake}>
        This is it<span class="pc-hidden">: {entry?.subject || 'no subject'}</span>
      </Button>
    </div>
  );
}

const POINTS: Readonly<Record<OriginalEvidence['point'], string>> = {
  sender: 'From',
  subject: 'Subject',
  date: 'Date',
  text: 'First words',
  conversation: 'Conversation',
  'message id': 'Message-ID',
};
const VERDICTS = { yes: 'Same', no: 'Different', unknown: 'Not certain' } as const;

function EvidenceRow({ evidence }: { readonly evidence: OriginalEvidence }) {
  const { point, agrees } = evidence;
  // A conversation's mark is 32 digits: whether they are the same is all they say to a person.
  const isMark = point === 'conversation';
  const other = agrees === 'yes' ? 'the same' : 'another';
  return (
    <tr class={`compare__row compare__row--${agrees}`}>
      <th scope="row">{POINTS[point]}</th>
      <td data-side="As shown" dir="auto">
        {isMark ? 'Outlook’s mark' : evidence.shown || <span class="pc-soft">not shown</span>}
      </td>
      <td data-side="In the file" dir="auto">
        {isMark ? other : evidence.inFile || <span class="pc-soft">not given</span>}
      </td>
      <td data-side="Same?" class="compare__verdict">
        {VERDICTS[agrees]}
      </td>
    </tr>
  );
}
