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

/** @throws RangeError where `value` is no finite number */
export function requireFinite(name: string, argument: string, value: number): void {
  if (!Number.isFinite(value))
    throw new RangeError(`${name}: ${argument} is ${value}; it has to be a number`);
}

/** @throws TypeError where `value` is no pair */
export function requirePair(name: string, argument: string, value: readonly [number, number]): void {
  if (Array.isArray(value) && value.length === 2) return;
  throw new TypeError(`${name}: ${argument} has to be two numbers`);
}

/** @throws TypeError where `betas` is no pair, RangeError where one is not in [0, 1) */
export function requireBetas(name: string, betas: readonly [number, number]): void {
  requirePair(name, "betas", betas);
  requireRange(name, "betas[0]", betas[0], 0, 1);
  requireRange(name, "betas[1]", betas[1], 0, 1);
}

/** The lines whose condition holds, as one text. */
export function pickLines(...lines: readonly (string | false)[]): string {
  return lines.filter((line) => line !== false).join("\n");
}
