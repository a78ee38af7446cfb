import { call, type Expr, name } from "../../ir/expr.ts";
import { gradient, type Program, parameter } from "../../ir/program.ts";
import { changeAll, changeEach, isName } from "../edit.ts";
import { readsName } from "../patterns.ts";
import { fromEdits, isRate, type Mutant, one, write } from "./mutant.ts";

/** Steps uphill, without a learning rate, by old values. */
export function mutateStep(program: Program): readonly Mutant[] {
  const { body, states, hyperparameters } = program;
  const rates = hyperparameters.map(({ symbol }) => symbol).filter(isRate);
  const flip = changeEach(body, (expr, line) =>
    line.name === parameter && expr === line.value ? stepBack(expr) : undefined,
  );
  return [
    ...fromEdits(flip, () => ({
      name: "sign flipped",
      sentence: "The gradient points uphill; adding the step instead of subtracting it climbs the loss.",
    })),
    ...rates.map((symbol) => ({
      name: `no ${symbol}`,
      sentence: `Without the learning rate ${symbol} the step's length is whatever the averages happen to be.`,
      body: changeAll(body, (expr) => (isName(expr, symbol) ? one : undefined)),
    })),
    ...states.flatMap(({ name: state }) => {
      const stored = body.findIndex((line) => line.kind === "store" && line.name === state);
      const later = body.slice(stored + 1);
      const stale = changeAll(later, (expr) =>
        isName(expr, state) && expr.time !== "old" ? name(state, "old") : undefined,
      );
      const sentence = `${state} is read as it was before this step, so the newest gradient is missing from it.`;
      return stored < 0
        ? []
        : [{ name: `old ${state} for new`, sentence, body: [...body.slice(0, stored + 1), ...stale] }];
    }),
    ...fromEdits(
      changeEach(body, (expr, line) =>
        expr.kind === "name" && expr.time === "old" && expr.name !== line.name && expr.name !== parameter
          ? name(expr.name, "new")
          : undefined,
      ),
      ({ was, before: line }) => ({
        name: `new ${was.kind === "name" ? was.name : ""} for old in ${line.name}`,
        sentence: `${line.name} wants the value from before this step; the new one already holds this gradient.`,
      }),
    ),
    ...fromEdits(
      changeEach(body, (expr, line) => {
        const isMoment =
          expr.kind === "name" &&
          expr.name !== gradient &&
          expr.name !== parameter &&
          program.ranks.get(expr.name) === "tensor";
        const isAbove = line.name === parameter && isMoment && !isUnderRoot(line.value, expr.name);
        return isAbove ? name(gradient) : undefined;
      }),
      ({ was }) => ({
        name: `g for ${write(was)} in the step`,
        sentence: `The step follows this step's gradient alone and not ${write(was)}: nothing is averaged out.`,
      }),
    ),
  ];
}

/** `θ − X − Y` as `θ + X + Y`; undefined where the sum does not begin with θ. */
function stepBack(expr: Expr): Expr | undefined {
  if (expr.kind !== "apply" || (expr.op !== "sub" && expr.op !== "add")) return undefined;
  const [a, b] = expr.args;
  if (a === undefined || b === undefined) return undefined;
  const left = isName(a, parameter) ? a : stepBack(a);
  return left && call(expr.op === "sub" ? "add" : "sub", left, b);
}

function isUnderRoot(expr: Expr, symbol: string): boolean {
  if (expr.kind === "number" || expr.kind === "name") return false;
  if (expr.kind === "apply" && expr.op === "sqrt") return readsName(expr, symbol);
  return expr.args.some((arg) => isUnderRoot(arg, symbol));
}
