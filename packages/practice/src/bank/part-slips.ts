import { isClose } from "../grade/read-number.ts";
import type { Slip } from "../question/numeric-question.ts";

/**
 * The slips that can be told apart: those whose number lies near the answer or near an earlier slip are left out, since for
 * some drawn numbers two ways lead to the same.
 */
export function partSlips(answer: number, tolerance: number, slips: readonly Slip[]): readonly Slip[] {
  const taken = [answer];
  return slips.filter((slip) => {
    if (taken.some((one) => isClose(slip.answer, one, 3 * tolerance))) return false;
    taken.push(slip.answer);
    return true;
  });
}
