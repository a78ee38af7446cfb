import type { Rule } from "downhill";
import type { Entrant } from "./race.ts";

/** A rule that would enter a race. */
export interface Candidate {
  readonly id: string;
  /** Its name for people. */
  readonly title: string;
  readonly rule: Rule;
}

/** Gives every rule of a race a name of its own: rules that are called alike are told apart by numbers. */
export function nameEntrants(candidates: readonly Candidate[]): readonly Entrant[] {
  const counts = new Map<string, number>();
  const tell = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
  return candidates.map(({ id, title, rule }) => ({
    id,
    rule,
    label: tell(rule.name),
    title: tell(` ${title}`).trim(),
  }));
}
