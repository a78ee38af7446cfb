import { formatPlural } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import { farthest } from "@downhill/practice/schedule/forecast";
import type { DayPlan } from "@downhill/practice/schedule/plan-day";
import { spellDate } from "./spell-date.ts";
import type { Predicted } from "./use-outlook.ts";

/** What a plan is predicted to come to, or why nothing is predicted, in a sentence or two. */
export function describeForecast(
  date: string | null,
  { left, outOfReach }: Pick<DayPlan, "left" | "outOfReach">,
  predicted: Predicted,
): string {
  if (date === null)
    return "With a date, the schedule works towards it, and what you will remember on the day is predicted here.";
  const day = spellDate(date);
  if (left === undefined) return `The day, ${day}, is past. Set another, or none.`;
  if (predicted === undefined) return "Predicting what you will remember on the day.";
  if (predicted === "failed")
    return `What you will remember on ${day} could not be predicted: load the page again.`;
  if (predicted === null)
    return `${day} is far off. What you will remember on it is predicted from ${farthest} days before it.`;
  const missing =
    outOfReach === 0
      ? ""
      : ` ${formatPlural(outOfReach, "question")} will not have been asked by then: more a day would reach ${outOfReach === 1 ? "it" : "them"}.`;
  if (predicted.recall === undefined)
    return `Nothing was asked before ${day}, so there is nothing to remember.${missing}`;
  const recall = `On ${day} you are predicted to remember ${formatShare(predicted.recall)} of what was asked if you keep the plan`;
  const stopped =
    predicted.recallIfStopped === undefined
      ? ""
      : `, ${formatShare(predicted.recallIfStopped)} if you stop now`;
  // A number stays with its sign.
  return `${recall}${stopped}.${missing}`.replaceAll(" %", "\u00a0%");
}
