import { formatPlural } from "@downhill/lab";
import { formatShare } from "@downhill/practice/grade/format-share";
import { levelNames } from "@downhill/practice/question/topic";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import type { Outlook } from "@downhill/practice/schedule/outlook";

/** What is planned, what it asks of today, and what it leads to, as sentences. */
export function describePlan(
  { plan, today }: Pick<Outlook, "plan" | "today">,
  forecast: Forecast | undefined,
): string {
  const { done, queue, outOfReach, enough, left } = today;
  const when =
    plan.interviewOn === null
      ? "No date is set"
      : left === undefined
        ? `The interview was on ${plan.interviewOn}`
        : left === 0
          ? "The interview is today"
          : `The interview is on ${plan.interviewOn}, in ${formatPlural(left, "day")}`;
  return [
    `${when}; ${formatPlural(plan.perDay, "question")} a day, levels up to ${levelNames[plan.level].toLowerCase()}.`,
    `Today ${done} answered, ${queue.length} to go.`,
    ...describeForecast(forecast),
    ...(outOfReach === 0
      ? []
      : [
          `At this pace ${formatPlural(outOfReach, "question")} will not have been asked by then${enough === undefined ? "" : `; ${enough} a day would reach all`}.`,
        ]),
  ].join(" ");
}

function describeForecast(forecast: Forecast | undefined): readonly string[] {
  if (forecast === undefined || Number.isNaN(forecast.recall)) return [];
  const { recall, recallIfStopped } = forecast;
  const stopped = recallIfStopped === undefined ? "" : `, ${formatShare(recallIfStopped)} if you stop now`;
  return [`Predicted recall on the day: ${formatShare(recall)} if you keep to it${stopped}.`];
}
