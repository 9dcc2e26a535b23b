import type { Correspondent } from '../../domain/index.ts';
import type { MailHead } from './read-head.ts';

/** One address and in how many mails it was seen, in all and in which part. */
export interface TalliedPerson {
  readonly address: string;
  /** Each name it was seen under, with how often. */
  readonly names: Map<string, number>;
  messages: number;
  /** Mails delivered to it, and mails that Gmail calls sent and that are from it. */
  delivered: number;
  sent: number;
}

/** Most addresses that are counted: a mailbox of many years has some ten thousand. Rarer ones beyond it are passed over. */
const MOST_PEOPLE = 200_000;

/** Longest list of names remembered of one address. */
const MOST_NAMES = 20;

/** Counts the people and dates of mails as their heads come in. */
export class Tally {
  readonly people = new Map<string, TalliedPerson>();
  messages = 0;
  undated = 0;
  drafts = 0;
  firstAt?: number;
  lastAt?: number;

  /** Counts one mail. */
  add(head: MailHead): void {
    this.messages += 1;
    this.#date(head.at);
    if (head.isDraft) this.drafts += 1;
    const seen = new Map<string, Correspondent>();
    for (const each of [...head.from, ...head.to]) if (each.address !== '') seen.set(each.address, each);
    for (const each of seen.values()) this.#count(each);
    for (const address of new Set(head.deliveredTo)) this.#person(address).delivered += 1;
    if (head.isSent) for (const { address } of head.from) this.#person(address).sent += 1;
  }

  #date(at: number | undefined): void {
    if (at === undefined) this.undated += 1;
    else {
      this.firstAt = Math.min(this.firstAt ?? at, at);
      this.lastAt = Math.max(this.lastAt ?? at, at);
    }
  }

  #count({ address, name }: Correspondent): void {
    const person = this.#person(address);
    person.messages += 1;
    const known = person.names.get(name);
    if (name !== '' && (known !== undefined || person.names.size < MOST_NAMES)) {
      person.names.set(name, (known ?? 0) + 1);
    }
  }

  #person(address: string): TalliedPerson {
    const known = this.people.get(address);
    if (known) return known;
    const person = { address, names: new Map<string, number>(), messages: 0, delivered: 0, sent: 0 };
    if (this.people.size < MOST_PEOPLE) this.people.set(address, person);
    return person;
  }
}

/** The name an address was seen under most often, empty for none. */
export function usualName({ names }: TalliedPerson): string {
  let best = '';
  for (const [name, count] of names) if (count > (names.get(best) ?? 0)) best = name;
  return best;
}
