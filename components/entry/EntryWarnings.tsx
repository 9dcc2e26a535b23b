import type { Entry } from '../../utils/domain/index.ts';
import { routeHref } from '../shell/routes.ts';
import { Notice } from '../ui/Notice.tsx';
import { EarlierReading } from './EarlierReading.tsx';

/** What the reader must know before trusting what they see. */
export function EntryWarnings({ entry }: { readonly entry: Entry }) {
  const isAsShown = entry.fidelity === 'as shown';
  const hasReading = entry.readingSha256 !== undefined;
  if (!isAsShown && !hasReading && entry.warnings.length === 0) return null;
  return (
    <div class="entry__warnings">
      {isAsShown && <AsShown entry={entry} />}
      {entry.readingSha256 !== undefined && (
        <EarlierReading sha256={entry.readingSha256} addedAt={entry.capturedAt} />
      )}
      {entry.warnings.map((warning) => (
        <Notice key={warning} happened={warning} />
      ))}
    </div>
  );
}

/** A reading is weaker evidence, and there is a way to better it. */
function AsShown({ entry }: { readonly entry: Entry }) {
  return (
    <Notice
      tone="calm"
      happened="This email was read from the web page, as shown. Its original could not be had."
      safe={entry.fidelityReason ?? ''}
      next="You can download the original from the mail site and add it here. Your words stay, and so does what the page showed."
    >
      {entry.removedAt === undefined && (
        <a class="pc-button pc-button--secondary" href={routeHref({ view: 'originals', id: entry.id })}>
          Add the original
        </a>
      )}
    </Notice>
  );
}
