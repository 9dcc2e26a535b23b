import { useMemo, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { TRIBUNAL_WARNINGS } from '../../utils/domain/tribunal-words.ts';
import { addSection } from '../../utils/domain/edit-bundle-plan.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import type { TimelineState } from '../services.tsx';
import { useDroppedFiles } from '../ui/FileDrop.tsx';
import { Button } from '../ui/Button.tsx';
import { PlusIcon, UndoIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddDocuments } from './AddDocuments.tsx';
import { BundleSide } from './BundleSide.tsx';
import { FRONT, PagePreview } from './PagePreview.tsx';
import { PRESETS } from './preset-words.ts';
import { SectionCard } from './SectionCard.tsx';
import { useMeasure, type Measuring } from './use-measure.ts';
import { useMoves } from './use-moves.ts';
import type { EditPlan } from './use-plan.ts';

interface BundleBuilderProps {
  readonly state: TimelineState;
  readonly plan: BundlePlan;
  readonly onEdit: EditPlan;
  readonly onUndo: (() => void) | undefined;
  readonly onAnew: () => void;
  /** Told of a pack that is dropped anywhere on the builder. */
  readonly onPack: (pack: File) => void;
}

/** What is in the bundle, in which order, under which titles; what must not leave; how long it is; and making it. */
export function BundleBuilder(props: BundleBuilderProps) {
  const { state, plan, onEdit, onUndo, onAnew, onPack } = props;
  useDroppedFiles(([file]) => file && /\.zip$/iu.test(file.name) && onPack(file));
  const [passwords, setPasswords] = useState<ReadonlyMap<string, string>>(new Map());
  const [looked, setLooked] = useState<string | null>(null);
  const measuring = useMeasure(plan, passwords);
  const moves = useMoves(plan, onEdit);
  const measures = useMeasuresById(measuring);
  return (
    <div class="bundle" ref={moves.root}>
      <h1 tabIndex={-1}>Build a bundle</h1>
      <BuilderHead plan={plan} onUndo={onUndo} onAnew={onAnew} />
      <p class="pc-hidden" role="status">
        {moves.said}
      </p>
      <div class="bundle__columns">
        <div class="bundle__contents">
          <CoverFields plan={plan} onEdit={onEdit} />
          {plan.sections.map((section) => (
            <SectionCard
              key={section.id}
              section={section}
              sections={plan.sections.length}
              measures={measures}
              moves={moves}
              onEdit={onEdit}
              onLook={setLooked}
              onPassword={(sha256, password) => setPasswords((all) => new Map(all).set(sha256, password))}
            />
          ))}
          <AddDocuments state={state} plan={plan} onEdit={onEdit} />
          <Button class="bundle__add" onClick={() => onEdit(withSection)}>
            <PlusIcon size={18} /> Add a section
          </Button>
        </div>
        <BundleSide
          state={state}
          plan={plan}
          passwords={passwords}
          measuring={measuring}
          measures={measures}
          onEdit={onEdit}
          onLook={() => setLooked(FRONT)}
        />
      </div>
      {looked !== null && (
        <PagePreview
          plan={plan}
          passwords={passwords}
          measures={measures}
          frontPages={measuring.measure?.frontPages ?? 0}
          id={looked}
          onClose={() => setLooked(null)}
        />
      )}
    </div>
  );
}

function useMeasuresById({ measure }: Measuring): ReadonlyMap<string, DocumentMeasure> {
  return useMemo(() => new Map(measure?.documents.map((each) => [each.id, each])), [measure]);
}

/** What this bundle is a start of, and ways back. */
function BuilderHead({ plan, onUndo, onAnew }: Pick<BundleBuilderProps, 'plan' | 'onUndo' | 'onAnew'>) {
  const preset = PRESETS.find((each) => each.preset === plan.preset);
  return (
    <>
      <div class="bundle__head">
        <p class="pc-soft">{preset?.name}. Every change is kept as you make it.</p>
        <Button disabled={!onUndo} onClick={onUndo}>
          <UndoIcon size={18} /> Undo last change
        </Button>
        <Button onClick={onAnew}>Start another</Button>
      </div>
      {plan.preset === 'tribunal' && <TribunalCautions />}
    </>
  );
}

/** Who makes the official one, and where evidence goes. */
function TribunalCautions() {
  const [first = '', ...rest] = TRIBUNAL_WARNINGS;
  return (
    <Notice tone="calm" happened={first}>
      <ul class="bundle__cautions">
        {rest.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Notice>
  );
}

function CoverFields({ plan, onEdit }: Pick<BundleBuilderProps, 'plan' | 'onEdit'>) {
  return (
    <div class="card">
      <TextField
        label="Title"
        hint="Stands on the cover."
        maxLength={120}
        value={plan.title}
        onValue={(title) => onEdit((now) => ({ ...now, title }), 'title')}
      />
      <TextField
        label="Line under the title"
        maxLength={200}
        value={plan.subtitle}
        onValue={(subtitle) => onEdit((now) => ({ ...now, subtitle }), 'subtitle')}
      />
    </div>
  );
}

/** Numbered after those there are, so that its id is not taken. */
function withSection(plan: BundlePlan): BundlePlan {
  const taken = new Set(plan.sections.map(({ id }) => id));
  let number = plan.sections.length + 1;
  while (taken.has(`own-${number}`)) number += 1;
  return addSection(plan, { id: `own-${number}`, title: 'New section' });
}
