import type { Rule } from '../../utils/clocks/types.ts';
import { sayForce } from '../../utils/clocks/words.ts';

const LABELS: Readonly<Record<Rule['force'], string>> = {
  law: 'law',
  guidance: 'guidance',
  marker: 'practice',
};

/** How strong a limit is, in one word: nobody may take good practice for law. */
export function ForceLabel({ rule }: { readonly rule: Rule }) {
  return (
    <span class="clock__force" title={sayForce(rule)}>
      {LABELS[rule.force]}
    </span>
  );
}
