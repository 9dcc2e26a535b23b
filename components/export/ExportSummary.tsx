import type { Choice } from '../../utils/domain/choose-entries.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { Entry } from '../../utils/domain/index.ts';
import type { ExportForm } from '../services.tsx';
import { groupLeftOut } from './group-left-out.ts';

interface ExportSummaryProps {
  readonly choice: Choice;
  readonly form: ExportForm;
  readonly entries: readonly Entry[];
}

/** What will be in the file, counted while the choices change, and what is left out and why. */
export function ExportSummary({ choice, entries }: ExportSummaryProps) {
  const { chosen, leftOut } = choice;
  const all = chosen.length + leftOut.length;
  return (
    <section class="summary" aria-label="What is in it">
      <p role="status">
        <strong>
          {chosen.length} of {all}
        </strong>{' '}
        {entryNoun(all, entries)} will be in it.
        {chosen.length === 0 && ' Choose more to make an export.'}
      </p>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </section>
  );
}

/** Reasons with counts; each opens to the emails' subjects. */
export function LeftOutList({ leftOut }: Pick<Choice, 'leftOut'>) {
  return (
    <ul class="left-out">
      {groupLeftOut(leftOut).map(({ reason, titles }) => (
        <li key={reason}>
          <details>
            <summary>
              Left out: {titles.length} {reason}
            </summary>
            <ul>
              {titles.map((title, at) => (
                <li key={at} dir="auto">
                  {title}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
