/** JSON has no NaN and no infinities: they are written as these strings, and read from them. */
export const specialNumbers: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** One JSON document on one line, numbers that JSON lacks as strings. */
export function jsonText(value: unknown): string {
  const spell = (_key: string, part: unknown): unknown =>
    typeof part === "number" && !Number.isFinite(part) ? String(part) : part;
  return `${JSON.stringify(value, spell)}\n`;
}

/** The number with the fewest decimal digits that rounds to the same float32 as `value`. */
export function shortestFloat32(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const rounded = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(rounded.toPrecision(digits));
    if (Object.is(Math.fround(short), rounded)) return short;
  }
  return Number(rounded.toPrecision(9));
}
