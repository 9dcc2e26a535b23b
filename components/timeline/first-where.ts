/** The first of `count` places at which `isFrom` holds, or `count`; by halving, so it must hold from there to the end. */
export function firstWhere(count: number, isFrom: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFrom(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
