import { documentsOf, type BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { unfilledIn } from '../../utils/domain/bundle-words.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { measurePages } from '../../utils/domain/page-limits.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { Measuring } from './use-measure.ts';

interface BundleSizeProps {
  readonly plan: BundlePlan;
  readonly measuring: Measuring;
}

/** How long and how large it is, how much of the Tribunal's limit that takes, and what is still to be filled in. */
export function BundleSize({ plan, measuring }: BundleSizeProps) {
  const { measure, progress, failure } = measuring;
  const unfilled = unfilledIn(plan).length;
  return (
    <section class="card" aria-labelledby="bundle-size">
      <h2 id="bundle-size" class="card__title">
        Pages
      </h2>
      {measure && (
        <p>
          <strong>
            {measure.pages} {measure.pages === 1 ? 'page' : 'pages'}
          </strong>{' '}
          · {[...documentsOf(plan)].length} documents · about {formatSize(measure.bytes)}
          {measure.volumes > 1 && ` · ${measure.volumes} volumes`}
        </p>
      )}
      {progress && <ProgressBar label={progress.stage} done={progress.done} total={progress.total} />}
      {failure && <Notice urgent {...failure} />}
      {measure && plan.appeal && <PageMeter plan={plan} measuring={measuring} />}
      {unfilled > 0 && (
        <Notice
          happened={`${unfilled === 1 ? 'One page has' : `${unfilled} pages have`} a place for you to fill in.`}
          next="Look for “[Write here” and put in your own words, or leave the page out."
        />
      )}
    </section>
  );
}

/** Cover and index do not count as evidence. */
function PageMeter({ plan, measuring }: BundleSizeProps) {
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
        {citation}. Checked on {checkedOn}.
      </p>
    </div>
  );
}
