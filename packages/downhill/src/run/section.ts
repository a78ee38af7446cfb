import { evaluated, gradient, parameter } from "../ir/program.ts";
import { findHyperparameter, type Hyper } from "../notation/hyperparameters.ts";
import type { Rule } from "../notation/rule.ts";
import { type Arena, createArena, type Dtype, type Views, viewsOf } from "./arena.ts";
import type { Backend } from "./backend.ts";
import type { HyperValues } from "./hyper-values.ts";
import { fillInitialStates } from "./initial-states.ts";
import { layOut, type Segment, type Shapes } from "./shapes.ts";
import { countParts, createStepper, type Stepper } from "./stepper.ts";
import type { Crew } from "./threads/crew.ts";

/** Tensors that one rule steps, in one block of memory; their groups differ in hyperparameters alone. */
export interface Section<D extends Dtype> {
  readonly rule: Rule;
  readonly segments: readonly Segment[];
  /** The hyperparameters of each group. */
  readonly values: readonly HyperValues[];
  /** The group of each segment, among `values`. */
  readonly groupOf: readonly number[];
  readonly arena: Arena<D>;
  readonly stepper: Stepper;
  /** Views of a slot or state by tensor name; undefined where the section has none of that name. */
  views(slot: string): Views<string, D> | Views<string, "f64"> | undefined;
}

/** Where gradients are written where they are added up before a step. */
export const givenGradient = "given g";

export interface SectionSpec<D extends Dtype> {
  readonly rule: Rule;
  readonly shapes: Shapes;
  readonly values: readonly HyperValues[];
  readonly groupOf: readonly number[];
  readonly dtype: D;
  readonly backend: Backend;
  /** Whether gradients are added up in a slot of their own. */
  readonly accumulates: boolean;
  /** Threads to share the work with. */
  readonly crew: Crew | undefined;
}

export function createSection<D extends Dtype>(spec: SectionSpec<D>): Section<D> {
  const { rule, shapes, values, groupOf, dtype, backend, accumulates, crew } = spec;
  const { program } = rule;
  const { segments, count } = layOut(shapes);
  const slots = [
    ...[parameter, gradient, ...tensorStatesOf(rule)],
    ...(program.evaluation === undefined ? [] : [evaluated]),
    ...(accumulates ? [givenGradient] : []),
  ];
  const lengths = segments.map(({ length }) => length);
  const arena = createArena(
    slots,
    count,
    dtype,
    backend !== "wasm" ? "plain" : crew === undefined ? "wasm" : "shared wasm",
    countParts(program, lengths),
  );
  const layers = segments.map(({ length }, index) => ({ length, group: groupOf[index] ?? 0 }));
  const stepper = createStepper(program, backend, dtype, arena, layers, crew);
  const views = new Map<string, Views<string, D> | Views<string, "f64">>(
    slots.map((slot) => [slot, viewsOf<string, D>(arena.whole(slot), segments)]),
  );
  const numbers = segments.map((segment, index) => ({ ...segment, start: index, length: 1 }));
  for (const [name, state] of stepper.layerStates) views.set(name, viewsOf<string, "f64">(state, numbers));
  const hypers = values.map((one) => one.bySymbol(1));
  fillInitialStates(program, arena, stepper, hypers, "constant");
  return { rule, segments, values, groupOf, arena, stepper, views: (slot) => views.get(slot) };
}

export function tensorStatesOf({ program }: Rule): readonly string[] {
  return program.states.filter(({ rank }) => rank === "tensor").map(({ name }) => name);
}

/**
 * The hyperparameters of each group for step `t`, by symbol. Overrides that the rule does not have are for another section.
 * @throws RangeError where an override is NaN
 */
export function hypersAt(
  { rule, values }: Section<Dtype>,
  t: number,
  overrides: Hyper | undefined,
): readonly ReadonlyMap<string, number>[] {
  const own =
    overrides &&
    Object.fromEntries(Object.entries(overrides).filter(([key]) => hasHyperparameter(rule, key)));
  return values.map((one) => one.bySymbol(t, own));
}

export function hasHyperparameter({ program }: Rule, key: string): boolean {
  try {
    findHyperparameter(program, key);
    return true;
  } catch {
    return false;
  }
}
