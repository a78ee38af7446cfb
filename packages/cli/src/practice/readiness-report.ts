import { formatShare } from "@downhill/practice/grade/format-share";
import { type Level, levelNames, levels, topics, topicTitle } from "@downhill/practice/question/topic";
import { dateOfDay } from "@downhill/practice/schedule/learner-day";
import type { Outlook } from "@downhill/practice/schedule/outlook";
import type { Readiness, ReadinessCell } from "@downhill/practice/schedule/readiness-map";
import type { WeakSpot } from "@downhill/practice/schedule/weak-spots";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { hang } from "./grade-sheet.ts";

const mostWeak = 5;

/** How ready somebody is by topic and level, and what to practise next. */
export function readinessReport(
  {
    plan,
    day,
    today,
    readiness,
    overall,
    weak,
  }: Pick<Outlook, "plan" | "day" | "today" | "readiness" | "overall" | "weak">,
  width: number,
  paint: Paint,
): string[] {
  return [
    paint("bold", `Readiness ${day === today.day ? "today" : `on ${dateOfDay(day)}`}`),
    ...wrap(
      `How likely the next question is answered right${day === today.day ? "" : ", were you to stop now"}, in percent, with the range that holds nine chances in ten; then how many were asked, of how many.`,
      width,
    ),
    "",
    ...readinessTable(readiness, paint),
    "",
    ...wrap(describeOverall(overall, plan.level), width),
    ...(weak.length === 0 ? [] : ["", ...weakLines(weak, width, paint)]),
  ];
}

function weakLines(weak: readonly WeakSpot[], width: number, paint: Paint): readonly string[] {
  return [
    `${paint("bold", "Practise next")}, or all that is weak with downhill practice --weak`,
    ...weak
      .slice(0, mostWeak)
      .flatMap((spot) => [
        ...hang("  · ", describeSpot(spot), width),
        `    downhill practice ${spot.questions[0] ?? ""}`,
      ]),
  ];
}

/** A slip is said in its sentence, and one name may stand for slips of several topics. */
function describeSpot({ kind, name, topic, why }: WeakSpot): string {
  const title = topicTitle(topic);
  return kind === "slip" ? `${title}. ${why}` : `${name}. ${why}`;
}

function readinessTable(cells: readonly ReadinessCell[], paint: Paint): readonly string[] {
  return renderTable(
    [
      { heading: ["topic"], align: "left" },
      ...levels.map((level) => ({ heading: [levelNames[level].toLowerCase()], align: "right" as const })),
    ],
    topics.flatMap(({ slug, title }) => {
      const own = levels.map((level) => cells.find((cell) => cell.topic === slug && cell.level === level));
      return own.every((cell) => cell === undefined) ? [] : [[title, ...own.map(spellCell)]];
    }),
    paint,
  );
}

function describeOverall({ chance, low, high, seen, questions }: Readiness, level: Level): string {
  const asked = `${seen} of ${questions} asked`;
  return seen === 0
    ? `Levels up to ${levelNames[level].toLowerCase()}: ${asked}.`
    : `Levels up to ${levelNames[level].toLowerCase()}: ${formatShare(chance)}, between ${Math.round(100 * low)} and ${formatShare(high)}; ${asked}.`;
}

/** `71 (42–90)   5 of 12`. Nothing is known where nothing was asked, so no number is shown. */
function spellCell(cell: ReadinessCell | undefined): string {
  if (cell === undefined) return "";
  const [chance, low, high] = [cell.chance, cell.low, cell.high].map((share) => Math.round(100 * share));
  const count = `${String(cell.seen).padStart(4)} of ${String(cell.questions).padStart(2)}`;
  return cell.seen === 0 ? count : `${chance} (${low}–${high})${count}`;
}
