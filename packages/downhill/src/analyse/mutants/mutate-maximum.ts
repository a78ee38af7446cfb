import { call, type Expr, type NameExpr, name } from "../../ir/expr.ts";
import { type Program, parameter } from "../../ir/program.ts";
import { type Statement, type StoreStatement, storesOf } from "../../ir/rule-tree.ts";
import { changeAll, changeEach, isName, operandsIf } from "../edit.ts";
import { biasCorrection, definitionOf, readsName } from "../patterns.ts";
import { fromEdits, type Mutant, one } from "./mutant.ts";

/** The maximum of second moments: added before or after the correction, or left out. */
export function mutateMaximum(program: Program): readonly Mutant[] {
  const { body, states } = program;
  const kept = new Set(states.map(({ name: state }) => state));
  const isOld = (expr: Expr, line: StoreStatement): boolean => isName(expr, line.name) && expr.time === "old";
  const without = fromEdits(
    changeEach(body, (expr, line) => {
      const [a, b] = operandsIf(expr, "max") ?? [];
      if (a === undefined || b === undefined) return undefined;
      return isOld(a, line) ? b : isOld(b, line) ? a : undefined;
    }),
    ({ before: line }) => ({
      name: `no maximum in ${line.name}`,
      sentence: `Without the maximum ${line.name} can shrink again, and the step grow: what AMSGrad is there to prevent.`,
    }),
  );
  const stored = new Set(storesOf(body).map(({ name: given }) => given));
  const free = ["s", "q", "w"].find((symbol) => !stored.has(symbol));
  const rooted = body.findIndex((line) => line.kind === "store" && line.name === parameter);
  const [, under] = findRoot(body[rooted]) ?? [];
  if (free === undefined || under?.kind !== "name") return without;
  const correction = definitionOf(program, under.name);
  const raw = correction && biasCorrection(correction)?.of;
  const maximum = (of: NameExpr, index: number): readonly Statement[] => {
    const line: Statement = {
      kind: "store",
      name: free,
      time: "new",
      value: call("max", name(free, "old"), of),
    };
    const rest = changeAll(body.slice(index + 1), (expr) =>
      isName(expr, of.name) && expr.time !== "old" ? name(free, "new") : undefined,
    );
    return [...body.slice(0, index + 1), line, ...rest];
  };
  const lineOf = (symbol: string): number =>
    body.findIndex((line) => line.kind === "store" && line.name === symbol);
  const say = "This is AMSGrad: the largest second moment so far is in the denominator";
  return [
    ...without,
    ...(raw?.kind === "name" && kept.has(raw.name)
      ? [
          {
            name: `AMSGrad, maximum of ${raw.name} before the correction`,
            sentence: `${say}, taken before the bias correction as in PyTorch.`,
            body: maximum(raw, lineOf(raw.name)),
          },
          {
            name: `AMSGrad, maximum of ${under.name} after the correction`,
            sentence: `${say}, taken after the bias correction as in Optax.`,
            body: maximum(under, lineOf(under.name)),
          },
          {
            name: `AMSGrad on ${raw.name}, uncorrected`,
            sentence: `${say}, and it is never corrected for its start at 0, as in the paper.`,
            body: changeAll(maximum(raw, lineOf(raw.name)), (expr) => {
              const found = biasCorrection(expr);
              return found && isName(found.of, free) ? found.of : undefined;
            }),
          },
        ]
      : kept.has(under.name) && !readsName(definitionOf(program, under.name) ?? one, under.name)
        ? []
        : []),
  ];
}

function findRoot(line: Statement | undefined): readonly [Expr, Expr] | undefined {
  if (line?.kind !== "store") return undefined;
  const visit = (expr: Expr): readonly [Expr, Expr] | undefined => {
    const root = operandsIf(expr, "sqrt");
    if (root !== undefined) return [expr, root[0]];
    if (expr.kind === "name" || expr.kind === "number") return undefined;
    for (const arg of expr.args) {
      const found = visit(arg);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(line.value);
}
