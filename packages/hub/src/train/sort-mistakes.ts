import type { FollowedTest } from "@downhill/lab/race/race-job";

/** One held-out example that a rule's network takes for another class. */
export interface Mistake {
  /** Among the held-out examples. */
  readonly place: number;
  readonly said: number;
  /** How many of the rules get it wrong. */
  readonly shared: number;
}

/** Which mistakes are wanted. */
export type MistakeFilter = "all" | "alone" | "everyone";

/**
 * The mistakes of every rule at one moment: those that no other rule makes first, then the rest, each in the order of the examples. A
 * rule that was not tested has none, and does not count among those that could have erred.
 */
export function sortMistakes(
  tests: readonly (FollowedTest | undefined)[],
  filter: MistakeFilter,
): readonly (readonly Mistake[])[] {
  const counts = new Map<number, number>();
  for (const test of tests)
    for (const place of test?.wrong ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  const judges = tests.filter((test) => test !== undefined).length;
  const isWanted = ({ shared }: Mistake): boolean =>
    filter === "all" || (filter === "alone" ? shared === 1 : shared === judges);
  return tests.map((test) => {
    const mistakes = (test?.wrong ?? []).map((place, index) => ({
      place,
      said: test?.said?.[index] ?? Number.NaN,
      shared: counts.get(place) ?? 1,
    }));
    return mistakes
      .filter(isWanted)
      .sort((a, b) => Number(a.shared > 1) - Number(b.shared > 1) || a.place - b.place);
  });
}
