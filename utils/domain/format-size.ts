/** A size in bytes for people: `512 bytes`, `84 kB`, `1.2 MB`. Steps of 1,000, as file managers and mail sites show it. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const unit = UNITS.find(({ upTo }) => bytes < upTo) ?? { size: 1e9, name: 'GB' };
  const value = bytes / unit.size;
  // One decimal where it says something: 4.4 kB, but 84 kB.
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit.name}`;
}

/** Each unit up to where its last figure would round to a thousand. */
const UNITS = [
  { size: 1e3, name: 'kB', upTo: 999_500 },
  { size: 1e6, name: 'MB', upTo: 999_500_000 },
];
