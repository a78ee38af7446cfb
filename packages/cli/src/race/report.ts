import type { RaceResult } from "@downhill/lab";
import { formatCount } from "../terminal/number.ts";
import type { Paint } from "../terminal/paint.ts";
import { diagnosisTables } from "./diagnosis-tables.ts";
import { type Circumstances, fairnessCard } from "./fairness-card.ts";
import { lossChart } from "./loss-chart.ts";
import { resultsTable } from "./results-table.ts";
import { summarise } from "./summary.ts";

/** What a race prints: title, table, chart, and the conditions under which it was run. */
export function raceReport(
  result: RaceResult,
  circumstances: Circumstances,
  width: number,
  paint: Paint,
): string[] {
  const summaries = summarise(result);
  const diagnoses = diagnosisTables(result, width, paint);
  return [
    titleOf(result, paint),
    "",
    ...resultsTable(result, summaries, width, paint),
    "",
    ...lossChart(result, width, paint),
    "",
    ...diagnoses,
    ...(diagnoses.length === 0 ? [] : [""]),
    ...fairnessCard(result, summaries, circumstances, width, paint),
  ];
}

function titleOf({ problem, entrants, seeds, steps }: RaceResult, paint: Paint): string {
  const counts = [count(entrants.length, "rule"), count(seeds.length, "seed"), count(steps, "step")];
  const medians = seeds.length > 1 ? "; medians (and ranges) over seeds" : "";
  return `${paint("bold", `race ${problem.name}`)}  ${counts.join(" × ")}${medians}`;
}

function count(value: number, noun: string): string {
  return `${formatCount(value)} ${noun}${value === 1 ? "" : "s"}`;
}
