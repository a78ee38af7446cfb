import { ofRank } from "@downhill/lab/report/fact-rows";
import {
  type Checked,
  countStateBytes,
  type Diagnostic,
  formatDiagnostic,
  lineColumn,
  type Program,
} from "downhill";

import type { Paint, Style } from "./terminal/paint.ts";

const colours = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<
  Diagnostic["severity"],
  Style
>;

/** What `check` prints: the diagnostics, then what the rule is where it can run. */
export function checkReport(
  { program, diagnostics }: Checked,
  text: string,
  file: string,
  paint: Paint,
): string[] {
  const said = diagnostics.flatMap((diagnostic) => {
    const [first = "", ...rest] = formatDiagnostic(diagnostic, text, file).split("\n");
    return [first.replace(diagnostic.code, (code) => paint(colours[diagnostic.severity], code)), ...rest];
  });
  if (program === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    return [...said, "", paint("red", `${file} has ${errors === 1 ? "an error" : `${errors} errors`}.`)];
  }
  return [
    ...said,
    ...(said.length === 0 ? [] : [""]),
    `${paint("green", "fine")}  ${file}`,
    "",
    ...describe(program, paint),
  ];
}

/** The same for programs. */
export function checkSummary({ program, diagnostics }: Checked, text: string, file: string): object {
  return {
    file,
    fine: program !== undefined,
    ...(program && {
      name: program.name,
      hyperparameters: program.hyperparameters,
      states: program.states.map(({ name, rank }) => ({ name, rank })),
      stateBytesPerParameter: countStateBytes(program),
    }),
    diagnostics: diagnostics.map(({ code, severity, message, mend, at }) => ({
      code,
      severity,
      message,
      mend,
      ...lineColumn(text, at.start),
      start: at.start,
      end: at.end,
    })),
  };
}

function describe(program: Program, paint: Paint): string[] {
  const hyper = program.hyperparameters.map(({ symbol, word, value }) => {
    const name = symbol === word ? symbol : `${symbol} (${word})`;
    return `${name} ${value ?? "has to be given"}`;
  });
  const states = program.states.map(({ name, rank }) => name + ofRank[rank]);
  const bytes = countStateBytes(program);
  const rows: readonly (readonly [string, string])[] = [
    ["rule", program.name === "rule" ? "without a name" : program.name],
    ["hyperparameters", hyper.join(", ") || "none"],
    ["state", states.join(", ") || "none"],
    ["memory", `${bytes.f32} bytes of state per parameter in f32, ${bytes.f64} in f64`],
  ];
  return rows.map(([label, value]) => `${paint("dim", label.padEnd(15))}  ${value}`);
}
