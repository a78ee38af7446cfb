import { type Circumstances, formatPlural, type RaceResult, summarise } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { diagnosisTables } from "./diagnosis-tables.ts";
import { fairnessCard } from "./fairness-card.ts";
import { lossChart } from "./loss-chart.ts";
import { resultsTable } from "./results-table.ts";

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
  const counts = [
    formatPlural(entrants.length, "rule"),
    formatPlural(seeds.length, "seed"),
    formatPlural(steps, "step"),
  ];
  const medians = seeds.length > 1 ? "; medians (and ranges) over seeds" : "";
  return `${paint("bold", `race ${problem.name}`)}  ${counts.join(" × ")}${medians}`;
}
