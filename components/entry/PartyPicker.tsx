import { useState } from 'preact/hooks';
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
}

const NONE = '';
/** Not a party id: those are random. */
const NEW = 'new party';

/** Which person or body an entry is from or to; a new one can be named on the spot, and a known one corrected. */
export function PartyPicker({ person, state, value, onPick, label = 'From or to' }: PartyPickerProps) {
  const [open, setOpen] = useState<'new' | 'change' | null>(null);
  const party = state.parties.find(({ id }) => id === value);
  const close = () => setOpen(null);
  const options = [
    { value: NONE, label: 'No party yet' },
    ...state.parties.map(({ id, name }) => ({ value: id as string, label: name })),
    { value: NEW, label: 'Someone else…' },
  ];
  const pick = (next: string) => {
    setOpen(next === NEW ? 'new' : null);
    if (next !== NEW) onPick(next === NONE ? null : asPartyId(next));
  };
  const save = useSaveParty(close);
  const saveNew = async (draft: PartyDraft) => {
    const saved = await save(draft, null);
    if (saved) onPick(saved.id);
  };
  return (
    <>
      <Select label={label} value={open === 'new' ? NEW : (value ?? NONE)} options={options} onValue={pick} />
      {open === null && !party && person && (
        <Suggested person={person} state={state} onPick={onPick} onSave={(draft) => void saveNew(draft)} />
      )}
      {open === null && party && (
        <Button look="plain" class="words__change" onClick={() => setOpen('change')}>
          Change its name or kind<span class="pc-hidden">: {party.name}</span>
        </Button>
      )}
      {open === 'new' && (
        <NewParty person={person} state={state} onSave={(draft) => void saveNew(draft)} onCancel={close} />
      )}
      {open === 'change' && party && (
        <PartyForm
          start={party}
          address=""
          others={state.parties.filter(({ id }) => id !== party.id)}
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

interface NewPartyProps extends Pick<PartyPickerProps, 'person' | 'state'> {
  readonly onSave: (draft: PartyDraft) => void;
  readonly onCancel: () => void;
}

function NewParty({ person, state, onSave, onCancel }: NewPartyProps) {
  const [start] = useState(() => newParty(person, state.parties));
  const address = start.domains.length > 0 ? (person?.address ?? '') : '';
  return <PartyForm start={start} address={address} others={[]} onSave={onSave} onCancel={onCancel} />;
}
