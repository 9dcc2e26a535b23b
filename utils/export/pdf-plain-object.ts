/** An object as it is written: text, and numbers of other objects of the list where a reference belongs. */
export interface PlainObject {
  readonly parts: readonly (string | number)[];
  /** A stream's bytes, as they are in the file; `parts` is then the inside of its dictionary, without `Length`. */
  readonly stream: Uint8Array | null;
}
