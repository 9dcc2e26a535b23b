declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Random id of an entry (UUID). */
export type EntryId = Branded<'EntryId'>;
/** Random id of a matter (UUID), or `default` for the one that needs no set-up. */
export type MatterId = Branded<'MatterId'>;
/** Random id of a party (UUID). */
export type PartyId = Branded<'PartyId'>;
/** Slug of a tag: built in (see tag.ts) or the user's own. */
export type TagId = Branded<'TagId'>;
/** SHA-256 of some bytes, 64 lower-case hex digits. */
export type Sha256 = Branded<'Sha256'>;

/** Takes a text that is known to be an entry's id for one. */
export const asEntryId = (text: string): EntryId => text as EntryId;
/** Takes a text that is known to be a matter's id for one. */
export const asMatterId = (text: string): MatterId => text as MatterId;
/** Takes a text that is known to be a party's id for one. */
export const asPartyId = (text: string): PartyId => text as PartyId;
/** Takes a text that is known to be a tag's id for one. */
export const asTagId = (text: string): TagId => text as TagId;
/** Takes a text that is known to be a SHA-256 for one. */
export const asSha256 = (text: string): Sha256 => text as Sha256;

/** Makes a new random id; given in by the edges so that the core stays repeatable in tests. */
export type MakeId = () => string;
