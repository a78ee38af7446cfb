import { formatPlural } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import { dateOfDay, dayOfDate } from "@downhill/practice/schedule/learner-day";
import type { Outlook } from "@downhill/practice/schedule/outlook";
import { spellDate } from "../../practice-log/spell-date.ts";

/** A prediction: undefined while it is being computed, null where the day is past or too far, `failed` where it cannot be had. */
export type Predicted = Forecast | null | undefined | "failed";

/** What the plan leads to, as sentences: recall on the day, and when all questions will have been asked. */
export function describeForecast(
  { plan, today }: Pick<Outlook, "plan" | "today">,
  predicted: Predicted,
): string {
  if (plan.interviewOn === null)
    return "With a date, the schedule works towards it, and what you will remember on the day is predicted here.";
  const date = spellDate(plan.interviewOn);
  const { left } = today;
  if (left === undefined) return `The day, ${date}, is past. Set another, or none.`;
  const when = left === 0 ? "The interview is today." : `The interview is in ${formatPlural(left, "day")}.`;
  if (predicted === "failed")
    return `${when} What you will remember could not be predicted: load the page again.`;
  if (predicted === undefined) return `${when} Predicting what you will remember.`;
  if (predicted === null)
    return `${when} What you will remember is predicted once it is nearer: up to 400 days ahead.`;
  const parts = [
    when,
    left === 0 ? describeNow(predicted) : describeRecall(predicted),
    describeReach(today, predicted, dayOfDate(plan.interviewOn)),
  ];
  // A number stays with its sign.
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(" %", "\u00a0%");
}

function describeNow({ recallIfStopped }: Forecast): string {
  return recallIfStopped === undefined
    ? ""
    : `You are predicted to remember ${formatShare(recallIfStopped)} of what was asked.`;
}

function describeRecall({ recall, recallIfStopped }: Forecast): string {
  const stopped = recallIfStopped === undefined ? "" : `, ${formatShare(recallIfStopped)} if you stop now`;
  return `You are predicted to remember ${formatShare(recall)} of what was asked by then if you keep the plan${stopped}.`;
}

/** Which questions will have been asked, and from when on. */
function describeReach(
  { unseen, outOfReach, enough, day }: Outlook["today"],
  { days }: Forecast,
  end: number,
): string {
  if (unseen === 0) return "";
  if (outOfReach > 0)
    return enough === undefined
      ? `${formatPlural(unseen, "question")} of the plan ${unseen === 1 ? "was" : "were"} never asked.`
      : `${formatPlural(outOfReach, "question")} will not have been asked: ${enough} a day would reach all.`;
  let asked = 0;
  for (const ahead of days) {
    asked += ahead.fresh;
    if (asked > unseen - 0.5 && ahead.day < end)
      return ahead.day === day
        ? "Today's are the last new ones."
        : `All will have been asked by ${spellDate(dateOfDay(ahead.day))}.`;
  }
  return "";
}
