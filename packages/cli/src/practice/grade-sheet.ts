import { formatShare } from "@downhill/practice/grade/format-share";
import type { Grade, PointGrade } from "@downhill/practice/grade/grade";
import type { KeyPoint } from "@downhill/practice/question/asked";
import { citeClaim } from "@downhill/practice/sources/judge-claim";
import { citeSource } from "@downhill/practice/sources/sources";
import type { Paint, Style } from "../terminal/paint.ts";
import { wrap } from "../terminal/text.ts";
import { codeSheet } from "./code-sheet.ts";
import { wrapLines } from "./question-sheet.ts";

const styleOf: Readonly<Record<Grade["outcome"], Style>> = {
  right: "green",
  partly: "yellow",
  wrong: "red",
  unread: "yellow",
};

const signs: Readonly<Record<PointGrade["found"], string>> = { matched: "✓", missed: "·", denied: "✗" };

/** What is said of an answer. */
export function gradeSheet(grade: Grade, width: number, paint: Paint): string[] {
  const { outcome, score, feedback, matched, evidence = [], points = [], code } = grade;
  const head = outcome === "unread" ? "not read" : `${outcome}, ${formatShare(score)}`;
  // The line of a text and the mark below it stay under each other.
  const said = feedback
    .split("\n")
    .flatMap((line) => (line.startsWith("    ") ? [line] : wrapLines(line, width)));
  return [
    paint(styleOf[outcome], head),
    ...(matched === undefined ? [] : hang("  taken for: ", matched, width).map((line) => paint("dim", line))),
    ...said,
    ...evidence.flatMap((line) => hang("  ", line, width)),
    ...(code === undefined ? [] : codeSheet(code, width, paint)),
    ...(points.length === 0 ? [] : ["", ...foundSheet(points, width, paint)]),
  ];
}

/** Which points were found in somebody's words. */
export function foundSheet(points: readonly PointGrade[], width: number, paint: Paint): string[] {
  const note = "Found in your words; whether you understand it only you know.";
  return [
    ...points.flatMap((point) => pointLines(point, width)),
    "",
    ...wrap(note, width).map((line) => paint("dim", line)),
  ];
}

/** Points as a full answer has them, with where they are known from and what the lab's runs say of them. */
export function pointSheet(points: readonly KeyPoint[], width: number, paint: Paint): string[] {
  return points.flatMap(({ says, sources = [], claims = [] }) => [
    ...hang("  · ", says, width),
    ...[...sources.map(citeSource), ...claims.map(citeClaim)].flatMap((cited) =>
      hang("    ", cited, width).map((line) => paint("dim", line)),
    ),
  ]);
}

function pointLines({ says, found, words }: PointGrade, width: number): string[] {
  const lines = hang(`  ${signs[found]} `, says, width);
  if (found === "missed" || words === undefined) return lines;
  return [...lines, ...hang(`    ${found === "denied" ? "you seem to deny it: " : ""}`, `“${words}”`, width)];
}

/** A text behind a mark, its other lines under its first. */
export function hang(mark: string, text: string, width: number): string[] {
  const indent = " ".repeat(Math.min(mark.length, 6));
  return wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : indent) + line);
}
