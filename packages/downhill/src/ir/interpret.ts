import type { Expr, NameExpr } from "./expr.ts";
import { apply } from "./ops.ts";
import { gradient, type Program, parameter, stepCount } from "./program.ts";
import type { Statement } from "./rule-tree.ts";

type Tensor = Float64Array | Float32Array;

export interface StepInputs {
  /** Hyperparameters by symbol. */
  readonly hyper: ReadonlyMap<string, number>;
  /** Steps counted from 1. */
  readonly t: number;
  /** `θ`, `g` and the tensor states, all of one length. `θ` and the states are updated in place. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Scalar states, updated in place. */
  readonly scalars: Map<string, number>;
}

/**
 * One step of a program, read off its lines in float64: the judge that every target is held to. It rounds only
 * where a value is stored into a float32 tensor.
 */
export function interpretStep(program: Program, inputs: StepInputs): void {
  const { tensors, scalars } = inputs;
  const length = tensors.get(parameter)?.length ?? 0;
  const hostOld = new Map([...inputs.hyper, ...scalars, [stepCount, inputs.t]]);

  for (let i = 0; i < length; i++) {
    const old = new Map(hostOld);
    for (const [name, tensor] of tensors) old.set(name, tensor[i] ?? Number.NaN);
    const now = new Map<string, number>();
    run(program.body, old, now);
    for (const [name, tensor] of tensors) {
      if (name !== gradient) tensor[i] = now.get(name) ?? tensor[i] ?? Number.NaN;
    }
  }

  const now = new Map<string, number>();
  run(scalarLines(program), hostOld, now);
  for (const name of scalars.keys()) scalars.set(name, now.get(name) ?? Number(scalars.get(name)));
}

/** The value of an expression whose names are all in `old` (before this step) or `now` (given by this step). */
export function evaluate(
  expr: Expr,
  old: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number> = new Map(),
): number {
  switch (expr.kind) {
    case "number":
      return expr.value;
    case "name":
      return read(expr, old, now);
    case "apply":
      return apply(
        expr.op,
        expr.args.map((arg) => evaluate(arg, old, now)),
      );
  }
}

function read(expr: NameExpr, old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  const before = old.get(expr.name);
  const value = expr.time === "old" || expr.time === "initial" ? before : (now.get(expr.name) ?? before);
  if (value === undefined) throw new Error(`${expr.name} has no value: the program was not checked`);
  return value;
}

function run(lines: readonly Statement[], old: ReadonlyMap<string, number>, now: Map<string, number>): void {
  for (const line of lines) {
    if (line.kind === "store") now.set(line.name, evaluate(line.value, old, now));
    else run(evaluate(line.test, old, now) !== 0 ? line.then : line.otherwise, old, now);
  }
}

/** The lines that give scalars: what the host does even where there is no element. */
function scalarLines(program: Program): readonly Statement[] {
  const keep = (lines: readonly Statement[]): readonly Statement[] =>
    lines.flatMap((line): readonly Statement[] => {
      if (line.kind === "store") return program.ranks.get(line.name) === "scalar" ? [line] : [];
      return [{ ...line, then: keep(line.then), otherwise: keep(line.otherwise) }];
    });
  return keep(program.body);
}
