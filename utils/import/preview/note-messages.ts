import type { FoundGroup, FoundMessages } from '../../domain/import.ts';
import { GroupKeys } from './group-key.ts';
import type { MailHead } from './read-head.ts';

/** Notes of each message when it was sent and which groups take part, so that a choice is counted and not guessed. */
export class MessageNotes {
  /** In how many messages each group takes part. */
  readonly counts = new Map<string, number>();
  readonly #keys = new GroupKeys();
  readonly #sentAt: number[] = [];
  readonly #circle: number[] = [];
  readonly #drafts: number[] = [];
  /** Sets of groups seen, by their keys in order; mailboxes have few of them in many messages. */
  readonly #circles = new Map<string, number>();

  add({ from, to, at, isDraft }: MailHead): void {
    const keys = new Set([...from, ...to].map(({ address }) => this.#keys.of(address)));
    for (const key of keys) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    const name = [...keys].toSorted().join('\n');
    const known = this.#circles.get(name) ?? this.#circles.size;
    this.#circles.set(name, known);
    this.#circle.push(known);
    this.#sentAt.push(at ?? Number.NaN);
    this.#drafts.push(Number(isDraft));
  }

  /** The notes, with the groups by their places in a list. Groups that are not in it, such as one's own, are left out. */
  asFound(groups: readonly FoundGroup[]): FoundMessages {
    const places = new Map(groups.map(({ key }, place) => [key, place]));
    const placesOf = (name: string): readonly number[] =>
      name.split('\n').flatMap((key) => places.get(key) ?? []);
    return {
      sentAt: Float64Array.from(this.#sentAt),
      circle: Uint32Array.from(this.#circle),
      circles: [...this.#circles.keys()].map(placesOf),
      ...(this.#drafts.includes(1) && { drafts: Uint8Array.from(this.#drafts) }),
    };
  }
}
