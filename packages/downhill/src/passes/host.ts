import { apply, meaning, type Op } from "../ir/ops.ts";
import type { HostValue } from "../ir/plan.ts";
import { reductions, type Scope } from "../ir/reductions.ts";

/** What a host value is computed from, for one tensor where it differs between tensors. */
export interface HostInputs {
  readonly hyper: ReadonlyMap<string, number>;
  readonly t: number;
  /** States of one number before the step. */
  state(name: string): number;
  /** What a pass before has gathered. */
  total(gather: number, over: Scope): number;
  /** The elements that a reduction is taken over. */
  count(over: Scope): number;
}

/**
 * Readies values for repeated evaluation, in float64 and with the interpreter's meaning. A shared value is computed
 * once per call. Made of closures, so that it works where generated code is forbidden.
 * @returns a function that writes the values, in order, into `into`
 */
export function prepareHost(values: readonly HostValue[]): (inputs: HostInputs, into: Float64Array) => void {
  const order: HostValue[] = [];
  const places = new Map<HostValue, number>();
  const visit = (value: HostValue): void => {
    if (places.has(value)) return;
    if (value.kind === "apply") value.args.forEach(visit);
    places.set(value, order.push(value) - 1);
  };
  values.forEach(visit);
  const results = new Float64Array(order.length);
  const steps = order.map((value) => stepOf(value, places, results));
  const wanted = values.map((value) => places.get(value) ?? 0);
  return (inputs, into) => {
    for (let i = 0; i < steps.length; i++) results[i] = steps[i]?.(inputs) ?? Number.NaN;
    for (let i = 0; i < wanted.length; i++) into[i] = results[wanted[i] ?? 0] ?? Number.NaN;
  };
}

function stepOf(
  value: HostValue,
  places: ReadonlyMap<HostValue, number>,
  results: Float64Array,
): (inputs: HostInputs) => number {
  switch (value.kind) {
    case "number":
      return () => value.value;
    case "t":
      return ({ t }) => t;
    case "hyper":
      return ({ hyper }) => hyper.get(value.symbol) ?? Number.NaN;
    case "state":
      return ({ state }) => state(value.name);
    case "reduced": {
      const { finish } = reductions[value.expr.by];
      const { over } = value.expr;
      return ({ total, count }) => finish(total(value.gather, over), count(over));
    }
    case "apply":
      return applyStep(
        value.op,
        value.args.map((arg) => places.get(arg) ?? 0),
        results,
      );
  }
}

function applyStep(op: Op, args: readonly number[], results: Float64Array): () => number {
  const [first = 0, second = 0] = args;
  const read = (place: number): number => results[place] ?? Number.NaN;
  const of = meaning[op] as (...operands: readonly number[]) => number;
  if (args.length === 1) return () => of(read(first));
  if (args.length === 2) return () => of(read(first), read(second));
  return () => apply(op, args.map(read));
}
