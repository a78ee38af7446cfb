import type { Hyper } from "../notation/hyperparameters.ts";
import { nearest } from "../notation/nearest.ts";
import type { Rule } from "../notation/rule.ts";
import type { Schedule } from "../schedules/schedule.ts";

/** A name, a name with `*` for any characters, or a regular expression that has to occur in the name. */
export type Pattern = string | RegExp;

/** Tensors that are stepped otherwise than the rest. */
export interface GroupOptions {
  /** Which tensors, by name: `"*.bias"`, `/norm/`, `["b1", "b2"]`. A tensor belongs to the first group that matches it. */
  readonly match: Pattern | readonly Pattern[];
  /** Hyperparameters by word or symbol, over the rule's; one that is given here follows no schedule of the others. */
  readonly hyper?: Hyper;
  /** Schedules by word or symbol, over the optimizer's. */
  readonly schedule?: Readonly<Record<string, Schedule>>;
  /** Another rule. Then nothing of the optimizer's hyperparameters and schedules holds for the group. */
  readonly rule?: Rule;
}

/**
 * The group of each tensor: 0 for the rest, k for the k-th group.
 * @throws TypeError for options that are no groups; RangeError where a group matches no tensor that is still free: a slip in a
 *   pattern must not go unnoticed
 */
export function assignGroups(names: readonly string[], groups: readonly GroupOptions[]): readonly number[] {
  if (!Array.isArray(groups))
    throw new TypeError('groups has to be a list, as in [{ match: "*.bias", hyper: { weightDecay: 0 } }]');
  const assigned = names.map(() => 0);
  for (const [index, group] of groups.entries()) {
    requireGroup(group, index);
    const patterns = [group.match].flat() as readonly Pattern[];
    for (const pattern of patterns) {
      const matches = matcher(pattern);
      const found = names.flatMap((name, place) => (matches(name) ? [place] : []));
      if (found.length === 0) throw unmatched(pattern, names);
      if (found.every((place) => assigned[place] !== 0 && assigned[place] !== index + 1))
        throw new RangeError(
          `groups: ${show(pattern)} matches only tensors that earlier groups have: ${list(found.map((place) => names[place] ?? ""))}`,
        );
      for (const place of found) assigned[place] ||= index + 1;
    }
  }
  return assigned;
}

const known = ["match", "hyper", "schedule", "rule"];

function requireGroup(group: unknown, index: number): asserts group is GroupOptions {
  if (typeof group !== "object" || group === null || !("match" in group))
    throw new TypeError(
      `groups[${index}] has no match; give one, as in { match: "*.bias", hyper: { weightDecay: 0 } }`,
    );
  const unknown = Object.keys(group).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const guess = nearest(unknown, known);
    throw new TypeError(
      `groups[${index}] has no option ${unknown}.${guess === undefined ? "" : ` Did you mean ${guess}?`}`,
    );
  }
  const patterns = [group.match].flat();
  if (
    patterns.length === 0 ||
    !patterns.every((pattern) => typeof pattern === "string" || pattern instanceof RegExp)
  )
    throw new TypeError(
      `groups[${index}]: match has to be a name, a pattern such as "*.bias", a RegExp, or a list of them`,
    );
}

function matcher(pattern: Pattern): (name: string) => boolean {
  if (pattern instanceof RegExp)
    return (name) => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")).test(name);
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${parts.join(".*")}$`, "su");
  return (name) => whole.test(name);
}

function unmatched(pattern: Pattern, names: readonly string[]): RangeError {
  const guess = typeof pattern === "string" ? nearest(pattern.replaceAll("*", ""), names) : undefined;
  const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
  return new RangeError(`groups: ${show(pattern)} matches no tensor. There are ${list(names)}.${mend}`);
}

function list(names: readonly string[]): string {
  return names.length > 12
    ? `${names.slice(0, 12).join(", ")} and ${names.length - 12} more`
    : names.join(", ");
}

function show(pattern: Pattern): string {
  return pattern instanceof RegExp ? String(pattern) : JSON.stringify(pattern);
}
