import { useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyIcon, DownloadIcon } from '../ui/icons.tsx';
import type { Measuring } from './use-measure.ts';

interface BundleListsProps {
  readonly plan: BundlePlan;
  readonly measuring: Measuring;
}

/** What goes with a bundle into an appeal: the list of the form, and footnotes for a working document. */
export function BundleLists({ plan, measuring: { measure, isCounted } }: BundleListsProps) {
  const { bundles } = useServices();
  const answer = useAnswer();
  const [isBusy, setBusy] = useState(false);
  const volumes = measure?.volumes ?? 1;
  const saveList = async () => {
    if (!measure) return;
    setBusy(true);
    const saved = await bundles.saveEvidenceList({ plan, measure });
    setBusy(false);
    if (tellFailure(saved, answer))
      answer({ message: 'Saved. Check “signed by” in each line: it is a guess.' });
  };
  const copy = async () => {
    if (!measure) return;
    const copied = await navigator.clipboard.writeText(bundles.citations({ plan, measure })).then(
      () => true,
      () => false,
    );
    answer({
      message: copied ? 'Copied, one line for each document.' : 'Your browser did not allow copying.',
    });
  };
  return (
    <section class="card bundle__lists" aria-labelledby="bundle-lists">
      <h2 id="bundle-lists" class="card__title">
        For an appeal
      </h2>
      <Button disabled={!isCounted || isBusy} aria-busy={isBusy} onClick={() => void saveList()}>
        <DownloadIcon size={18} /> Evidence list for SEND35 (Word)
      </Button>
      <Button disabled={!isCounted || volumes > 1} onClick={() => void copy()}>
        <CopyIcon size={18} /> Copy citations
      </Button>
      <p class="pc-small pc-soft">
        {isCounted && volumes > 1
          ? 'Citations name pages of one file: choose “One file” under “How it is made” first.'
          : 'Citations are footnotes for a working document: “Council letter, 3 March 2026, p. 41”.'}
      </p>
    </section>
  );
}
