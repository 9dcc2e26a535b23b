/** The first of a list, and how many more there are: nobody may take a part of it for the whole. */
export function someOf(names: readonly string[], most: number): readonly string[] {
  const more = names.length - most;
  if (more <= 0) return names;
  return [...names.slice(0, most), more === 1 ? 'and 1 other' : `and ${more} others`];
}
