/** A limit that was found by bisection, in the four digits that are sure: `2`, `1.357`, `6.659`. */
export function formatLimit(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "none up to 10,000" : String(Number(value.toPrecision(4)));
}
