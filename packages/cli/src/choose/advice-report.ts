import {
  type Advice,
  formatCount,
  formatMeasured,
  formatSeconds,
  formatSetting,
  type RankedRule,
  type Reason,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { padEnd, wrap } from "../terminal/text.ts";
import { raceCommand } from "./race-command.ts";

const labelWidth = 12;

/** What `advise` prints: what to take, the ranking, the reasons, what was not tried, and what it cost. */
export function adviceReport(advice: Advice, seconds: number, width: number, paint: Paint): string[] {
  const { problem, ranking, reasons, notTried } = advice;
  return [
    ...recommendationLines(advice, width, paint),
    "",
    ...(ranking.length === 0 ? [] : [...rankingTable(ranking, paint), ""]),
    ...wrap(rankingNote(advice), width),
    "",
    paint("bold", "reasons"),
    ...reasons.flatMap((reason) => reasonLines(reason, width, paint)),
    "",
    paint("bold", "not tried"),
    ...notTried.flatMap((text) => hang(text, 2, width)),
    "",
    ...wrap(costLine(advice, seconds), width),
    ...wrap(`${problem.title}.`, width),
  ];
}

function recommendationLines({ problem, recommendation }: Advice, width: number, paint: Paint): string[] {
  const heading = paint("bold", `advise ${problem.name}`);
  if (recommendation === undefined)
    return [
      heading,
      ...wrap(
        "No rule came through at any of the rates that were tried: there is nothing to recommend. See the look at the landscape below.",
        width,
      ),
    ];
  const { name, hyper, because } = recommendation;
  const call = Object.entries(hyper).map(([word, value]) => `${word}: ${value}`);
  return [
    `${heading}  take ${paint("bold", name)}`,
    "",
    `  ${name}({ ${call.join(", ")} })`,
    `  ${raceCommand(problem, name, hyper.lr)}`,
    "",
    ...wrap(`Why: ${because}.`, width),
  ];
}

function rankingTable(ranking: readonly RankedRule[], paint: Paint): string[] {
  const rows = ranking.map(({ name, hyper, median, difference, isWorse, stateBytes }, place) => [
    name,
    hyper.lr === undefined ? "–" : formatSetting(hyper.lr),
    formatMeasured(median),
    place === 0 ? "" : formatSigned(difference.estimate),
    place === 0 ? "" : `${formatSigned(difference.low)} … ${formatSigned(difference.high)}`,
    place === 0 || isWorse === undefined ? "" : isWorse ? "worse" : "alike",
    formatCount(stateBytes),
  ]);
  return renderTable(
    [
      { heading: ["rule"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["median", "score"], align: "point" },
      { heading: ["less the", "first's"], align: "point" },
      { heading: ["", "95 % interval"], align: "left" },
      { heading: [""], align: "left" },
      { heading: ["bytes", "of state"], align: "right" },
    ],
    rows,
    paint,
  );
}

function formatSigned(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  return formatMeasured(value);
}

function rankingNote({ scoredBy, plan, seeds, tuningSeed, ranking }: Advice): string {
  const where = ranking.length === 0 ? "" : ` on seeds ${seeds.join(", ")}, all rules on the same`;
  return `Score: ${scoredBy}, ${formatCount(plan.steps)} steps${where}. Rates are from a half-decade grid, chosen on seed ${tuningSeed}.`;
}

function reasonLines({ about, measured, says, claim }: Reason, width: number, paint: Paint): string[] {
  const text = `${measured}: ${says}${claim === undefined ? "" : ` [${claim}]`}`;
  return wrap(text, width - labelWidth - 4).map(
    (line, index) => `  ${paint("dim", padEnd(index === 0 ? about : "", labelWidth))}  ${line}`,
  );
}

function hang(text: string, indent: number, width: number): string[] {
  const space = " ".repeat(indent);
  return wrap(text, width - indent - 2).map((line, index) => `${space}${index === 0 ? "" : "  "}${line}`);
}

function costLine({ evaluations, probes, planned, isCut }: Advice, seconds: number): string {
  const cost = `${formatCount(probes)} probes and a look at the landscape, ${formatCount(evaluations)} gradients, ${formatSeconds(seconds)}`;
  return isCut
    ? `Time was out before the plan was through: ${cost}.`
    : `It took ${cost}. --evaluations ${planned} repeats it bit by bit. Names in brackets are claims: downhill claims runs them.`;
}
