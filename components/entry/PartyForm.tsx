import { useState } from 'preact/hooks';
import { PARTY_KINDS, type Party, type PartyDraft } from '../../utils/domain/index.ts';
import { PARTY_KIND_WORDS } from '../../utils/domain/party-words.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { sayMarks } from './party-draft.ts';

const KINDS = PARTY_KINDS.map((value) => ({ value, label: PARTY_KIND_WORDS[value] }));

interface PartyFormProps {
  readonly start: PartyDraft;
  /** The address a new party may be known by alone, where it could also be known by its domain; empty where it could not. */
  readonly address: string;
  /** Other parties: two of one name and kind could not be told apart. */
  readonly others: readonly Party[];
  /** Told of what is typed so far. */
  readonly onType?: ((party: PartyDraft) => void) | undefined;
  readonly onSave: (party: PartyDraft) => void;
  readonly onCancel: () => void;
}

/** Name and kind of a party, and by what a new one is known again. */
export function PartyForm({ start, address, others, onType, onSave, onCancel }: PartyFormProps) {
  const [party, setParty] = useState(start);
  const say = (change: Partial<PartyDraft>) => {
    const next = { ...party, ...change };
    setParty(next);
    onType?.(next);
  };
  const name = party.name.trim();
  const isTaken = others.some(
    (other) => other.kind === party.kind && other.name.toLowerCase() === name.toLowerCase(),
  );
  const save = () => {
    if (name !== '' && !isTaken) onSave({ ...party, name });
  };
  const taken = isTaken
    ? { error: 'There is a party of this name already. Choose it from the list instead.' }
    : {};
  return (
    <div class="words__party">
      <TextField
        label="Name"
        maxLength={120}
        value={party.name}
        onValue={(text) => say({ name: text })}
        onEnter={save}
        {...taken}
      />
      <Select label="Kind" value={party.kind} options={KINDS} onValue={(kind) => say({ kind })} />
      {address === '' ? (
        <p class="pc-small pc-soft">{sayMarks(party)}</p>
      ) : (
        <KnownBy start={start} address={address} party={party} onMarks={say} />
      )}
      <div class="words__buttons">
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" disabled={name === '' || isTaken} onClick={save}>
          Save party
        </Button>
      </div>
    </div>
  );
}

interface KnownByProps extends Pick<PartyFormProps, 'start' | 'address'> {
  readonly party: PartyDraft;
  readonly onMarks: (marks: Pick<PartyDraft, 'addresses' | 'domains'>) => void;
}

/** Whether the next email from the same domain is this party's too. */
function KnownBy({ start, address, party, onMarks }: KnownByProps) {
  const isDomain = party.domains.length > 0;
  const choose = (by: 'domain' | 'address') =>
    onMarks(by === 'domain' ? start : { addresses: [address], domains: [] });
  return (
    <Select<'domain' | 'address'>
      label="Known by"
      value={isDomain ? 'domain' : 'address'}
      options={[
        { value: 'domain', label: `Everybody at ${start.domains.join(', ')}` },
        { value: 'address', label: `Only ${address}` },
      ]}
      onValue={choose}
    />
  );
}
