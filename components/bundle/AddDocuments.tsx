import { useMemo, useState } from 'preact/hooks';
import { addDocuments, addableTo, keptSince } from '../../utils/domain/add-documents.ts';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { formatDayShort } from '../../utils/domain/dates.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { ownLateSection } from '../../utils/domain/late-sections.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { EditPlan } from './use-plan.ts';

interface AddDocumentsProps {
  readonly state: TimelineState;
  readonly plan: BundlePlan;
  readonly onEdit: EditPlan;
}

/** More are found by searching. */
const MOST_SHOWN = 100;

/** The way to what is on the timeline and not in the plan; what was kept since the bundle was begun is offered by itself. */
export function AddDocuments({ state, plan, onEdit }: AddDocumentsProps) {
  const { now } = useServices();
  const [picked, setPicked] = useState<ReadonlySet<EntryId> | null>(null);
  const addable = useMemo(() => addableTo(plan, state.entries, state.tags), [plan, state]);
  const since = keptSince(plan, addable);
  if (addable.length === 0) return null;
  return (
    <>
      {since.length > 0 && (
        <Notice
          tone="calm"
          happened={`${since.length} ${entryNoun(since.length, since)} ${since.length === 1 ? 'was' : 'were'} kept since you began this bundle.`}
        >
          <Button onClick={() => setPicked(new Set(since.map(({ id }) => id)))}>Add them…</Button>
          <Button onClick={() => onEdit((before) => ({ ...before, begunAt: now() }))}>
            Not in this bundle
          </Button>
        </Notice>
      )}
      <Button class="bundle__add" onClick={() => setPicked(new Set())}>
        <PlusIcon size={18} /> Add documents…
      </Button>
      {picked && (
        <AddDialog
          state={state}
          plan={plan}
          onEdit={onEdit}
          addable={addable}
          picked={picked}
          onPick={setPicked}
          onClose={() => setPicked(null)}
        />
      )}
    </>
  );
}

interface AddDialogProps extends AddDocumentsProps {
  readonly addable: readonly Entry[];
  readonly picked: ReadonlySet<EntryId>;
  readonly onPick: (picked: ReadonlySet<EntryId>) => void;
  readonly onClose: () => void;
}

/** Search, tick, choose where, add. */
function AddDialog({ state, plan, onEdit, addable, picked, onPick, onClose }: AddDialogProps) {
  const { bundles } = useServices();
  const [search, setSearch] = useState('');
  const places = placesFor(plan);
  const [place, setPlace] = useState(places[0]?.value ?? '');
  const found = addable.filter((entry) => isFound(entry, search, state)).toReversed();
  const toggle = (id: EntryId) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  const add = () => {
    const wanted = addable.filter(({ id }) => picked.has(id));
    const documents = bundles.documentsOf(wanted, state);
    onEdit((now) => addDocuments(now, documents, place === LATE ? null : place));
    onClose();
  };
  return (
    <Dialog
      title="Add documents"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={picked.size === 0} onClick={add}>
            {picked.size === 0 ? 'Add' : `Add ${picked.size} with attachments`}
          </Button>
        </>
      }
    >
      <TextField label="Search" type="search" value={search} onValue={setSearch} />
      <ul class="bundle__addable">
        {found.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.id}>
            <label class="bundle__pick">
              <input type="checkbox" checked={picked.has(entry.id)} onChange={() => toggle(entry.id)} />
              <span>
                <span dir="auto">{subjectOf(entry)}</span>
                <span class="pc-small pc-soft">
                  {formatDayShort(entry.happenedAt)} · {whoOf(entry)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="pc-small pc-soft" role="status">
        {found.length === 0 && 'Nothing found that is not in the bundle already.'}
        {found.length > MOST_SHOWN && `The newest ${MOST_SHOWN} of ${found.length}. Search for others.`}
      </p>
      <Select label="Put them in" value={place} options={places} onValue={setPlace} />
    </Dialog>
  );
}

/** Stands for the section of late papers, which need not be there yet. */
const LATE = ' late';

/** In a version that follows another, late papers come first: anything else moves pages that have gone out. */
function placesFor(plan: BundlePlan): { readonly value: string; readonly label: string }[] {
  const own = ownLateSection(plan);
  const sections = plan.sections
    .filter(({ id }) => id !== own)
    .toSorted((one, other) => other.documents.length - one.documents.length)
    .map(({ id, title }) => ({ value: id, label: title || 'Documents' }));
  return own === null
    ? sections
    : [{ value: LATE, label: 'Late papers, at the end: no page before them moves' }, ...sections];
}

function isFound(entry: Entry, search: string, { searchTexts }: TimelineState): boolean {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${entry.subject} ${whoOf(entry)} ${searchTexts.get(entry.id) ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const whoOf = ({ from }: Entry): string => from.map(({ name, address }) => name || address).join(', ');
