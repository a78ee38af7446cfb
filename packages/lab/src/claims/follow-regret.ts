import type { Rule } from "downhill";
import { regretAt, type SlopeSequence, slopeAt } from "../problems/reddi.ts";
import { followPath } from "./follow-path.ts";

/** Regret per step over the first `steps`. */
export interface Regret {
  readonly steps: number;
  readonly perStep: number;
}

/** The regret per step of a rule that starts at 0, against the best point −1, at each of the numbers of steps, ascending. */
export async function followRegret(
  rule: Rule,
  sequence: SlopeSequence,
  milestones: readonly number[],
): Promise<readonly Regret[]> {
  let total = 0;
  const regrets: Regret[] = [];
  await followPath({
    rule,
    start: [0],
    steps: milestones.at(-1) ?? 0,
    slope([x = Number.NaN], gradient, t) {
      const slope = slopeAt(sequence, t);
      gradient[0] = slope;
      total += regretAt(slope, x);
      if (t === milestones[regrets.length]) regrets.push({ steps: t, perStep: total / t });
    },
  });
  return regrets;
}
