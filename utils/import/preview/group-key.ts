import { draftParty } from '../../domain/party-suggestion.ts';

/**
 * The group an address belongs to: the domain of the body it writes for, or the full address where many strangers share
 * a domain. Depends on the address alone, so that preview and import always agree.
 */
export function groupKeyOf(address: string): string {
  return draftParty({ name: '', address })?.domains[0] ?? address;
}

/** Remembers keys: a mailbox has few addresses in many mails. */
export class GroupKeys {
  readonly #keys = new Map<string, string>();

  /** The key of an address, empty for none. */
  of(address: string): string {
    if (address === '') return '';
    const known = this.#keys.get(address);
    if (known !== undefined) return known;
    const key = groupKeyOf(address);
    this.#keys.set(address, key);
    return key;
  }
}
