import type { FoundGroup, FoundPerson } from '../../domain/import.ts';
import { draftParty } from '../../domain/party-suggestion.ts';
import { groupKeyOf } from './group-key.ts';
import { isSuggestedKind } from './suggested-kinds.ts';
import { usualName, type Tally, type TalliedPerson } from './tally.ts';

function asFound(person: TalliedPerson): FoundPerson {
  return { name: usualName(person), address: person.address, messages: person.messages };
}

const byMessages = (
  one: { readonly messages: number; readonly key?: string },
  other: { readonly messages: number; readonly key?: string },
): number => other.messages - one.messages || ((one.key ?? '') < (other.key ?? '') ? -1 : 1);

/** The kind that speaks for the group: the first of its people that tells one, the most frequent first. */
function describeGroup(key: string, people: readonly FoundPerson[]): Pick<FoundGroup, 'name' | 'kind'> {
  const drafts = people.map((person) => draftParty(person)).filter((draft) => draft !== null);
  const draft = drafts.find(({ kind }) => kind !== 'other') ?? drafts[0];
  return { name: draft?.name ?? key, kind: draft?.kind ?? 'other' };
}

/**
 * The people of a tally in groups, suggested ones first, most mails first; the user's own addresses are left out.
 * `messagesOf`: in how many mails anybody of a group takes part, by the group's key.
 */
export function groupPeople(
  tally: Tally,
  own: ReadonlySet<string>,
  messagesOf: ReadonlyMap<string, number>,
): readonly FoundGroup[] {
  const groups = new Map<string, FoundPerson[]>();
  for (const person of tally.people.values()) {
    if (person.messages === 0 || own.has(person.address)) continue;
    const key = groupKeyOf(person.address);
    const group = groups.get(key);
    if (group) group.push(asFound(person));
    else groups.set(key, [asFound(person)]);
  }
  const found = Array.from(groups, ([key, members]): FoundGroup => {
    const people = members.toSorted(byMessages);
    const { name, kind } = describeGroup(key, people);
    const messages = messagesOf.get(key) ?? 0;
    return { key, name, kind, suggested: isSuggestedKind(kind), messages, people };
  });
  return found.toSorted(
    (one, other) => Number(other.suggested) - Number(one.suggested) || byMessages(one, other),
  );
}
