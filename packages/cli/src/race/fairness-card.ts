import { type Circumstances, conditionsOf, type EntrantSummary, type RaceResult } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { wrap } from "../terminal/text.ts";

const labelWidth = 15;

/** What a reader has to know to trust the comparison, or not to. */
export function fairnessCard(
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  circumstances: Circumstances,
  width: number,
  paint: Paint,
): string[] {
  return conditionsOf(result, summaries, circumstances).flatMap(([label, text]) => {
    const [first = "", ...rest] = wrap(text, width - labelWidth - 2);
    const indent = " ".repeat(labelWidth + 2);
    return [`${paint("dim", label.padEnd(labelWidth))}  ${first}`, ...rest.map((line) => indent + line)];
  });
}
