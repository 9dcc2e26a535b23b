// For each run of three letters, which texts have it: so that most texts that can't hold a word are never read. Runs share
// 2048 columns; a shared column costs a needless look, a false "no" cannot happen.

/** An email of 1,000 characters is in about a quarter of the columns. */
const COLUMNS = 2048;

const columnOf = (first: number, second: number, third: number): number =>
  ((first * 31 + second) * 37 + third * 7) % COLUMNS;

/** Which texts hold which runs of three letters, one bit a text and column. Texts are numbered by their place. */
export class TextSignatures {
  #columns: Uint32Array[];

  /** With room for `count` texts; more may come. */
  constructor(count: number) {
    this.#columns = Array.from({ length: COLUMNS }, () => new Uint32Array((count >> 5) + 1));
  }

  /** Notes the runs of a folded text at a place. What stood there before is not taken off: it only costs looks. */
  add(place: number, folded: string): void {
    const word = place >> 5;
    const bit = 1 << (place & 31);
    if (word >= (this.#columns[0]?.length ?? 0)) this.#grow();
    let first = folded.charCodeAt(0);
    let second = folded.charCodeAt(1);
    for (let at = 2; at < folded.length; at += 1) {
      const third = folded.charCodeAt(at);
      const column = this.#columns[columnOf(first, second, third)];
      if (column) column[word] = (column[word] ?? 0) | bit;
      first = second;
      second = third;
    }
  }

  /** One bit a text: 0 where a word is certainly missing. Null when the words are too short to tell. */
  candidates(words: readonly string[]): Uint32Array | null {
    const columns = new Set(words.flatMap(columnsOf));
    let found: Uint32Array | null = null;
    for (const column of columns) {
      const bits = this.#columns[column];
      if (!bits) continue;
      found = found ? found.map((each, at) => each & (bits[at] ?? 0)) : bits.slice();
    }
    return found;
  }

  #grow(): void {
    this.#columns = this.#columns.map((column) => {
      const larger = new Uint32Array(column.length * 2);
      larger.set(column);
      return larger;
    });
  }
}

function columnsOf(word: string): number[] {
  const columns: number[] = [];
  for (let at = 2; at < word.length; at += 1) {
    columns.push(columnOf(word.charCodeAt(at - 2), word.charCodeAt(at - 1), word.charCodeAt(at)));
  }
  return columns;
}
