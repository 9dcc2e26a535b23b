import { useRef, useState } from 'preact/hooks';
import type { Failure, Party, PartyDraft, PartyId, TagSheet } from '../../utils/domain/index.ts';
import { PARTY_KIND_WORDS } from '../../utils/domain/party-words.ts';
import { Button } from '../ui/Button.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import type { CaptureActions } from './actions.ts';
import { draftFromForm, hasId, partyOf, startForm, type PartyForm as Form } from './party-form.ts';
import { PartyForm } from './PartyForm.tsx';
import type { Words } from '../words/use-words.ts';

export interface FromPartyProps {
  readonly sheet: TagSheet;
  readonly words: Words;
  readonly saveParty: CaptureActions['saveParty'];
  readonly onSheet: (sheet: TagSheet) => void;
}

/** Saves parties and takes over what the background then knows. */
function usePartySaving({ words, saveParty, onSheet }: FromPartyProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const isBusy = useRef(false);
  const save = async (party: PartyDraft, id: PartyId | null): Promise<boolean> => {
    // A second click of a double click means nothing more.
    if (isBusy.current) return false;
    isBusy.current = true;
    // The answer holds all words of the entry, so what was typed before must have arrived.
    await words.saver.flush();
    const saved = await saveParty(party, id);
    isBusy.current = false;
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok) return false;
    onSheet(saved.value);
    words.take({ partyId: saved.value.words.partyId });
    return true;
  };
  return { failure, save };
}

/** Who it is from: the suggestion is accepted or corrected with one click, and remembered for next time. */
export function FromParty(props: FromPartyProps) {
  const { sheet, words } = props;
  const { failure, save } = usePartySaving(props);
  const [editing, setEditing] = useState(false);
  const party = partyOf(sheet, words.words.partyId);
  const offer = party ?? sheet.suggestedParty;
  const accept = (): void => {
    if (!offer) return;
    if (hasId(offer)) words.change({ partyId: offer.id }, 'now');
    else void save({ ...offer }, null);
  };
  const submit = async (form: Form): Promise<void> => {
    if (await save(draftFromForm(form, sheet), form.id)) setEditing(false);
  };
  return (
    <fieldset class="pc-panel__group">
      <legend class="pc-field__label">{sheet.isSent ? 'To' : 'From'}</legend>
      {offer && !editing ? (
        <Offer party={offer} isSet={Boolean(party)} onAccept={accept} onChange={() => setEditing(true)} />
      ) : (
        <PartyForm
          sheet={sheet}
          start={startForm(sheet, offer)}
          onSave={submit}
          onCancel={offer ? () => setEditing(false) : undefined}
        />
      )}
      {failure && (
        <p class="pc-field__error" role="alert">{`Not saved: ${failure.happened} ${failure.next}`}</p>
      )}
    </fieldset>
  );
}

interface OfferProps {
  readonly party: Party | PartyDraft;
  /** True when the entry is under this party; false while it is only offered. */
  readonly isSet: boolean;
  readonly onAccept: () => void;
  readonly onChange: () => void;
}

/** The party in one line, with the clicks that accept or correct it. */
function Offer({ party, isSet, onAccept, onChange }: OfferProps) {
  return (
    <div class="pc-panel__party">
      <PartyShape kind={party.kind} />
      <span class="pc-panel__name">
        {party.name} <span class="pc-panel__soft">{PARTY_KIND_WORDS[party.kind]}</span>
      </span>
      <span class="pc-panel__row">
        {!isSet && <Button onClick={onAccept}>That’s right</Button>}
        <Button look="plain" onClick={onChange}>
          Change
        </Button>
      </span>
    </div>
  );
}
