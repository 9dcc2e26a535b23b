import type { Entry } from '../../utils/domain/index.ts';
import { Notice } from '../ui/Notice.tsx';

/** What the reader must know before trusting what they see. */
export function EntryWarnings({ entry }: { readonly entry: Entry }) {
  const isAsShown = entry.fidelity === 'as shown';
  if (!isAsShown && entry.warnings.length === 0) return null;
  return (
    <div class="entry__warnings">
      {isAsShown && (
        <Notice
          happened="This email was read from the web page, as shown. Its original could not be had."
          safe={entry.fidelityReason ?? ''}
          next="Keep it again in the mail page to get the original; this entry will be upgraded."
        />
      )}
      {entry.warnings.map((warning) => (
        <Notice key={warning} happened={warning} />
      ))}
    </div>
  );
}
