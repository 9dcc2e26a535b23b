import { isPublicProvider, domainOf } from '../../domain/addresses.ts';
import { draftParty } from '../../domain/party-suggestion.ts';
import { isSuggestedKind } from './suggested-kinds.ts';
import { usualName, type Tally, type TalliedPerson } from './tally.ts';

/** Share of the mails delivered to or sent by somebody which makes an address the user's own: less is a mailing list's. */
const OWN_SHARE = 0.05;
/** Share of all mails that an address must take part in when nothing but frequency speaks for it. */
const PRESENT_SHARE = 0.5;

const isShare = (part: number, whole: number): boolean => part > 0 && part >= OWN_SHARE * whole;

/**
 * True when the mail service itself says so: mail was delivered to it, or sent from it. Gmail's labels speak of whole
 * conversations, so what it calls sent does not make a council's officer the user.
 */
function isSurelyOwn(person: TalliedPerson, all: Pick<TalliedPerson, 'delivered' | 'sent'>): boolean {
  return isShare(person.delivered, all.delivered) || (isShare(person.sent, all.sent) && !isOfBody(person));
}

/** A folder of nothing but the council's letters has its officer in every one of them: that is not the user. */
function isOfBody(person: TalliedPerson): boolean {
  const draft = draftParty({ name: usualName(person), address: person.address });
  return draft !== null && isSuggestedKind(draft.kind);
}

/** The one address that takes part in most mails, where one does; at a public provider before any other. */
function mostPresent(people: readonly TalliedPerson[], messages: number): readonly string[] {
  const frequent = people.filter(
    (person) => person.messages >= PRESENT_SHARE * messages && !isOfBody(person),
  );
  const atProvider = frequent.filter(({ address }) => isPublicProvider(domainOf(address)));
  const [first, second] = (atProvider.length > 0 ? atProvider : frequent).toSorted(
    (one, other) => other.messages - one.messages,
  );
  return first && first.messages > (second?.messages ?? 0) && messages > 1 ? [first.address] : [];
}

/**
 * The user's own addresses, as far as can be told, most frequent first: what mail was delivered to or sent from; where
 * the files do not say (Thunderbird, Apple Mail), the address that is in most mails.
 */
export function ownAddressesOf({ people, messages }: Tally): readonly string[] {
  const all = [...people.values()];
  const whole = {
    delivered: all.reduce((sum, { delivered }) => sum + delivered, 0),
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
  };
  const sure = all.filter((person) => isSurelyOwn(person, whole));
  if (sure.length === 0) return mostPresent(all, messages);
  return sure.toSorted((one, other) => other.messages - one.messages).map(({ address }) => address);
}
