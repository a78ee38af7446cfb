import type { Expr } from "../ir/expr.ts";
import type { Gather, HostValue, Pass, Plan, Value } from "../ir/plan.ts";
import { type Program, stepCount } from "../ir/program.ts";
import { reductions } from "../ir/reductions.ts";
import type { Outcome } from "./inline.ts";
import { schedule } from "./schedule.ts";

/**
 * Takes what has no elements out of the element loops: each largest such expression becomes a host scalar, computed
 * once per step, or once per tensor where it depends on one. Numbers stay in the loop as constants. The loops are the
 * passes of the schedule.
 */
export function hoist(program: Program, outcome: Outcome, isHosted: (expr: Expr) => boolean): Plan {
  const hyper = new Set(program.hyperparameters.map(({ symbol }) => symbol));
  const noTensors = new Set(program.states.filter(({ rank }) => rank !== "tensor").map(({ name }) => name));
  const entries = [...outcome];
  const numbers = entries.filter(([name]) => noTensors.has(name));
  const tensors = new Map(entries.filter(([name]) => !noTensors.has(name)));
  const { passes: planned, storedBefore } = schedule(
    tensors,
    numbers.map(([, expr]) => expr),
  );
  const hostValues = new Map<Expr, HostValue>();
  const scalars: HostValue[] = [];
  const scalarIndices = new Map<Expr, number>();
  const gatherIndices = new Map<string, number>();
  const operandNumbers = new Map<Expr, number>();

  /** Reductions that gather the same from the same share it. */
  const keyOf = (expr: Extract<Expr, { kind: "reduce" }>): string => {
    const places = expr.args.map((arg) => {
      const place = operandNumbers.get(arg) ?? operandNumbers.size;
      operandNumbers.set(arg, place);
      return place;
    });
    return `${reductions[expr.by].gathers} ${places.join()}`;
  };
  const gatherIndex = (expr: Extract<Expr, { kind: "reduce" }>): number => {
    const key = keyOf(expr);
    const index = gatherIndices.get(key) ?? gatherIndices.size;
    gatherIndices.set(key, index);
    return index;
  };
  const onHost = (expr: Expr): HostValue => {
    const known = hostValues.get(expr);
    if (known !== undefined) return known;
    const value = hostValue(expr);
    hostValues.set(expr, value);
    return value;
  };
  const hostValue = (expr: Expr): HostValue => {
    if (expr.kind === "number") return expr;
    if (expr.kind === "reduce") return { kind: "reduced", expr, gather: gatherIndex(expr) };
    if (expr.kind === "apply") return { kind: "apply", op: expr.op, args: expr.args.map(onHost) };
    if (expr.name === stepCount) return { kind: "t" };
    return hyper.has(expr.name) ? { kind: "hyper", symbol: expr.name } : { kind: "state", name: expr.name };
  };
  const scalarIndex = (expr: Expr): number => {
    const index = scalarIndices.get(expr) ?? scalars.push(onHost(expr)) - 1;
    scalarIndices.set(expr, index);
    return index;
  };

  const passes = planned.map((work, place): Pass => {
    const values = new Map<Expr, Value>();
    const loads = new Set<string>();
    const load = (slot: string): Value => {
      loads.add(slot);
      return { kind: "load", slot };
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
      if (isHosted(expr) || expr.kind === "reduce") return { kind: "scalar", index: scalarIndex(expr) };
      const slot = storedBefore(expr, place);
      if (slot !== undefined) return load(slot);
      if (expr.kind === "apply") return { kind: "apply", op: expr.op, args: expr.args.map(inLoop) };
      return load(expr.name);
    };
    const stores = work.stores.flatMap((slot) => {
      const expr = tensors.get(slot);
      return expr === undefined ? [] : [{ slot, value: inLoop(expr) }];
    });
    const gathers = new Map<number, Gather>();
    for (const expr of work.reductions) {
      const index = gatherIndex(expr);
      if (gathers.has(index)) continue;
      gathers.set(index, { gathering: reductions[expr.by].gathers, values: expr.args.map(inLoop), index });
    }
    return { loads: [...loads], stores, gathers: [...gathers.values()] };
  });
  return {
    scalars,
    hostStores: numbers.map(([state, expr]) => ({ state, value: onHost(expr) })),
    passes: passes.filter(({ stores, gathers }) => stores.length + gathers.length > 0),
  };
}
