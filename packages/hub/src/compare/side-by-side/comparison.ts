import { factRows } from "@downhill/lab/report/fact-rows";
import { formatSetting } from "@downhill/lab/report/number";
import { type Equivalence, emit, equivalent, facts, type Rule } from "downhill";
import { ruleFamilies } from "downhill/catalogue";
import katex from "katex";
import { alignLines } from "../align-lines.ts";
import { witnessText } from "../sheet/witness-text.ts";
import { type ComparedRule, comparedRules } from "./compared-rules.ts";

/** Rules set side by side: plain data, a column for each rule. */
export interface Comparison {
  readonly titles: readonly string[];
  /** Names of the rules of the catalogue whose pages tell more. */
  readonly pages: readonly string[];
  /** Lines of the equations as KaTeX sets them. */
  readonly lines: readonly ComparedRow[];
  /** Facts in words. */
  readonly facts: readonly (ComparedRow & { readonly label: string })[];
}

export interface ComparedRow {
  /** By column; undefined where the rule has none. */
  readonly cells: readonly (string | undefined)[];
  /** Whether all columns have the same. */
  readonly same: boolean;
}

/** How two rules stand to one another. */
export interface PairVerdict {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly because: string;
  readonly same: boolean;
}

/**
 * Sets rules side by side.
 * @throws RangeError for a name that none has
 */
export function compareRules(names: readonly string[]): Comparison {
  const compared = names.map(ruleNamed);
  const rows = alignLines(compared.map(({ rule }) => latexLines(rule)));
  const known = compared.map(({ rule, entry, source }) => {
    const { costs, units, step = [] } = factRows(facts(rule));
    return mergeLabels([
      ["family", ruleFamilies[entry.family]],
      ["source", source],
      ["defaults", defaultsOf(rule)],
      ...costs,
      ...units,
      ...step,
    ]);
  });
  const labels = [...new Set(known.flatMap((one) => [...one.keys()]))];
  return {
    titles: compared.map(({ title }) => title),
    pages: compared.map(({ entry }) => entry.name),
    lines: rows.map((cells) => ({
      cells: cells.map((cell) => (cell === undefined ? undefined : setLine(cell))),
      same: areSame(cells),
    })),
    facts: labels.map((label) => {
      const cells = known.map((one) => one.get(label));
      return { label, cells, same: areSame(cells) };
    }),
  };
}

/** Compares two rules: some 10 to 200 ms. */
export function comparePair(a: string, b: string): PairVerdict {
  const [first, second] = [ruleNamed(a), ruleNamed(b)];
  const found = equivalent(first.rule, second.rule);
  return { a: first.title, b: second.title, ...describe(found, first.title, second.title) };
}

function describe(found: Equivalence, a: string, b: string): Omit<PairVerdict, "a" | "b"> {
  const renames = Object.entries(found.renamed)
    .filter(([theirs, ours]) => theirs !== ours)
    .map(([theirs, ours]) => `${theirs} of ${b} for ${ours} of ${a}`);
  const names = renames.length === 0 ? "" : ` With ${renames.join(", ")}.`;
  if (found.equivalent) {
    const how = found.how === "proved" ? "Proved by algebra." : "On inputs that tell near relatives apart.";
    const provided = found.provided.length === 0 ? "" : `, provided that ${found.provided.join(" and ")}`;
    return { verdict: `take the same steps${provided}`, because: how + names, same: true };
  }
  const because = witnessText(found.witness, `for ${a}`, `for ${b}`);
  const relation =
    found.relation === undefined
      ? ""
      : ` They are one rule in two conventions: ${b} is ${a} where ${found.relation}.`;
  return { verdict: `part at step ${found.witness.step}`, because: because + relation + names, same: false };
}

function ruleNamed(name: string): ComparedRule {
  const found = comparedRules().find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`there is no rule ${name} to compare`);
  return found;
}

/** The lines between `\begin{aligned}` and `\end{aligned}`. */
function latexLines(rule: Rule): readonly string[] {
  return emit(rule, "latex")
    .split("\n")
    .filter((line) => !/^\\(?:begin|end)\{aligned\}$/.test(line.trim()))
    .map((line) => line.trim().replace(/\s*\\\\$/, ""));
}

function setLine(line: string): string {
  const latex = `\\displaystyle ${line.replaceAll("&", "")}`;
  return katex.renderToString(latex, { output: "htmlAndMathml", strict: "error" });
}

function defaultsOf({ program, hyper }: Rule): string {
  const values = program.hyperparameters.map(({ symbol, word }) => {
    const value = hyper[word];
    return value === undefined ? `${symbol} given` : `${symbol} ${formatSetting(value)}`;
  });
  return values.join(", ") || "none";
}

/** Rows without a label belong to the one before. */
function mergeLabels(rows: readonly (readonly [label: string, text: string])[]): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  let last = "";
  for (const [label, text] of rows) {
    last = label || last;
    const before = merged.get(last);
    merged.set(last, before === undefined ? text : `${before} ${text}`);
  }
  return merged;
}

function areSame(cells: readonly (string | undefined)[]): boolean {
  return cells.every((cell) => cell === cells[0]);
}
