import type { Slip } from "./numeric-question.ts";

/** Slips without those that these numbers make too like the answer or one another to be told apart; the first of two stays. */
export function distinctSlips(answer: number, tolerance: number, slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips)
    if (![answer, ...kept.map((one) => one.answer)].some((one) => isNear(one, slip.answer, tolerance)))
      kept.push(slip);
  return kept;
}

/** Within both numbers' tolerance, and then as much again. */
function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= 2 * tolerance * Math.max(Math.abs(a), Math.abs(b));
}
