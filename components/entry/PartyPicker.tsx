import { useState } from 'preact/hooks';
import {
  asPartyId,
  PARTY_KINDS,
  type Correspondent,
  type PartyId,
  type PartyKind,
} from '../../utils/domain/index.ts';
import { PARTY_KIND_WORDS } from '../../utils/domain/party-words.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

interface PartyPickerProps {
  /** People to suggest a new party from: an email's senders. */
  readonly people: readonly Correspondent[];
  readonly state: TimelineState;
  readonly value: PartyId | null;
  readonly onPick: (id: PartyId | null) => void;
}

const NONE = '';
/** Not a party id: those are random. */
const NEW = 'new party';

/** Which person or body an entry is from or to; a new one can be named on the spot. */
export function PartyPicker({ people, state, value, onPick }: PartyPickerProps) {
  const [isNew, setNew] = useState(false);
  const options = [
    { value: NONE, label: 'No party yet' },
    ...state.parties.map(({ id, name }) => ({ value: id as string, label: name })),
    { value: NEW, label: 'Someone else…' },
  ];
  const pick = (next: string) => {
    setNew(next === NEW);
    if (next !== NEW) onPick(next === NONE ? null : asPartyId(next));
  };
  const done = (id: PartyId | null) => {
    setNew(false);
    if (id) onPick(id);
  };
  return (
    <>
      <Select label="From or to" value={isNew ? NEW : (value ?? NONE)} options={options} onValue={pick} />
      {isNew && <NewParty people={people} onDone={done} />}
    </>
  );
}

interface NewPartyProps {
  readonly people: readonly Correspondent[];
  readonly onDone: (id: PartyId | null) => void;
}

function NewParty({ people, onDone }: NewPartyProps) {
  const services = useServices();
  const answer = useAnswer();
  const [name, setName] = useState(people[0]?.name ?? '');
  const [kind, setKind] = useState<PartyKind>('other');
  const save = async () => {
    if (name.trim() === '') return;
    const addresses = people.map(({ address }) => address).filter(Boolean);
    const party = await services.saveParty({ name: name.trim(), kind, addresses, domains: [] }, null);
    if (tellFailure(party, answer)) onDone(party.value.id);
  };
  return (
    <div class="words__party">
      <TextField label="Name" maxLength={120} value={name} onValue={setName} onEnter={() => void save()} />
      <Select
        label="Kind"
        value={kind}
        options={PARTY_KINDS.map((each) => ({ value: each, label: PARTY_KIND_WORDS[each] }))}
        onValue={setKind}
      />
      <div class="words__buttons">
        <Button onClick={() => onDone(null)}>Cancel</Button>
        <Button look="primary" onClick={() => void save()}>
          Save party
        </Button>
      </div>
    </div>
  );
}
