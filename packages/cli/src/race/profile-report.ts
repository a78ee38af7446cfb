import {
  type Column,
  formatMeasured,
  formatPercent,
  profileFactors,
  profileRules,
  type RaceResult,
  type RuleProfile,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { widthOf, wrap } from "../terminal/text.ts";

/** What several races say together: each rule's steps to the targets by the fastest rule's, its profile and its score. */
export function profileReport(races: readonly RaceResult[], width: number, paint: Paint): string[] {
  const profiles = profileRules(races);
  const names = races.map(({ problem }) => problem.name);
  const labels = profiles.map(({ label }, index) => `${paintMarker(index, paint)} ${label}`);
  return [
    paint("bold", `${names.length} problems together`),
    "",
    ...profileTable(profiles, labels, paint),
    "",
    ...chunksOf(names, width - Math.max(...labels.map(widthOf))).flatMap((places) => [
      ...ratioTable(profiles, labels, names, places, paint),
      "",
    ]),
    ...wrap(note, width),
  ];
}

const note =
  "Median steps to a problem's target by those of its fastest rule; – where the median run missed it. Within τ is the share of problems that took at most τ times the fastest rule's steps (performance profile, Dolan & Moré 2002); the score is its mean height from 1 to 4 (AlgoPerf, Dahl et al. 2023).";

function profileTable(profiles: readonly RuleProfile[], labels: readonly string[], paint: Paint): string[] {
  const columns: Column[] = [
    { heading: ["rule"], align: "left" },
    ...profileFactors.map((factor): Column => ({ heading: ["within", `τ = ${factor}`], align: "right" })),
    { heading: ["score"], align: "right" },
  ];
  const rows = profiles.map(({ profile, score }, index) => [
    labels[index] ?? "",
    ...profile.map(formatPercent),
    score.toFixed(3),
  ]);
  return renderTable(columns, rows, paint);
}

function ratioTable(
  profiles: readonly RuleProfile[],
  labels: readonly string[],
  names: readonly string[],
  places: readonly number[],
  paint: Paint,
): string[] {
  const columns: Column[] = [
    { heading: ["rule"], align: "left" },
    ...places.map((place): Column => ({ heading: [names[place] ?? ""], align: "point" })),
  ];
  const rows = profiles.map(({ ratios }, index) => [
    labels[index] ?? "",
    ...places.map((place) => formatRatio(ratios[place] ?? Number.NaN)),
  ]);
  return renderTable(columns, rows, paint);
}

function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? formatMeasured(ratio) : "–";
}

// A ratio takes seven columns at the most.
const narrowest = 7;

/** The places of the names, in runs whose columns fit into `width`. */
function chunksOf(names: readonly string[], width: number): readonly (readonly number[])[] {
  const chunks: number[][] = [];
  let left = 0;
  for (const [place, name] of names.entries()) {
    const taken = 2 + Math.max(narrowest, widthOf(name));
    if (taken > left || chunks.length === 0) {
      chunks.push([]);
      left = width;
    }
    chunks.at(-1)?.push(place);
    left -= taken;
  }
  return chunks;
}
