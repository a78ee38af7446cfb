import { type FactRow, factRows } from "@downhill/lab/report/fact-rows";
import type { Facts } from "downhill";
import type { Paint } from "./terminal/paint.ts";
import { padEnd, wrap } from "./terminal/text.ts";

const width = 80;
const labelWidth = 15;

/** What `facts` prints: one fact a row, wrapped at 80 columns. */
export function factsReport(name: string, facts: Facts, paint: Paint): string[] {
  const { hyper, assumed, units: found } = facts;
  const { costs, units, step } = factRows(facts);
  const values = Object.entries(hyper).map(
    ([symbol, value]) => `${symbol} ${value}${assumed.includes(symbol) ? " (assumed)" : ""}`,
  );
  const conflicts = found.conflicts.flatMap(({ line, part, message }) => [
    "",
    `${paint("yellow", "units")}  ${line}`,
    ...wrap(`in ${part}: ${message}`, width - 7).map((text) => `       ${text}`),
  ]);
  return [
    [paint("bold", name), ...values].join("  "),
    "",
    ...rowsOf(costs, paint),
    "",
    ...rowsOf(units, paint),
    ...conflicts,
    ...(step === undefined
      ? ["", "It only changes the gradient and takes no step of its own."]
      : ["", ...rowsOf(step, paint)]),
  ];
}

function rowsOf(rows: readonly FactRow[], paint: Paint): string[] {
  return rows.flatMap(([label, text]) =>
    wrap(text, width - labelWidth - 2).map(
      (line, index) => `${paint("dim", padEnd(index === 0 ? label : "", labelWidth))}  ${line}`,
    ),
  );
}
