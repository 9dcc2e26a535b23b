import { documentsOf, type BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { unfilledIn } from '../../utils/domain/bundle-words.ts';
import { sayDay } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { DOCUMENT_LIMITS, measurePages } from '../../utils/domain/page-limits.ts';
import { counted } from '../../utils/domain/counted.ts';
import { Button } from '../ui/Button.tsx';
import { PageIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useSpokenProgress } from '../ui/SpokenProgress.tsx';
import { AppealField, isForTribunal } from './AppealField.tsx';
import type { EditPlan } from './use-plan.ts';
import type { Measuring } from './use-measure.ts';

interface PageMeterProps {
  readonly plan: BundlePlan;
  readonly measuring: Measuring;
}

interface BundleSizeProps extends PageMeterProps {
  readonly onEdit: EditPlan;
  /** Opens cover and index. */
  readonly onLook: () => void;
}

/** How long and how large it is, how much of the Tribunal's limit that takes, and what is still to be filled in. */
export function BundleSize({ plan, measuring, onEdit, onLook }: BundleSizeProps) {
  const { measure, progress } = measuring;
  const unfilled = unfilledIn(plan).length;
  return (
    <section class="card" aria-labelledby="bundle-size">
      <h2 id="bundle-size" class="card__title">
        Pages
      </h2>
      {measure && (
        <p>
          <strong>{counted(measure.pages, 'page')}</strong> · {[...documentsOf(plan)].length} documents ·
          about {formatSize(measure.bytes)}
          {measure.volumes > 1 && ` · ${measure.volumes} volumes`}
        </p>
      )}
      {measure && measure.volumes > 1 && (
        <p class="pc-small pc-soft">
          Page numbers here are as in one file. Each volume begins at page 1; its index names volume and page.
        </p>
      )}
      {progress && (
        <ProgressBar
          label={progress.stage}
          done={progress.done}
          total={progress.total}
          onCancel={measuring.stop}
        />
      )}
      <SpokenCount measuring={measuring} />
      <NotCounted measuring={measuring} />
      {isForTribunal(plan) && <AppealField plan={plan} onEdit={onEdit} />}
      {measure && plan.appeal && <PageMeter plan={plan} measuring={measuring} />}
      {measure && (
        <Button onClick={onLook}>
          <PageIcon size={18} /> Look at cover and index
        </Button>
      )}
      {unfilled > 0 && (
        <Notice
          happened={`${unfilled === 1 ? 'One page has' : `${unfilled} pages have`} a place for you to fill in.`}
          next="Look for “[Write here” and put in your own words, or leave the page out."
        />
      )}
    </section>
  );
}

/** How far a long count is, and what it came to: heard once, not at every page. */
function SpokenCount({ measuring: { measure, progress, isCounted } }: Pick<PageMeterProps, 'measuring'>) {
  // The first tenth says nothing: most counts are over before the second.
  const isLong = progress !== null && progress.done > 0;
  const spoken = useSpokenProgress(isLong ? { ...progress, label: progress.stage } : null);
  return (
    <p class="pc-hidden" role="status">
      {isCounted && measure ? `${counted(measure.pages, 'page')}.` : spoken}
    </p>
  );
}

function NotCounted({ measuring: { failure, again } }: Pick<PageMeterProps, 'measuring'>) {
  if (!failure) return null;
  const isWish = failure.code === 'cancelled';
  return (
    <Notice tone={isWish ? 'calm' : 'soon'} urgent {...failure}>
      {isWish && <Button onClick={again}>Count them</Button>}
    </Notice>
  );
}

/** Cover and index do not count as evidence. */
function PageMeter({ plan, measuring }: PageMeterProps) {
  if (!plan.appeal) return null;
  const used = measuring.measure?.documents.reduce((sum, { pages }) => sum + pages, 0) ?? 0;
  const { share, state, says, citation, checkedOn } = measurePages(plan.appeal, used);
  return (
    <div class={`pages-meter pages-meter--${state}`}>
      <div class="pages-meter__bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      <p role="status">{says}</p>
      <p class="pc-small pc-soft">
        {citation}. Checked on {sayDay(checkedOn)}.
      </p>
      <details class="pc-small">
        <summary>Limits for single documents</summary>
        <ul>
          {DOCUMENT_LIMITS.map(({ kind, pages, says }) => (
            <li key={kind}>
              {kind}: {pages} pages, {says}.
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
