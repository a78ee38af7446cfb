import { nearest } from "../notation/nearest.ts";

/**
 * A library's arguments over its defaults.
 * @throws TypeError where the library has no such argument; the message names the nearest
 */
export function settleArguments<Arguments extends object>(
  name: string,
  defaults: Required<Arguments>,
  given: Partial<Arguments>,
): Required<Arguments> {
  for (const key of Object.keys(given)) {
    if (key in defaults) continue;
    const known = Object.keys(defaults);
    const guess = nearest(key, known);
    const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
    throw new TypeError(`${name} has no argument ${key}. It takes ${known.join(", ")}.${mend}`);
  }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaults, ...present };
}

/** @throws RangeError where `value` is no finite number in `[low, high)` */
export function requireRange(
  name: string,
  argument: string,
  value: number,
  low: number,
  high = Infinity,
): void {
  if (Number.isFinite(value) && value >= low && value < high) return;
  const range = high === Infinity ? `a number of at least ${low}` : `a number in [${low}, ${high})`;
  throw new RangeError(`${name}: ${argument} is ${value}; it has to be ${range}`);
}

/** The lines whose condition holds, as one text. */
export function pickLines(...lines: readonly (string | false)[]): string {
  return lines.filter((line) => line !== false).join("\n");
}
