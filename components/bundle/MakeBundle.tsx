import { useState } from 'preact/hooks';
import { concernsOf } from '../../utils/domain/bundle-concerns.ts';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { ExportDone } from '../export/ExportDone.tsx';
import { ExportCourse } from '../export/ExportView.tsx';
import { useExport } from '../export/running-exports.tsx';
import type { DocumentMeasure } from '../services/bundles.ts';
import type { ExportForm, TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PackIcon, PageIcon } from '../ui/icons.tsx';

interface MakeBundleProps {
  readonly state: TimelineState;
  readonly plan: BundlePlan;
  readonly passwords: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
}

/** The bundle alone, or in a pack with the originals of what it holds. What speaks against it is asked first. */
export function MakeBundle({ state, plan, passwords, measures }: MakeBundleProps) {
  const { state: at, start, cancel, save, back } = useExport('bundle');
  const [asked, setAsked] = useState<ExportForm | null>(null);
  const make = (form: ExportForm) => {
    setAsked(null);
    const title = plan.title.trim() || state.matter.title;
    void start({ form, scope: scopeOf(plan), title, bundle: { plan, passwords } });
  };
  const concerns = concernsOf(plan, measures);
  const ask = (form: ExportForm) => (concerns.length === 0 ? make(form) : setAsked(form));
  if (at.at === 'done')
    return (
      <ExportDone
        result={at.result}
        entries={state.entries}
        onSave={(volume) => void save(volume)}
        onBack={back}
      />
    );
  return (
    <section class="bundle__make" aria-label="Make it">
      <ExportCourse at={at} onCancel={cancel} />
      {at.at !== 'running' && (
        <>
          <Button look="primary" onClick={() => ask('bundle')}>
            <PageIcon size={18} /> Make the bundle
          </Button>
          <Button onClick={() => ask('pack')}>
            <PackIcon size={18} /> Make a pack with it
          </Button>
          <p class="pc-small pc-soft">
            The pack holds the bundle and the untouched originals of what is in it, for anybody to check.
          </p>
        </>
      )}
      {asked && <Concerns concerns={concerns} onMake={() => make(asked)} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface ConcernsProps {
  readonly concerns: readonly string[];
  readonly onMake: () => void;
  readonly onClose: () => void;
}

/** What the reader would stumble over, or must not see. */
function Concerns({ concerns, onMake, onClose }: ConcernsProps) {
  return (
    <Dialog
      title="Before you make it"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onMake}>Make it all the same</Button>
          <Button look="primary" onClick={onClose}>
            Go back and look
          </Button>
        </>
      }
    >
      <ul>
        {concerns.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Dialog>
  );
}

const scopeOf = ({ matterId, includeConfidential, includeNotes }: BundlePlan) => ({
  matterId,
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential,
  includeNotes,
});
