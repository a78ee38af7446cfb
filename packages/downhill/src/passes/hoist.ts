import type { Expr } from "../ir/expr.ts";
import type { HostValue, Pass, Plan, Value } from "../ir/plan.ts";
import { type Program, stepCount } from "../ir/program.ts";
import type { Outcome } from "./inline.ts";

/**
 * Takes what no tensor reaches out of the element loop: each largest such expression becomes a host scalar, computed
 * once per step. Numbers stay in the loop as constants. Everything elementwise is one pass.
 */
export function hoist(program: Program, outcome: Outcome, isHosted: (expr: Expr) => boolean): Plan {
  const hyper = new Set(program.hyperparameters.map(({ symbol }) => symbol));
  const hostValues = new Map<Expr, HostValue>();
  const values = new Map<Expr, Value>();
  const scalars: HostValue[] = [];
  const loads = new Set<string>();

  const onHost = (expr: Expr): HostValue => {
    const known = hostValues.get(expr);
    if (known !== undefined) return known;
    const value = hostValue(expr);
    hostValues.set(expr, value);
    return value;
  };
  const hostValue = (expr: Expr): HostValue => {
    if (expr.kind === "number") return expr;
    if (expr.kind === "apply") return { kind: "apply", op: expr.op, args: expr.args.map(onHost) };
    if (expr.name === stepCount) return { kind: "t" };
    return hyper.has(expr.name) ? { kind: "hyper", symbol: expr.name } : { kind: "state", name: expr.name };
  };
  const inLoop = (expr: Expr): Value => {
    const known = values.get(expr);
    if (known !== undefined) return known;
    const value = loopValue(expr);
    values.set(expr, value);
    return value;
  };
  const loopValue = (expr: Expr): Value => {
    if (expr.kind === "number") return expr;
    if (isHosted(expr)) return { kind: "scalar", index: scalars.push(onHost(expr)) - 1 };
    if (expr.kind === "apply") return { kind: "apply", op: expr.op, args: expr.args.map(inLoop) };
    loads.add(expr.name);
    return { kind: "load", slot: expr.name };
  };

  const scalarStates = new Set(
    program.states.filter(({ rank }) => rank === "scalar").map(({ name }) => name),
  );
  const hostStores: { state: string; value: HostValue }[] = [];
  const stores: { slot: string; value: Value }[] = [];
  for (const [name, expr] of outcome) {
    if (scalarStates.has(name)) hostStores.push({ state: name, value: onHost(expr) });
    else if (!isSame(name, expr)) stores.push({ slot: name, value: inLoop(expr) });
  }
  const passes: readonly Pass[] = stores.length === 0 ? [] : [{ loads: [...loads], stores }];
  return { scalars, hostStores, passes };
}

/** A slot that gets back what it held needs no store. */
function isSame(name: string, expr: Expr): boolean {
  return expr.kind === "name" && expr.name === name;
}
