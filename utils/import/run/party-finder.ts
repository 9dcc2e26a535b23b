import { asPartyId, type Party, type PartyDraft, type PartyId } from '../../domain/index.ts';
import { nameApart } from '../../domain/apart-party.ts';
import { unknownOf } from '../../domain/group-parties.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import type { ImportTools } from './tools.ts';

/** Finds the party of an address. */
export type PartyFinder = (address: string) => PartyId | null;

/** Saves those of some parties that are not known yet, journalled one by one, and returns all there are then. */
export async function saveParties(
  drafts: readonly PartyDraft[],
  known: readonly Party[],
  { saveParty, makeId }: Pick<ImportTools, 'saveParty' | 'makeId'>,
): Promise<readonly Party[]> {
  let parties = known;
  for (const draft of drafts) {
    const fresh = unknownOf(draft, parties);
    if (!fresh) continue;
    const saved = await saveParty({ ...fresh, name: nameApart(draft, parties), id: asPartyId(makeId()) });
    parties = [...parties.filter(({ id }) => id !== saved.id), saved];
  }
  return parties;
}

/** Remembers what it found: a mailbox has few addresses in many mails. */
export function makePartyFinder(parties: readonly Party[]): PartyFinder {
  const found = new Map<string, PartyId | null>();
  return (address) => {
    let id = found.get(address);
    if (id === undefined) {
      id = knownParty(address, parties)?.id ?? null;
      found.set(address, id);
    }
    return id;
  };
}
