import { hasSender, type PaperDetails } from '../../utils/domain/paper-details.ts';

interface WhoSentProps extends Pick<PaperDetails, 'kind' | 'isOwn'> {
  readonly onOwn: (isOwn: boolean) => void;
}

const CHOICES = [
  { isOwn: false, label: 'It came to me' },
  { isOwn: true, label: 'I wrote or sent it' },
];

/** Who sent a paper. Meetings and calls are with somebody; nobody sent them. */
export function WhoSent({ kind, isOwn, onOwn }: WhoSentProps) {
  if (!hasSender(kind)) return null;
  return (
    <fieldset class="paper__who">
      <legend>Who sent it?</legend>
      {CHOICES.map((choice) => (
        <label key={choice.label}>
          <input
            type="radio"
            name="paper-who"
            checked={isOwn === choice.isOwn}
            onChange={() => onOwn(choice.isOwn)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
