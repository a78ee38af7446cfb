import type { Rule } from "downhill";
import type { Paint } from "./terminal/paint.ts";
import { renderTable } from "./terminal/table.ts";
import { truncate, widthOf } from "./terminal/text.ts";

/** A named rule with what it keeps and moves, in bytes per parameter. */
export interface ListedRule {
  readonly name: string;
  readonly rule: Rule;
  readonly stateBytes: { readonly f32: number };
  readonly bytesMoved: { readonly f32: number };
}

/** Rules by name with their bytes and hyperparameters, one a row. */
export function rulesTable(listed: readonly ListedRule[], width: number, paint: Paint): string[] {
  const names = Math.max(...listed.map(({ name }) => widthOf(name)), "rule".length);
  const left = Math.max(20, width - names - 2 - "state".length - 2 - "traffic".length - 2);
  return renderTable(
    [
      { heading: ["rule"], align: "left" },
      { heading: ["state"], align: "right" },
      { heading: ["traffic"], align: "right" },
      { heading: ["hyperparameters"], align: "left" },
    ],
    listed.map(({ name, rule, stateBytes, bytesMoved }) => [
      name,
      String(stateBytes.f32),
      String(bytesMoved.f32),
      truncate(describeHyper(rule), left),
    ]),
    paint,
  );
}

function describeHyper({ program, hyper }: Rule): string {
  return program.hyperparameters.map(({ word }) => `${word} ${hyper[word] ?? "to be given"}`).join(", ");
}
