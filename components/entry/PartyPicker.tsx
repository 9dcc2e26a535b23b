import { useRef, useState } from 'preact/hooks';
import {
  asPartyId,
  type Correspondent,
  type Party,
  type PartyDraft,
  type PartyId,
} from '../../utils/domain/index.ts';
import { suggestParty } from '../../utils/domain/party-suggestion.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { Select } from '../ui/Select.tsx';
import { newParty } from './party-draft.ts';
import { PartyForm } from './PartyForm.tsx';

interface PartyPickerProps {
  /** Whom an email is with, to suggest a party by; null for a paper, which names nobody. */
  readonly person: Correspondent | null;
  readonly state: TimelineState;
  readonly value: PartyId | null;
  readonly onPick: (id: PartyId | null) => void;
  readonly label?: string;
  /** Somebody who is being named and is no party yet, where that must outlive this piece; null when nobody is. */
  readonly naming?: PartyDraft | null;
  readonly onNaming?: (naming: PartyDraft | null) => void;
}

const NONE = '';
/** Not a party id: those are random. */
const NEW = 'new party';

const optionsOf = (parties: readonly Party[]) => [
  { value: NONE, label: 'No party yet' },
  ...parties.map(({ id, name }) => ({ value: id as string, label: name })),
  { value: NEW, label: 'Someone else…' },
];

/** Which person or body an entry is from or to; a new one can be named on the spot, and a known one corrected. */
export function PartyPicker(props: PartyPickerProps) {
  const { person, state, value, onPick, label = 'From or to', naming = null, onNaming } = props;
  const select = useRef<HTMLSelectElement>(null);
  const [opened, setOpen] = useState<'new' | 'change' | null>(naming && 'new');
  // Whoever holds the name may have made a party of it.
  const open = opened === 'new' && onNaming && !naming ? null : opened;
  const party = state.parties.find(({ id }) => id === value);
  const close = () => {
    setOpen(null);
    onNaming?.(null);
    // The button that was pressed goes.
    select.current?.focus();
  };
  const pick = (next: string) => {
    setOpen(next === NEW ? 'new' : null);
    onNaming?.(next === NEW ? newParty(person, state.parties) : null);
    if (next !== NEW) onPick(next === NONE ? null : asPartyId(next));
  };
  const save = useSaveParty(close);
  const saveNew = async (draft: PartyDraft) => {
    const saved = await save(draft, null);
    if (saved) onPick(saved.id);
  };
  return (
    <>
      <Select
        label={label}
        value={open === 'new' ? NEW : (value ?? NONE)}
        options={optionsOf(state.parties)}
        onValue={pick}
        selectRef={select}
      />
      {open === null && !party && person && (
        <Suggested person={person} state={state} onPick={onPick} onSave={(draft) => void saveNew(draft)} />
      )}
      {open === null && party && (
        <Button look="plain" class="words__change" onClick={() => setOpen('change')}>
          Change its name or kind<span class="pc-hidden">: {party.name}</span>
        </Button>
      )}
      {open === 'new' && (
        <NewParty
          person={person}
          state={state}
          naming={naming}
          onNaming={onNaming}
          onSave={(draft) => void saveNew(draft)}
          onCancel={close}
        />
      )}
      {open === 'change' && party && (
        <ChangeParty
          party={party}
          state={state}
          onSave={(draft) => void save(draft, party)}
          onCancel={close}
        />
      )}
    </>
  );
}

/** Saves a party, new or changed; a change can be taken back. */
function useSaveParty(
  onSaved: () => void,
): (draft: PartyDraft, before: Party | null) => Promise<Party | null> {
  const services = useServices();
  const answer = useAnswer();
  return async (draft, before) => {
    const saved = await services.saveParty(draft, before?.id ?? null);
    if (!tellFailure(saved, answer)) return null;
    onSaved();
    const undo = async () => {
      if (before && tellFailure(await services.saveParty(before, before.id), answer))
        answer({ message: 'It stands as before.' });
    };
    if (before)
      answer({ message: 'Changed on all its entries.', action: 'Undo', onAction: () => void undo() });
    return saved.value;
  };
}

interface SuggestedProps extends Pick<PartyPickerProps, 'state' | 'onPick'> {
  readonly person: Correspondent;
  readonly onSave: (draft: PartyDraft) => void;
}

/** Who it probably is: taken with one click, and never by itself. */
function Suggested({ person, state, onPick, onSave }: SuggestedProps) {
  const party = suggestParty(person, state.parties);
  if (!party) return null;
  return (
    <p class="words__suggested">
      <PartyShape kind={party.kind} />
      <span>
        Is it <bdi>{party.name}</bdi>?
      </span>
      <Button onClick={() => ('id' in party ? onPick(party.id) : onSave(party))}>That’s right</Button>
    </p>
  );
}

interface NewPartyProps extends Pick<PartyPickerProps, 'person' | 'state' | 'naming'> {
  readonly onNaming: PartyPickerProps['onNaming'];
  readonly onSave: (draft: PartyDraft) => void;
  readonly onCancel: () => void;
}

function NewParty({ person, state, naming, onNaming, onSave, onCancel }: NewPartyProps) {
  const [start] = useState(() => naming ?? newParty(person, state.parties));
  const address = start.domains.length > 0 ? (person?.address ?? '') : '';
  return (
    <PartyForm
      start={start}
      address={address}
      others={[]}
      onType={onNaming}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}

interface ChangePartyProps extends Pick<NewPartyProps, 'state' | 'onSave' | 'onCancel'> {
  readonly party: Party;
}

function ChangeParty({ party, state, onSave, onCancel }: ChangePartyProps) {
  const others = state.parties.filter(({ id }) => id !== party.id);
  return <PartyForm start={party} address="" others={others} onSave={onSave} onCancel={onCancel} />;
}
