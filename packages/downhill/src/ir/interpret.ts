import { type Expr, type NameExpr, type ReduceExpr, reductionsIn } from "./expr.ts";
import { apply } from "./ops.ts";
import { gradient, type Program, stepCount } from "./program.ts";
import { gather, gatherings, reductions } from "./reductions.ts";
import type { Statement, StoreStatement } from "./rule-tree.ts";

type Tensor = Float64Array | Float32Array;

/** One tensor's part of a step. */
export interface Layer {
  /** Elements. */
  readonly length: number;
  /** Hyperparameters by symbol. */
  readonly hyper: ReadonlyMap<string, number>;
  /** States of rank `scalar`, updated in place; layers may share them. */
  readonly scalars: Map<string, number>;
}

export interface StepInputs {
  /** Steps counted from 1. */
  readonly t: number;
  /** At least one; each tensor's elements follow the one's before in every array of `tensors`. */
  readonly layers: readonly Layer[];
  /** `θ`, `g` and the tensor states. `θ` and the states are updated in place. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** States of rank `layer`, a number for each layer, updated in place. */
  readonly layerStates?: ReadonlyMap<string, Float64Array>;
}

/**
 * One step of a program, read off its lines in float64: the judge that every target is held to. It rounds only
 * where a value is stored into a float32 tensor.
 */
export function interpretStep(
  program: Program,
  { t, layers, tensors, layerStates = new Map() }: StepInputs,
): void {
  const places = placesOf(layers);
  const whole = { element: 0, layer: 0 };
  const now = new Map<string, Float64Array>();

  const readOld = ({ name }: NameExpr, { element, layer }: Place): number | undefined => {
    if (name === stepCount) return t;
    const { hyper, scalars } = layers[layer] ?? fail("a layer");
    const ofTensor = tensors.get(name)?.[element] ?? layerStates.get(name)?.[layer];
    return ofTensor ?? scalars.get(name) ?? hyper.get(name);
  };
  const readNew = ({ name, time }: NameExpr, place: Place): number | undefined => {
    const values = time === "old" || time === "initial" ? undefined : now.get(name);
    return values?.[program.ranks.get(name) === "tensor" ? place.element : place.layer];
  };

  const store = ({ name, value }: StoreStatement): void => {
    const reduced = new Map<ReduceExpr, readonly number[]>();
    const at = (expr: Expr, place: Place): number =>
      evaluateWith(expr, (leaf) => {
        if (leaf.kind === "reduce") return reduced.get(leaf)?.[place.layer] ?? Number.NaN;
        return readNew(leaf, place) ?? readOld(leaf, place) ?? fail(leaf.name);
      });
    // Operands come before what is made of them.
    for (const leaf of reductionsIn(value)) reduced.set(leaf, reduceLayers(leaf, layers, places, at));
    const all = program.ranks.get(name) === "tensor" ? places : firstPlaces(layers);
    const values = new Float64Array(all.length);
    for (const [index, place] of all.entries()) values[index] = at(value, place);
    now.set(name, values);
  };
  const run = (lines: readonly Statement[]): void => {
    for (const line of lines) {
      if (line.kind === "store") store(line);
      else {
        const holds = evaluateWith(line.test, (leaf) =>
          leaf.kind === "reduce"
            ? fail("a reduction")
            : (readNew(leaf, whole) ?? readOld(leaf, whole) ?? fail(leaf.name)),
        );
        run(holds !== 0 ? line.then : line.otherwise);
      }
    }
  };
  run(program.body);

  for (const [name, tensor] of tensors) if (name !== gradient) tensor.set(now.get(name) ?? tensor);
  for (const [name, values] of layerStates) values.set(now.get(name) ?? values);
  for (const [index, { scalars }] of layers.entries()) {
    for (const name of scalars.keys()) scalars.set(name, now.get(name)?.[index] ?? Number(scalars.get(name)));
  }
}

/** Where a value is read: an element of a layer. */
interface Place {
  readonly element: number;
  readonly layer: number;
}

function placesOf(layers: readonly Layer[]): readonly Place[] {
  let start = 0;
  return layers.flatMap(({ length }, layer) => {
    const first = start;
    start += length;
    return Array.from({ length }, (_, i) => ({ element: first + i, layer }));
  });
}

/** One place per layer, for values that have no element. */
function firstPlaces(layers: readonly Layer[]): readonly Place[] {
  return layers.map((_, layer) => ({ element: 0, layer }));
}

/** What a reduction gives each layer; over all of them it gives each the same. */
function reduceLayers(
  { by, over, args: [x, y] }: ReduceExpr,
  layers: readonly Layer[],
  places: readonly Place[],
  at: (expr: Expr, place: Place) => number,
): readonly number[] {
  const { gathers, finish } = reductions[by];
  const read = (expr: Expr | undefined, index: number): number =>
    at(expr ?? fail("an operand"), places[index] ?? fail("an element"));
  let start = 0;
  const totals = layers.map(({ length }) => {
    const first = start;
    start += length;
    return gather(
      gathers,
      length,
      (i) => read(x, first + i),
      (i) => read(y ?? x, first + i),
    );
  });
  if (over === "tensor") return totals.map((total, layer) => finish(total, layers[layer]?.length ?? 0));
  const { start: nothing, join } = gatherings[gathers];
  const joined = totals.reduce((before, total) => join(before, total), nothing);
  const all = finish(joined, start);
  return layers.map(() => all);
}

/**
 * The value of an expression whose names are all in `old` (before this step) or `now` (given by this step). A
 * reduction sees a tensor of one element.
 */
export function evaluate(
  expr: Expr,
  old: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number> = new Map(),
): number {
  return evaluateWith(expr, (leaf): number => {
    if (leaf.kind === "reduce") {
      const [x = Number.NaN, y = x] = leaf.args.map((arg) => evaluate(arg, old, now));
      const { gathers, finish } = reductions[leaf.by];
      const total = gather(
        gathers,
        1,
        () => x,
        () => y,
      );
      return finish(total, 1);
    }
    const before = old.get(leaf.name);
    const value = leaf.time === "old" || leaf.time === "initial" ? before : (now.get(leaf.name) ?? before);
    return value ?? fail(leaf.name);
  });
}

function evaluateWith(expr: Expr, read: (leaf: NameExpr | ReduceExpr) => number): number {
  switch (expr.kind) {
    case "number":
      return expr.value;
    case "apply":
      return apply(
        expr.op,
        expr.args.map((arg) => evaluateWith(arg, read)),
      );
    default:
      return read(expr);
  }
}

function fail(what: string): never {
  throw new Error(`${what} has no value: the program was not checked`);
}
