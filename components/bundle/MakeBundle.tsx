import { useMemo, useState } from 'preact/hooks';
import { concernsOf } from '../../utils/domain/bundle-concerns.ts';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { chooseByPlan } from '../../utils/domain/choose-by-plan.ts';
import { addRedaction } from '../../utils/domain/edit-bundle-plan.ts';
import type { EntryId } from '../../utils/domain/index.ts';
import { isSameBundle } from '../../utils/domain/same-bundle.ts';
import { NOTHING_TYPED, redactionOf, type TypedRedaction } from '../../utils/domain/typed-redaction.ts';
import { ExportDone } from '../export/ExportDone.tsx';
import { ExportCourse } from '../export/ExportView.tsx';
import { useExport } from '../export/running-exports.tsx';
import type { DocumentMeasure } from '../services/bundles.ts';
import type { ExportForm, TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { PackIcon, PageIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Concerns } from './Concerns.tsx';
import type { EditPlan } from './use-plan.ts';

interface MakeBundleProps {
  readonly state: TimelineState;
  readonly plan: BundlePlan;
  readonly passwords: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  readonly onEdit: EditPlan;
  /** Words to remove that are typed and not added. */
  readonly typed: TypedRedaction;
  readonly onType: (typed: TypedRedaction) => void;
}

/**
 * The bundle alone, or in a pack with the originals of what it holds. What speaks against it is asked first. A file that was
 * made is offered only while it is of the bundle as it is.
 */
export function MakeBundle(props: MakeBundleProps) {
  const { state, plan, passwords, measures, onEdit, typed, onType } = props;
  const { state: at, start, cancel, save, back } = useExport('bundle');
  const [asked, setAsked] = useState<ExportForm | null>(null);
  const made = at.at === 'done' ? at : null;
  const makings = () => ({ plan, passwords, chosen: chosenOf(state, plan) });
  const isOutdated = useMemo(
    () => made?.request.bundle !== undefined && !isSameBundle(made.request.bundle, makings()),
    [made, plan, passwords, state],
  );
  const make = (form: ExportForm) => {
    setAsked(null);
    const title = plan.title.trim() || state.matter.title;
    void start({ form, scope: scopeOf(plan), title, bundle: makings() });
  };
  const addTyped = () => {
    const redaction = redactionOf(typed);
    if (redaction) onEdit((now) => addRedaction(now, redaction));
    onType(NOTHING_TYPED);
    setAsked(null);
  };
  const concerns = concernsOf(plan, measures);
  const isReady = concerns.length === 0 && typed.words.trim() === '';
  const ask = (form: ExportForm) => (isReady ? make(form) : setAsked(form));
  const isOffered = made !== null && !isOutdated;
  return (
    <section class="bundle__make" aria-label="Make it">
      <ExportCourse at={at} onCancel={cancel} />
      {isOffered && (
        <ExportDone
          result={made.result}
          entries={state.entries}
          onSave={(volume) => void save(volume)}
          onBack={back}
        />
      )}
      {made && isOutdated && <Outdated name={made.result.fileName} />}
      {at.at !== 'running' && !isOffered && <MakeButtons onMake={ask} />}
      {asked && (
        <Concerns
          concerns={concerns}
          typed={typed}
          onAdd={addTyped}
          onMake={() => make(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** The file was saved as it was asked for; what has been changed since, a name taken out perhaps, is not in it. */
function Outdated({ name }: { readonly name: string }) {
  return (
    <Notice
      urgent
      happened="The bundle has changed since this file was made. Make it again."
      next={`“${name}” is as the bundle was before: do not send it.`}
    />
  );
}

function MakeButtons({ onMake }: { readonly onMake: (form: ExportForm) => void }) {
  return (
    <>
      <Button look="primary" onClick={() => onMake('bundle')}>
        <PageIcon size={18} /> Make the bundle
      </Button>
      <Button onClick={() => onMake('pack')}>
        <PackIcon size={18} /> Make a pack with it
      </Button>
      <p class="pc-small pc-soft">
        The pack holds the bundle and the untouched originals of what is in it, for anybody to check.
      </p>
    </>
  );
}

const chosenOf = ({ entries, tags }: TimelineState, plan: BundlePlan): readonly EntryId[] =>
  chooseByPlan(entries, plan, tags).chosen.map(({ id }) => id);

const scopeOf = ({ matterId, includeConfidential, includeNotes }: BundlePlan) => ({
  matterId,
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential,
  includeNotes,
});
