import {
  type Expr,
  mapOperands,
  type NameExpr,
  operandsOf,
  type ReduceExpr,
  reductionsIn,
} from "../ir/expr.ts";
import { gradient, type Program, parameter } from "../ir/program.ts";
import type { Reduction } from "../ir/reductions.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { mostWritten, writtenSize } from "../ir/written-size.ts";
import { printExpr } from "../notation/print.ts";
import { level, spellings } from "../notation/spellings.ts";
import { reductionForms, type Scope, writePython } from "./python-expression.ts";

/** A reduction over every tensor, which a loop of its own computes before the step. */
export interface GatheredAll {
  /** Its key among Python's names: the reduction as the notation writes it. */
  readonly key: string;
  readonly by: Reduction;
  /** Its operands over θ, the gradient as it comes, and hyperparameters. */
  readonly operands: readonly Expr[];
}

export function keyOfAll(expr: ReduceExpr): string {
  return printExpr(spellings.unicode, expr, level.any);
}

/**
 * The reductions over every tensor, each once.
 * @throws RangeError where one needs what the step itself computes: a loop before it cannot know that
 */
export function gatheredAlls(name: string, program: Program): readonly GatheredAll[] {
  const found = new Map<string, GatheredAll>();
  const known = new Map<string, Expr>([
    [gradient, { kind: "name", name: gradient, time: "newest" }],
    [parameter, { kind: "name", name: parameter, time: "newest" }],
  ]);
  const hyper = new Set(program.hyperparameters.map(({ symbol }) => symbol));
  /** Undefined where a name is none that can be known before the step. */
  const settle = (expr: Expr): Expr | undefined => {
    if (expr.kind === "reduce") return undefined;
    if (expr.kind === "name") return hyper.has(expr.name) ? expr : known.get(expr.name);
    const operands = new Map(operandsOf(expr).map((operand) => [operand, settle(operand)]));
    if ([...operands.values()].includes(undefined)) return undefined;
    return mapOperands(expr, (operand) => operands.get(operand) ?? operand);
  };
  const visit = (lines: readonly Statement[], isCertain: boolean): void => {
    for (const line of lines) {
      if (line.kind === "when") {
        visit([...line.then, ...line.otherwise], false);
        continue;
      }
      for (const expr of reductionsIn(line.value)) {
        if (expr.over !== "all") continue;
        const operands = expr.args.map(settle);
        if (operands.some((operand) => operand === undefined))
          throw new RangeError(
            `${name} cannot be written for PyTorch: ${keyOfAll(expr)} is over every tensor and needs what the step has computed of each; only what follows from θ and g can be gathered before the step`,
          );
        const key = keyOfAll(expr);
        const settled = operands.flatMap((operand) => operand ?? []);
        if (settled.some((operand) => writtenSize(operand) > mostWritten))
          throw new RangeError(
            `${name} cannot be written for PyTorch: ${key} is over every tensor and takes more than ${mostWritten} operations and names when it is written out over θ and g, as the loop before the step needs it`,
          );
        const other = found.get(key);
        if (other !== undefined && JSON.stringify(other.operands) !== JSON.stringify(settled))
          throw new RangeError(
            `${name} cannot be written for PyTorch: it takes ${key} twice, of values that differ; give one of them a name of its own`,
          );
        found.set(key, { key, by: expr.by, operands: settled });
      }
      const value = isCertain ? settle(line.value) : undefined;
      if (value === undefined) known.delete(line.name);
      else known.set(line.name, value);
    }
  };
  visit(program.body, true);
  return [...found.values()];
}

/** What one tensor gives, and what the tensors' parts give together; `count` elements in all. */
const allForms: Readonly<
  Record<Reduction, { readonly part: Reduction; readonly join: (parts: string) => string }>
> = {
  sum: { part: "sum", join: (parts) => `sum(${parts})` },
  mean: { part: "sum", join: (parts) => `sum(${parts}) / count` },
  norm: { part: "norm", join: (parts) => `torch.linalg.vector_norm(torch.stack(${parts}))` },
  rms: {
    part: "norm",
    join: (parts) => `torch.linalg.vector_norm(torch.stack(${parts})) / math.sqrt(count)`,
  },
  dot: { part: "dot", join: (parts) => `sum(${parts})` },
  max: { part: "max", join: (parts) => `torch.amax(torch.stack(${parts}))` },
};

/** The loop before the step, below the indentation of `step`'s own lines. */
export function writeGatherLoop(
  alls: readonly GatheredAll[],
  program: Program,
  scope: Scope,
  nameOf: (name: string) => string,
): readonly string[] {
  if (alls.length === 0) return [];
  const [theta, g] = [nameOf(parameter), nameOf(gradient)];
  const reads = (symbol: string): boolean =>
    alls.some(({ operands }) => operands.some((expr) => readsName(expr, symbol)));
  const counts = alls.some(({ by }) => by === "mean" || by === "rms");
  const parts = ({ key }: GatheredAll): string => `${nameOf(key)}_parts`;
  return [
    ...alls.map((all) => `${parts(all)} = []`),
    ...(counts ? ["count = 0"] : []),
    "for group in self.param_groups:",
    ...program.hyperparameters
      .filter(({ symbol }) => reads(symbol))
      .map(({ symbol }) => `    ${nameOf(symbol)} = group["${nameOf(symbol)}"]`),
    `    for ${theta} in group["params"]:`,
    `        if ${theta}.grad is None:`,
    "            continue",
    ...(reads(gradient) ? [`        ${g} = ${theta}.grad`] : []),
    ...alls.map(
      (all) =>
        `        ${parts(all)}.append(${reductionForms[allForms[all.by].part](all.operands.map((expr) => writePython(expr, scope)))})`,
    ),
    ...(counts ? [`        count += ${theta}.numel()`] : []),
    `if not ${alls[0] === undefined ? "" : parts(alls[0])}:`,
    "    return loss",
    ...alls.map((all) => `${nameOf(all.key)} = ${allForms[all.by].join(parts(all))}`),
    "",
  ];
}

function readsName(expr: Expr, name: string): boolean {
  return expr.kind === "name"
    ? expr.name === name
    : operandsOf(expr).some((operand) => readsName(operand, name));
}

/** A scope in which names mean what they are before the step. */
export function scopeBeforeStep(isTensor: (expr: Expr) => boolean, nameOf: (name: string) => string): Scope {
  return {
    isTensor,
    like: nameOf(parameter),
    name: (expr: NameExpr) => nameOf(expr.name),
    all: (expr) => nameOf(keyOfAll(expr)),
  };
}
