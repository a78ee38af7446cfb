import { formatPercent, formatPlural } from "@downhill/lab";
import { levelNames, levels, topics } from "@downhill/practice/question/topic";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import { dateOfDay } from "@downhill/practice/schedule/learner-day";
import type { Plan } from "@downhill/practice/schedule/plan";
import type { DayPlan } from "@downhill/practice/schedule/plan-day";
import type { ReadinessCell } from "@downhill/practice/schedule/readiness-map";
import type { WeakSpot } from "@downhill/practice/schedule/weak-spots";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { hang } from "./grade-sheet.ts";

/** Where somebody stands. */
export interface Standing {
  readonly plan: Plan;
  readonly today: DayPlan;
  /** The learner's day for which the map is: the interview's, or today. */
  readonly day: number;
  readonly cells: readonly ReadinessCell[];
  readonly weak: readonly WeakSpot[];
  readonly forecast: Forecast | undefined;
}

const mostWeak = 5;

export function readinessReport(standing: Standing, width: number, paint: Paint): string[] {
  const { day, cells, weak } = standing;
  return [
    ...wrap(describePlan(standing), width),
    "",
    ...wrap(
      `Likely right answers in a hundred on ${dateOfDay(day)}, between which nine in ten chances lie, and how many questions were seen`,
      width,
    ).map((line) => paint("bold", line)),
    ...renderTable(
      [
        { heading: ["topic"], align: "left" },
        ...levels.map((level) => ({ heading: [levelNames[level].toLowerCase()], align: "right" as const })),
      ],
      topics.flatMap(({ slug, title }) => {
        const own = levels.map((level) => cells.find((cell) => cell.topic === slug && cell.level === level));
        return own.every((cell) => cell === undefined) ? [] : [[title, ...own.map(spellCell)]];
      }),
      paint,
    ),
    ...(weak.length === 0 ? [] : ["", paint("bold", "Practise next")]),
    ...weak
      .slice(0, mostWeak)
      .flatMap(({ name, why, questions }) => [
        ...hang("  · ", `${name}. ${why}`, width),
        `    downhill practice --question ${questions[0] ?? ""}`,
      ]),
  ];
}

/** What is planned and what it leads to. */
export function describePlan({
  plan,
  today,
  forecast,
}: Pick<Standing, "plan" | "today" | "forecast">): string {
  const { done, queue, outOfReach, left } = today;
  const when =
    plan.interviewOn === null
      ? "No date is set"
      : left === undefined
        ? `The interview was on ${plan.interviewOn}`
        : left === 0
          ? "The interview is today"
          : `The interview is on ${plan.interviewOn}, in ${formatPlural(left, "day")}`;
  const first = `${when}; ${formatPlural(plan.perDay, "question")} a day, up to ${levelNames[plan.level].toLowerCase()}.`;
  const second = `Today ${done} answered, ${queue.length} to go.`;
  const third =
    forecast === undefined || Number.isNaN(forecast.recall)
      ? ""
      : ` If you keep to it, predicted recall on the day is ${formatPercent(forecast.recall)}.`;
  const fourth =
    outOfReach === 0
      ? ""
      : ` At this pace ${formatPlural(outOfReach, "question")} will not have been asked by then.`;
  return `${first} ${second}${third}${fourth}`;
}

/** `71 (42–90) 5/12` */
function spellCell(cell: ReadinessCell | undefined): string {
  if (cell === undefined) return "";
  const [chance, low, high] = [cell.chance, cell.low, cell.high].map((share) => Math.round(100 * share));
  return `${chance} (${low}–${high}) ${cell.seen}/${cell.questions}`;
}
