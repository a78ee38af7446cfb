import { formatSetting } from "@downhill/lab";
import type { Equivalence, Witness } from "downhill";
import type { Paint } from "./terminal/paint.ts";
import { wrap } from "./terminal/text.ts";

const width = 80;

/** What `equal` prints: the verdict, how it is known, and the input on which two rules part. */
export function equalityReport(a: string, b: string, found: Equivalence, paint: Paint): readonly string[] {
  if (found.equivalent) {
    const how = found.how === "proved" ? "by algebra" : "on every input that tells near relatives apart";
    return [
      `${paint("green", "equal")}  ${a} and ${b} take the same steps, ${how}`,
      ...renames(found.renamed),
      ...found.provided.map((clause) => `  provided that ${clause}`),
    ];
  }
  return [
    `${paint("red", "not equal")}  ${a} and ${b} part at step ${found.witness.step}`,
    ...renames(found.renamed),
    "",
    ...witnessLines(a, b, found.witness),
    ...(found.relation === undefined
      ? []
      : ["", ...wrap(`They are one rule in two conventions: ${b} is ${a} where ${found.relation}.`, width)]),
  ];
}

function witnessLines(
  a: string,
  b: string,
  { hyper, start, gradients, coordinate, theta, evaluates }: Witness,
): readonly string[] {
  const names = [a, b].map((name) => name.length);
  const wide = Math.max(...names, "gradients".length);
  const row = (label: string, text: string): readonly string[] =>
    wrap(text, width - wide - 4).map(
      (line, index) => `  ${(index === 0 ? label : "").padEnd(wide)}  ${line}`,
    );
  const of = (values: Readonly<Record<string, number>>): string =>
    Object.entries(values)
      .map(([symbol, value]) => `${symbol} ${formatSetting(value)}`)
      .join("  ");
  const isOne = start.length === 1;
  const gradientText = gradients.map((g) => (isOne ? String(g[0]) : `[${g.join(", ")}]`)).join(", ");
  const what = `${evaluates ? "what to evaluate with" : "θ"}${isOne ? "" : ` of coordinate ${coordinate + 1}`} after step ${gradients.length}`;
  return [
    ...row("start", `θ = ${isOne ? start[0] : `[${start.join(", ")}]`}`),
    ...row(gradients.length === 1 ? "gradient" : "gradients", gradientText),
    ...row("of", what),
    ...row(a, `${theta.a}    with ${of(hyper.a)}`),
    ...row(b, `${theta.b}    with ${of(hyper.b)}`),
    ...row("apart", `${(theta.b - theta.a).toPrecision(3)}`),
  ];
}

function renames(renamed: Readonly<Record<string, string>>): readonly string[] {
  const changed = Object.entries(renamed).filter(([theirs, ours]) => theirs !== ours);
  if (changed.length === 0) return [];
  return [`  with ${changed.map(([theirs, ours]) => `its ${theirs} as ${ours}`).join(", ")}`];
}
