import { formatSeconds } from "@downhill/lab/report/number";
import { formatShare } from "../grade/format-share.ts";
import { levelNames } from "../question/topic.ts";
import type { InterviewReport, ReportedTurn } from "./interview-report.ts";

/** A report as Markdown: for a terminal, a file, or a friend. */
export function printReport(report: InterviewReport): string {
  const { setting, topics, turns, next } = report;
  return `${[
    `# Mock interview, ${setting.minutes} minutes, ${levelNames[setting.level].toLowerCase()}, seed ${setting.seed}`,
    `${report.summary} It took ${formatSeconds(report.seconds)}.`,
    ...printSection("By topic", [
      topics
        .map(({ title, score, evidence }) =>
          [`- ${title}: ${formatShare(score)}`, ...evidence.map((line) => `  - ${line}`)].join("\n"),
        )
        .join("\n"),
    ]),
    ...printSection("What to do next", [
      next
        .map(
          ({ says, questions }) => `- ${says}${questions.length === 0 ? "" : ` (${questions.join(", ")})`}`,
        )
        .join("\n"),
    ]),
    ...printSection("Question by question", turns.map(printTurn)),
  ].join("\n\n")}\n`;
}

/** A section has a heading where it has anything to say. */
function printSection(heading: string, paragraphs: readonly string[]): readonly string[] {
  const said = paragraphs.filter((paragraph) => paragraph !== "");
  return said.length === 0 ? [] : [`## ${heading}`, ...said];
}

function printTurn(turn: ReportedTurn, index: number): string {
  const { grade, followUp } = turn;
  const notes = [
    ...(turn.thinking === "" ? [] : [`Thinking aloud:\n\n${quote(turn.thinking)}`]),
    ...(turn.whiteboard === "" ? [] : [`On the whiteboard:\n\n${quote(turn.whiteboard)}`]),
  ];
  return [
    `### ${index + 1}. ${turn.title} (${formatShare(turn.score)}, ${formatSeconds(turn.seconds)} of ${turn.minutes} minutes)`,
    turn.prompt,
    ...notes,
    `Yours:\n\n${quote(turn.yours ?? "Passed over.")}`,
    ...(grade === undefined ? [] : [[grade.feedback, ...(grade.evidence ?? [])].join("\n")]),
    `Best:\n\n${quote([turn.best, ...(turn.because === undefined ? [] : [turn.because])].join("\n"))}`,
    ...(followUp === undefined
      ? []
      : [
          `Then: ${followUp.prompt}`,
          quote(followUp.yours ?? "Not answered."),
          ...(followUp.grade === undefined ? [] : [followUp.grade.feedback]),
          ...(followUp.points.length === 0 ? [] : [followUp.points.map((says) => `- ${says}`).join("\n")]),
        ]),
    ...(turn.sources.length === 0 ? [] : [`Sources: ${turn.sources.join("; ")}.`]),
    ...(turn.claims.length === 0
      ? []
      : [["Put to the test by the lab:", ...turn.claims.map(({ says }) => `- ${says}`)].join("\n")]),
  ].join("\n\n");
}

function quote(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
