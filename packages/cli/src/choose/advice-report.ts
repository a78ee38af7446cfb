import {
  type Advice,
  adviceCost,
  type RankedRule,
  type Reason,
  raceCommand,
  rankingNote,
  rankingTable,
  spellCall,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { padEnd, wrap } from "../terminal/text.ts";

const labelWidth = 12;

/** What `advise` prints: what to take, the ranking, the reasons, what was not tried, and what it cost. */
export function adviceReport(advice: Advice, seconds: number, width: number, paint: Paint): string[] {
  const { problem, ranking, reasons, notTried } = advice;
  return [
    ...recommendationLines(advice, width, paint),
    "",
    ...(ranking.length === 0 ? [] : [...rankingLines(ranking, paint), ""]),
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
  return [
    `${heading}  take ${paint("bold", name)}`,
    "",
    `  ${spellCall(recommendation)}`,
    `  ${raceCommand(problem, name, hyper.lr)}`,
    "",
    ...wrap(`Why: ${because}.`, width),
  ];
}

function rankingLines(ranking: readonly RankedRule[], paint: Paint): string[] {
  const { columns, rows } = rankingTable(ranking);
  return renderTable(columns, rows, paint);
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

function costLine(advice: Advice, seconds: number): string {
  const cost = adviceCost(advice, seconds);
  return advice.isCut
    ? `Time was out before the plan was through: ${cost}.`
    : `It took ${cost}. --evaluations ${advice.planned} repeats it bit by bit. Names in brackets are claims: downhill claims runs them.`;
}
