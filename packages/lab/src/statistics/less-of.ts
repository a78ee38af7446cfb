/** a less b, where two that are infinite alike (two misses, two divergences) do not differ. */
export function lessOf(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
