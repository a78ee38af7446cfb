import type { SurfaceName } from "./world.ts";

/** What a search for learning rates recorded, as far as it is read here. */
interface RateRecord {
  readonly rules: readonly { readonly rule: string; readonly best: number }[];
}

// At build time only: a client that imported this would carry all of the records.
const texts = import.meta.glob<string>(
  "../../../lab/record/{ravine,saddle,rosenbrock,beale,himmelblau}-learning-rates.json",
  { query: "?raw", import: "default", eager: true },
);

/**
 * The learning rate that the lab's recorded search found best on a surface, by the rule's name. For pages at build time.
 * @throws RangeError where there is no record
 */
export function recordedRates(surface: SurfaceName): Readonly<Record<string, number>> {
  const text = texts[`../../../lab/record/${surface}-learning-rates.json`];
  if (text === undefined) throw new RangeError(`no search for learning rates on ${surface} is recorded`);
  const { rules } = JSON.parse(text) as RateRecord;
  return Object.fromEntries(rules.map(({ rule, best }) => [rule, best]));
}
