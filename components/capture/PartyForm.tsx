import { useState } from 'preact/hooks';
import { PARTY_KINDS, type PartyId, type PartyKind, type TagSheet } from '../../utils/domain/index.ts';
import { PARTY_KIND_WORDS } from '../../utils/domain/party-words.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { partyOf, rememberableDomain, type PartyForm as Form } from './party-form.ts';

export interface PartyFormProps {
  readonly sheet: TagSheet;
  readonly start: Form;
  readonly onSave: (form: Form) => Promise<void>;
  readonly onCancel?: () => void;
}

const KINDS = PARTY_KINDS.map((value) => ({ value, label: PARTY_KIND_WORDS[value] }));
/** Value of the choice "somebody new"; ids are never empty. */
const NEW = '';

/** Which party, its name and kind, and how widely it is remembered. */
export function PartyForm({ sheet, start, onSave, onCancel }: PartyFormProps) {
  const [form, setForm] = useState(start);
  const change = (some: Partial<Form>): void => setForm((before) => ({ ...before, ...some }));
  const choose = (id: string): void => {
    const party = partyOf(sheet, id as PartyId);
    change(
      party ? { id: party.id, name: party.name, kind: party.kind } : { id: null, name: '', kind: 'other' },
    );
  };
  const known = sheet.parties.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <div class="pc-panel__form">
      {known.length > 0 && (
        <Select
          label="Party"
          value={form.id ?? NEW}
          options={[...known, { value: NEW, label: 'Somebody new' }]}
          onValue={choose}
        />
      )}
      <TextField label="Name" value={form.name} maxLength={200} onValue={(name) => change({ name })} />
      <Select<PartyKind>
        label="Kind"
        value={form.kind}
        options={KINDS}
        onValue={(kind) => change({ kind })}
      />
      <Remember sheet={sheet} form={form} onChange={(remember) => change({ remember })} />
      <div class="pc-panel__row">
        <Button look="primary" disabled={form.name.trim() === ''} onClick={() => void onSave(form)}>
          Save party
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </div>
  );
}

interface RememberProps {
  readonly sheet: TagSheet;
  readonly form: Form;
  readonly onChange: (remember: Form['remember']) => void;
}

/** Whether the next mail from the same domain is this party too. Not asked where a domain says nothing. */
function Remember({ sheet, form, onChange }: RememberProps) {
  const domain = rememberableDomain(sheet);
  if (sheet.otherAddress === '') return null;
  const options = [
    { value: 'address' as const, label: sheet.otherAddress },
    ...(domain === '' ? [] : [{ value: 'domain' as const, label: `Everybody at ${domain}` }]),
  ];
  return <Select label="Remember for" value={form.remember} options={options} onValue={onChange} />;
}
