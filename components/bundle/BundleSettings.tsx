import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { AppealField, isForTribunal } from './AppealField.tsx';

interface BundleSettingsProps {
  readonly plan: BundlePlan;
  readonly onEdit: (change: (plan: BundlePlan) => BundlePlan) => void;
}

const MB = 1_000_000;
/** What mail providers take: 25 MB in most, 36 MB with some courts, 10 MB with strict ones. */
const VOLUMES = [
  { value: '', label: 'One file, however large' },
  { value: '36', label: 'Files of at most 36 MB' },
  { value: '25', label: 'Files of at most 25 MB' },
  { value: '10', label: 'Files of at most 10 MB' },
] as const;
/** How the pages look, how large a file may be, and what is private. */
export function BundleSettings({ plan, onEdit }: BundleSettingsProps) {
  const set = (change: Partial<BundlePlan>) => onEdit((now) => ({ ...now, ...change }));
  const volume = plan.volumeBytes === null ? '' : String(plan.volumeBytes / MB);
  return (
    <section class="card" aria-labelledby="bundle-settings">
      <h2 id="bundle-settings" class="card__title">
        How it is made
      </h2>
      {!isForTribunal(plan) && <AppealField plan={plan} onEdit={onEdit} />}
      <Select
        label="Page numbers"
        value={plan.numbering}
        options={[
          { value: 'continuous', label: '1, 2, 3 …' },
          { value: 'by section', label: 'By section too: A1, A2, B1 …' },
        ]}
        onValue={(numbering) => set({ numbering })}
      />
      <Select
        label="Text size"
        value={plan.textSize === 12 ? '12' : '10'}
        options={[
          { value: '10', label: '10 point' },
          { value: '12', label: '12 point, as the Tribunal asks' },
        ]}
        onValue={(size) => set({ textSize: size === '12' ? 12 : 10 })}
      />
      <Select
        label="For sending by email"
        value={volume}
        options={VOLUMES}
        onValue={(size) => set({ volumeBytes: size === '' ? null : Number(size) * MB })}
      />
      <BundlePrivacy plan={plan} onEdit={onEdit} />
    </section>
  );
}

/** What is left out of the text, and what of the private may be in it. */
function BundlePrivacy({ plan, onEdit }: BundleSettingsProps) {
  const set = (change: Partial<BundlePlan>) => onEdit((now) => ({ ...now, ...change }));
  return (
    <>
      <Checkbox
        label="Leave repeated quotes out"
        hint="Only where the quoted email is itself in the bundle, word for word. Its page is named."
        checked={plan.leaveOutQuoted}
        onCheck={(leaveOutQuoted) => set({ leaveOutQuoted })}
      />
      <Checkbox
        label="Include my private notes"
        hint="Whoever gets the file can read them."
        checked={plan.includeNotes}
        onCheck={(includeNotes) => set({ includeNotes })}
      />
      {plan.includeConfidential && (
        <Checkbox
          label="Confidential emails may be in it"
          hint="Mediation is confidential and legal advice is privileged. Untick to keep them out."
          checked
          onCheck={(includeConfidential) => set({ includeConfidential })}
        />
      )}
    </>
  );
}
