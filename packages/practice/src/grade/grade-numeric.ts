import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatMeasured } from "@downhill/lab/report/number";
import type { PosedNumber } from "../question/numeric-question.ts";
import type { Grade } from "./grade.ts";
import { countDigits, isClose, readNumber } from "./read-number.ts";

/** Grades a number against the question as it was posed, and names the slip that leads to it. */
export function gradeNumeric(posed: PosedNumber, text: string): Grade {
  const value = readNumber(text, posed.unit);
  if (value === undefined)
    return {
      outcome: "unread",
      score: 0,
      feedback: `This is no number that can be read: write 0.05, 3e-4 or 1/9${posed.unit === undefined ? "" : `, in ${posed.unit}`}.`,
    };
  if (isClose(value, posed.answer, posed.tolerance))
    return { outcome: "right", score: 1, feedback: `Right, ${spellAnswer(posed)}. ${posed.because}` };
  const slip = posed.slips?.find(({ answer }) => isClose(value, answer, posed.tolerance));
  if (slip !== undefined)
    return { outcome: "wrong", score: 0, matched: slip.name, feedback: `Not this. ${slip.says}` };
  if (posed.answer !== 0 && isClose(-value, posed.answer, posed.tolerance))
    return {
      outcome: "wrong",
      score: 0,
      matched: "the sign",
      feedback: "Not this: the size is right and the sign is not.",
    };
  if (isRoundedFar(value, text, posed))
    return {
      outcome: "unread",
      score: 0,
      feedback: `This is rounded too far to tell: give ${digitsFor(posed.tolerance)} digits.`,
    };
  const ratio = value / posed.answer;
  const far =
    ratio > 0
      ? ` It is ${formatMeasured(ratio > 1 ? ratio : 1 / ratio)} times too ${ratio > 1 ? "large" : "small"}.`
      : "";
  return { outcome: "wrong", score: 0, feedback: `Not this.${far}` };
}

/** Whether a number is the right one with fewer digits than can be told from others, but two at the least. */
function isRoundedFar(value: number, text: string, { answer }: PosedNumber): boolean {
  const digits = countDigits(text);
  return digits !== undefined && digits >= 2 && isClose(value, Number(answer.toPrecision(digits)), 1e-9);
}

/** How many digits keep a rounded number within a tolerance. */
function digitsFor(tolerance: number): number {
  return Math.ceil(1 - Math.log10(2 * tolerance));
}

/** The right answer as it is shown: `0.0526 GB`. */
export function spellAnswer({ answer, unit }: PosedNumber): string {
  return `${spellMeasured(answer)}${unit === undefined ? "" : ` ${unit}`}`;
}
