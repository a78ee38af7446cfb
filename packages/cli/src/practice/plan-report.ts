import { formatCount, formatPlural } from "@downhill/lab";
import { formatShare } from "@downhill/practice/grade/format-share";
import { type Question, typeNames } from "@downhill/practice/question/question";
import { levelNames } from "@downhill/practice/question/topic";
import { estimateSeconds } from "@downhill/practice/schedule/estimate-seconds";
import type { DayAhead, Forecast } from "@downhill/practice/schedule/forecast";
import { dateOfDay } from "@downhill/practice/schedule/learner-day";
import type { Outlook } from "@downhill/practice/schedule/outlook";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { describePlan } from "./describe-plan.ts";
import { readinessReport } from "./readiness-report.ts";

/** What `downhill practice --plan` shows. */
export interface PlanShown {
  readonly outlook: Outlook<Question>;
  readonly forecast: Forecast | undefined;
  /** Today first. */
  readonly days: readonly DayAhead[];
  readonly questions: readonly Question[];
}

/** So many days one by one, then a week a row, so that a far date takes no more than a screen. */
const daysAlone = 7;
const week = 7;
const mostWeeks = 8;

/** The plan with what it asks today and on the days ahead, and how ready that makes somebody. */
export function planReport(shown: PlanShown, width: number, paint: Paint): string[] {
  const { outlook, forecast, days } = shown;
  return [
    ...wrap(describePlan(outlook, forecast), width),
    ...(outlook.plan.interviewOn === null || outlook.today.left === undefined
      ? wrap("With --date DATE the schedule works towards a day.", width)
      : []),
    "",
    ...todayLines(shown, width, paint),
    ...(days.length === 0 ? [] : ["", ...daysLines(shown, width, paint)]),
    "",
    ...readinessReport(outlook, width, paint),
  ];
}

function todayLines({ outlook, questions }: PlanShown, width: number, paint: Paint): readonly string[] {
  const { queue, waiting } = outlook.today;
  const asked = queue.map(({ question }) => question);
  const minutes = Math.ceil(estimateSeconds(asked, questions, outlook.events) / 60);
  const wait = `${formatPlural(waiting, "more question")} asked before ${waiting === 1 ? "is due and waits" : "are due and wait"} for a day with room.`;
  if (queue.length === 0)
    return [paint("bold", "Today"), ...wrap(`Nothing is left.${waiting > 0 ? ` ${wait}` : ""}`, width)];
  return [
    `${paint("bold", "Today")}, about ${formatPlural(minutes, "minute")}`,
    "",
    ...renderTable(
      [
        { heading: ["question"], align: "left" },
        { heading: ["level"], align: "left" },
        { heading: ["asks for"], align: "left" },
        { heading: ["recall"], align: "right" },
      ],
      queue.map(({ question: { id, level, type }, recall }) => [
        id,
        levelNames[level].toLowerCase(),
        typeNames[type],
        recall === undefined ? "new" : formatShare(recall),
      ]),
      paint,
    ),
    ...(waiting > 0 ? ["", ...wrap(wait, width)] : []),
  ];
}

function daysLines({ days, outlook }: PlanShown, width: number, paint: Paint): readonly string[] {
  const spans = spansOf(days);
  return [
    paint("bold", "The days ahead"),
    ...wrap("Answers on average, by simulated learners who keep the plan.", width),
    "",
    ...renderTable(
      [
        { heading: ["day"], align: "left" },
        { heading: ["asked before"], align: "right" },
        { heading: ["new"], align: "right" },
        { heading: ["in all"], align: "right" },
      ],
      spans.map((span) => {
        const [answers, fresh] = [sumOf(span, "answers"), sumOf(span, "fresh")];
        const [repeated, all] = [Math.round(answers - fresh), Math.round(answers)];
        return [
          nameOf(span, outlook.today.day),
          formatCount(repeated),
          formatCount(all - repeated),
          formatCount(all),
        ];
      }),
      paint,
    ),
  ];
}

/** Days as rows: the first ones alone, then weeks, and the rest as one. */
function spansOf(days: readonly DayAhead[]): readonly (readonly DayAhead[])[] {
  const rest = days.slice(daysAlone);
  const weeks = Array.from({ length: Math.min(mostWeeks, Math.ceil(rest.length / week)) }, (_, index) =>
    rest.slice(index * week, index === mostWeeks - 1 ? undefined : (index + 1) * week),
  );
  return [...days.slice(0, daysAlone).map((one) => [one]), ...weeks];
}

function nameOf(span: readonly DayAhead[], today: number): string {
  const [first, last] = [span[0], span.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return first.day === today ? "today" : dateOfDay(first.day);
  return `${dateOfDay(first.day)} to ${dateOfDay(last.day)}`;
}

function sumOf(span: readonly DayAhead[], what: "answers" | "fresh"): number {
  return span.reduce((sum, day) => sum + day[what], 0);
}
