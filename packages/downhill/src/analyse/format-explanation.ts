import { boardNumber, nameAtStep } from "./board.ts";
import type { Explanation, WorkedLine, WorkedStep } from "./explain.ts";

/** A worked rule as text: its lines, its values at the start, then every step with numbers; `width` columns. */
export function formatExplanation({ text, hyper, steps }: Explanation, width = 80): string {
  const chosen = Object.entries(hyper).map(([symbol, value]) => `${symbol} = ${boardNumber(value)}`);
  const start = Object.entries(steps[0]?.before ?? {}).map(
    ([name, value]) => `${nameAtStep(name, 0)} = ${boardNumber(value)}`,
  );
  return [
    ...text.split("\n").filter((line) => line.trim() !== ""),
    "",
    ...(chosen.length === 0 ? [] : wrapWords("with ", chosen.join(", "), width)),
    ...wrapWords("from ", start.join(", "), width),
    ...steps.flatMap((step) => ["", ...formatStep(step, width)]),
  ].join("\n");
}

function formatStep({ t, gradient, lines, evaluation }: WorkedStep, width: number): readonly string[] {
  const worked = evaluation === undefined ? lines : [...lines, evaluation];
  return [`step ${t}, g = ${boardNumber(gradient)}`, ...worked.flatMap((line) => formatLine(line, width))];
}

/** `m₁ = 0.9 · 0 + (1 − 0.9) · 0.5 = 0.05`; the result on a line of its own where it would not fit. */
function formatLine({ shown, substituted, value }: WorkedLine, width: number): readonly string[] {
  const result = boardNumber(value);
  // A line that only hands a number on has it on its right side already.
  const ending = substituted === result ? "" : ` = ${result}`;
  const head = `  ${shown} = `;
  const whole = head + substituted + ending;
  if (columns(whole) <= width) return [whole];
  return [...wrapWords(head, substituted, width), `${" ".repeat(columns(head) - 2)}= ${result}`];
}

/** A text behind a head, in lines that stand under each other; broken at spaces. */
function wrapWords(head: string, text: string, width: number): readonly string[] {
  const indent = " ".repeat(columns(head));
  const lines: string[] = [];
  let line = head;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Combining marks (m̂) take no column. */
function columns(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, "")).length;
}
