import { countBulk, type BulkJob } from '../../../utils/domain/bulk.ts';
import { Button } from '../../ui/Button.tsx';
import type { BulkWish } from '../../../utils/domain/bulk-view.ts';
import { describeCounts, listShortfalls, type Shortfall } from './bulk-words.ts';

export interface BulkReportProps {
  readonly job: BulkJob;
  readonly onWish: (wish: BulkWish) => void;
  readonly openTimeline: () => void;
}

/** How it ended: what was kept, what was there already, and what was not kept and why, conversation by conversation. */
export function BulkReport({ job, onWish, openTimeline }: BulkReportProps) {
  const shortfalls = listShortfalls(job.conversations);
  return (
    <>
      <p>{describeCounts(countBulk(job))}.</p>
      {shortfalls.length > 0 && (
        <ul>
          {shortfalls.map((each, place) => (
            <Missed key={place} {...each} />
          ))}
        </ul>
      )}
      <div class="pc-panel__row">
        {shortfalls.length > 0 && (
          <Button look="primary" onClick={() => onWish('try again')}>
            Try these again
          </Button>
        )}
        <Button onClick={openTimeline}>Open timeline</Button>
      </div>
    </>
  );
}

function Missed({ subject, count, reasons }: Shortfall) {
  return (
    <li>
      <strong>{subject}</strong>
      <span class="pc-panel__soft">{count}</span>
      {reasons.map(({ happened, next }) => (
        <div key={happened}>{`${happened} ${next}`}</div>
      ))}
    </li>
  );
}
