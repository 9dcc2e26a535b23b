import type { AppealType, BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { APPEAL_LABELS } from '../../utils/domain/page-limits.ts';
import { Select } from '../ui/Select.tsx';
import type { EditPlan } from './use-plan.ts';

/** True where the type of appeal is asked for beside the pages; elsewhere it is among the settings. */
export const isForTribunal = ({ preset, appeal }: BundlePlan): boolean =>
  preset === 'tribunal' || appeal !== null;

interface AppealSelectProps {
  readonly appeal: AppealType | null;
  readonly onAppeal: (appeal: AppealType | null) => void;
}

/** Types of appeal, each with a limit of its own. */
export function AppealSelect({ appeal, onAppeal }: AppealSelectProps) {
  return (
    <Select
      label="Type of appeal"
      hint="Shows how much of its page limit is used."
      value={appeal ?? ''}
      options={[
        { value: '' as const, label: 'None, or not known yet' },
        ...(Object.keys(APPEAL_LABELS) as AppealType[]).map((value) => ({
          value,
          label: APPEAL_LABELS[value],
        })),
      ]}
      onValue={(value) => onAppeal(value || null)}
    />
  );
}

interface AppealFieldProps {
  readonly plan: BundlePlan;
  readonly onEdit: EditPlan;
}

/** The same for a plan. */
export function AppealField({ plan, onEdit }: AppealFieldProps) {
  return <AppealSelect appeal={plan.appeal} onAppeal={(appeal) => onEdit((now) => ({ ...now, appeal }))} />;
}
