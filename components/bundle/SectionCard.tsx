import { useMemo } from 'preact/hooks';
import {
  isLateSection,
  type BundlePlan,
  type BundleSection,
  type DocumentId,
} from '../../utils/domain/bundle-plan.ts';
import {
  addWords,
  leaveOutSection,
  removeSection,
  renameSection,
  sortSection,
} from '../../utils/domain/edit-bundle-plan.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MoveDownIcon, MoveUpIcon } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import type { Moves } from './use-moves.ts';
import type { EditPlan } from './use-plan.ts';

interface SectionCardProps {
  readonly section: BundleSection;
  /** How many sections there are. */
  readonly sections: number;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  readonly moves: Moves;
  readonly onEdit: EditPlan;
  readonly onLook: (id: DocumentId) => void;
  readonly onPassword: (sha256: string, password: string) => void;
}

/** A section: its title, its documents in order, and what can be done with all of them. */
export function SectionCard(props: SectionCardProps) {
  const { section, sections, measures, moves, onEdit, onLook, onPassword } = props;
  const { id, title, documents } = section;
  const { take, holds, drop, release } = moves;
  const drag = useMemo(() => ({ take, holds, drop, release }), [take, holds, drop, release]);
  const inside = documents.filter(({ leftOut }) => !leftOut).length;
  return (
    <section class="card" aria-label={`Section: ${title}`} data-section={id}>
      <div class="section__head">
        <h2 class="card__title" dir="auto">
          {title}
        </h2>
        <span class="pc-small pc-soft">
          {inside} of {documents.length} in it
        </span>
        {sections > 1 && !isLateSection(section) && (
          <SectionSteps section={section} onStep={moves.stepSection} />
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop; buttons move too */}
      <ol
        class="section__documents"
        onDragOver={(event) => {
          if (moves.holds()) event.preventDefault();
        }}
        onDrop={(event) => {
          if (!moves.holds()) return;
          event.preventDefault();
          moves.drop({ sectionId: id, at: documents.length });
        }}
      >
        {documents.map((document, at) => (
          <DocumentRow
            key={document.id}
            document={document}
            sectionId={id}
            at={at}
            measure={measures.get(document.id)}
            step={moves.step}
            drag={drag}
            onEdit={onEdit}
            onLook={onLook}
            onPassword={onPassword}
          />
        ))}
        {documents.length === 0 && (
          <li class="pc-soft">Nothing here yet. Drag a document here, or move one.</li>
        )}
      </ol>
      <SectionTools section={section} sections={sections} inside={inside} onEdit={onEdit} />
    </section>
  );
}

interface SectionStepsProps {
  readonly section: BundleSection;
  readonly onStep: Moves['stepSection'];
}

/** The whole section, up or down. */
function SectionSteps({ section: { id, title }, onStep }: SectionStepsProps) {
  return (
    <span class="section__steps">
      <IconButton
        label={`Move the section up: ${title}`}
        data-step-section="-1"
        onClick={() => onStep(id, -1)}
      >
        <MoveUpIcon />
      </IconButton>
      <IconButton
        label={`Move the section down: ${title}`}
        data-step-section="1"
        onClick={() => onStep(id, 1)}
      >
        <MoveDownIcon />
      </IconButton>
    </span>
  );
}

type SectionToolsProps = Pick<SectionCardProps, 'section' | 'sections' | 'onEdit'> & {
  /** Documents of it that are not left out. */
  readonly inside: number;
};

/** Its title, and what can be done with the whole of it. */
function SectionTools({ section, sections, inside, onEdit }: SectionToolsProps) {
  const { id, title } = section;
  return (
    <details class="section__more">
      <summary>Change this section</summary>
      <TextField
        label="Title of the section"
        maxLength={80}
        value={title}
        onValue={(next) => onEdit((plan) => renameSection(plan, id, next), `section ${id}`)}
      />
      <div class="section__tools">
        <Button onClick={() => onEdit((plan) => sortSection(plan, id))}>Sort by date</Button>
        <Button onClick={() => onEdit((plan) => leaveOutSection(plan, id, inside > 0))}>
          {inside > 0 ? 'Leave all out' : 'Bring all in'}
        </Button>
        <Button onClick={() => onEdit((plan) => addWords(plan, id, freshId(plan)))}>
          Add a page of your own
        </Button>
        <Button disabled={sections === 1} onClick={() => onEdit((plan) => removeSection(plan, id))}>
          Remove the section
        </Button>
      </div>
      <p class="pc-small pc-soft">Its documents stay: they move to the section before.</p>
    </details>
  );
}

function freshId(plan: BundlePlan): DocumentId {
  const taken = new Set(plan.sections.flatMap(({ documents }) => documents.map(({ id }) => id)));
  let number = 1;
  while (taken.has(`words-${number}`)) number += 1;
  return `words-${number}`;
}
