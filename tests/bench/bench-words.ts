const WORDS =
  'annual review draft plan school council meeting report assessment therapist speech language parent reply letter decision appeal mediation transport attendance timetable provision section outcome evidence complaint stage panel officer caseworker deadline request'.split(
    ' ',
  );

/** Repeatable words, 9,000 different ones: every text is different, as letters are. */
export function wordsFrom(seed: number, count: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return index % 5 === 4 ? `${WORDS[state % WORDS.length]}-${state % 300}` : WORDS[state % WORDS.length];
  }).join(' ');
}
