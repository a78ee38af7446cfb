import { evaluated, gradient, parameter } from "../ir/program.ts";
import { type Hyper, requireHyper } from "../notation/hyperparameters.ts";
import { nearest } from "../notation/nearest.ts";
import { requireStep } from "../notation/require-step.ts";
import type { Rule } from "../notation/rule.ts";
import type { Schedule } from "../schedules/schedule.ts";
import { readCheckpoint, type Snapshot, writeCheckpoint } from "../state/checkpoint.ts";
import { type Arena, createArena, type Dtype, type Views, viewsOf } from "./arena.ts";
import { type Backend, chooseBackend } from "./backend.ts";
import { createHyperValues } from "./hyper-values.ts";
import { fillInitialStates } from "./initial-states.ts";
import { layOut, type Shapes } from "./shapes.ts";
import { countParts, createStepper, type Stepper } from "./stepper.ts";

export interface OptimizerOptions<D extends Dtype = Dtype> {
  /** `auto` (the default) takes WASM SIMD where the host has it, else plain JavaScript, else the interpreter. */
  readonly backend?: "auto" | Backend;
  /** Of parameters, gradients and states; `f32` by default. */
  readonly dtype?: D;
  /** Hyperparameters that change with the step, by word or symbol: `{ lr: warmup(100, cosine(1e-3, 0, 900)) }`. */
  readonly schedule?: Readonly<Record<string, Schedule>>;
}

/** A rule at work on named tensors. */
export interface Optimizer<Name extends string = string, D extends Dtype = Dtype> {
  readonly rule: Rule;
  readonly backend: Backend;
  readonly dtype: D;
  /** The parameters, flat, as views into the arena: write the starting values, read the result. */
  readonly params: Views<Name, D>;
  /**
   * The parameters to evaluate with: what the rule's `eval θ = …` makes of the parameters and states at this call, as for
   * averages and schedule-free rules, in views that the next call writes again. `params` itself where the rule has no such
   * line or has not stepped.
   */
  evalParams(): Views<Name, D>;
  /** The gradients: write them before each step. The step leaves them as they are. */
  readonly grads: Views<Name, D>;
  /** Steps taken. */
  readonly t: number;
  /**
   * Hyperparameters by word as the next step will take them: the rule's, or those of a loaded checkpoint, and what
   * schedules make of them. What a single step overrides does not show here.
   */
  readonly hyper: Hyper;
  /** Bytes of parameters, gradients and states. */
  readonly bytes: number;
  /**
   * One step for all tensors. `overrides` gives hyperparameters for this step alone, by word or symbol.
   * NaN and infinity in gradients go through the rule as IEEE 754 has it; nothing is thrown for them.
   * @throws RangeError where `overrides` has an unknown name or a NaN: nothing has changed then
   */
  step(overrides?: Hyper): void;
  /**
   * A state by its name in the rule, as views by tensor name: `state("m").w`. A state that is one number per tensor is
   * an array of one, in float64.
   * @throws RangeError where the rule has no such state
   */
  state(name: string): Views<Name, D> | Views<Name, "f64">;
  /**
   * A state that is one number for all tensors.
   * @throws RangeError where the rule has no such state
   */
  scalar(name: string): number;
  /**
   * Parameters, states, step count, rule text and hyperparameters as a safetensors file: `params/w`, `state/m/w`, the
   * rest in its metadata. Gradients are left out.
   */
  save(): Uint8Array<ArrayBuffer>;
  /**
   * Goes on from a checkpoint: after it, steps give the bits they would have given without the break. Hyperparameters
   * become the saved ones; schedules are not in the file, but in the options that this optimizer was made with. A file
   * that `docs/torch-checkpoint.md` shows how to write goes on from PyTorch's state.
   * @throws CheckpointError where the bytes are no sound checkpoint of this rule, these tensors and this dtype: nothing
   *   has changed then
   */
  load(bytes: Uint8Array): void;
  /** Lets go of the memory. Whatever needs it throws afterwards; a second `dispose` does nothing. */
  dispose(): void;
}

/**
 * Makes an optimizer: one block of memory for all tensors, one call of one kernel per step.
 *
 * @param shapes tensor shapes by name
 * @throws TypeError for wrong shapes or options; RangeError where a hyperparameter is missing, the memory is too
 *   small, or the rule changes no parameter
 */
export async function optimizer<const S extends Shapes, D extends Dtype = "f32">(
  rule: Rule,
  shapes: S,
  options: OptimizerOptions<D> = {},
): Promise<Optimizer<keyof S & string, D>> {
  type Name = keyof S & string;
  requireOptions(options);
  const { program } = rule;
  const values = createHyperValues(program, rule.hyper, options.schedule ?? {});
  requireHyper(program, values.byWord(1));
  requireStep(rule);
  const { segments, count } = layOut(shapes);
  const dtype = options.dtype ?? ("f32" as D);
  const backend = chooseBackend(options.backend ?? "auto");
  const tensorStates = program.states.filter((state) => state.rank === "tensor").map((state) => state.name);
  const slots = [
    parameter,
    gradient,
    ...tensorStates,
    ...(program.evaluation === undefined ? [] : [evaluated]),
  ];
  const setUp = (): Held<Name, D> => {
    const parts = countParts(
      program,
      segments.map(({ length }) => length),
    );
    const arena = createArena(slots, count, dtype, backend === "wasm" ? "wasm" : "plain", parts);
    const layers = segments.map(({ length }) => ({ length, group: 0 }));
    const stepper = createStepper(program, backend, dtype, arena, layers);
    const views = new Map(slots.map((slot) => [slot, viewsOf<Name, D>(arena.whole(slot), segments)]));
    const numbers = segments.map((segment, index) => ({ ...segment, start: index, length: 1 }));
    const layerViews = new Map(
      Array.from(stepper.layerStates, ([name, values]) => [name, viewsOf<Name, "f64">(values, numbers)]),
    );
    fillInitialStates(program, arena, stepper, [values.bySymbol(1)], "constant");
    return { arena, stepper, views, layerViews };
  };
  let t = 0;
  let held: Held<Name, D> | undefined = setUp();

  const live = (): Held<Name, D> => {
    if (held === undefined) throw new Error(`this ${rule.name} optimizer is disposed; make a new one`);
    return held;
  };
  const unknown = (name: string) => unknownState(rule, name, tensorStates, numbersOf(live().stepper));
  const viewOf = (slot: string): Views<Name, D> => {
    const view = live().views.get(slot);
    if (view === undefined) throw unknown(slot);
    return view;
  };
  const snapshot = (): Snapshot => {
    const { arena, stepper } = live();
    const tensors = [parameter, ...tensorStates].flatMap((slot) => {
      const whole = arena.whole(slot);
      return segments.map(({ name, shape, start, length }) => {
        return { slot, name, shape, values: whole.subarray(start, start + length) };
      });
    });
    const numbers = Array.from(stepper.layerStates, ([slot, values]) =>
      segments.map(({ name }, index) => ({
        slot,
        name,
        shape: [],
        values: values.subarray(index, index + 1),
      })),
    );
    const scalars = numbersOf(stepper);
    return { rule, hyper: values.byWord(t + 1), t, scalars, tensors: [...tensors, ...numbers.flat()] };
  };

  return {
    rule,
    backend,
    dtype,
    bytes: held.arena.buffer.byteLength,
    get hyper() {
      return values.byWord(t + 1);
    },
    get params() {
      return viewOf(parameter);
    },
    evalParams() {
      const { stepper } = live();
      if (program.evaluation === undefined || t === 0) return viewOf(parameter);
      stepper.evaluate([values.bySymbol(t)], t);
      return viewOf(evaluated);
    },
    get grads() {
      return viewOf(gradient);
    },
    get t() {
      live();
      return t;
    },
    step(overrides) {
      const { arena, stepper } = live();
      const hyper = values.bySymbol(t + 1, overrides);
      if (t === 0) fillInitialStates(program, arena, stepper, [hyper], "from parameters");
      t += 1;
      stepper.step([hyper], t);
    },
    state(name) {
      if ([parameter, gradient, evaluated].includes(name)) throw unknown(name);
      return live().layerViews.get(name) ?? viewOf(name);
    },
    scalar(name) {
      const value = numbersOf(live().stepper).get(name);
      if (value === undefined) throw unknown(name);
      return value;
    },
    save() {
      return writeCheckpoint(snapshot());
    },
    load(bytes) {
      const scalars = numbersOf(live().stepper);
      const restored = readCheckpoint(bytes, snapshot());
      t = restored.t;
      values.replace(restored.hyper);
      for (const [name, value] of restored.scalars) scalars.set(name, value);
    },
    dispose() {
      held = undefined;
    },
  };
}

/** All that keeps an optimizer's memory alive, in one place, so that it can be let go of. */
interface Held<Name extends string, D extends Dtype> {
  readonly arena: Arena<D>;
  readonly stepper: Stepper;
  readonly views: ReadonlyMap<string, Views<Name, D>>;
  /** Of states that are one number per tensor. */
  readonly layerViews: ReadonlyMap<string, Views<Name, "f64">>;
}

/** The states that are one number for all tensors. */
function numbersOf({ scalars: [first] }: Stepper): Map<string, number> {
  return first ?? new Map();
}

function requireOptions(options: OptimizerOptions): void {
  const known = ["backend", "dtype", "schedule"];
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const guess = nearest(key, known);
    throw new TypeError(
      `optimizer has no option ${key}.${guess === undefined ? "" : ` Did you mean ${guess}?`}`,
    );
  }
  const { dtype } = options;
  if (dtype !== undefined && dtype !== "f32" && dtype !== "f64") {
    throw new TypeError(`dtype is ${String(dtype)}; it has to be "f32" or "f64"`);
  }
}

function unknownState(
  rule: Rule,
  name: string,
  tensorStates: readonly string[],
  scalars: ReadonlyMap<string, number>,
): RangeError {
  if (tensorStates.includes(name))
    return new RangeError(`${name} of ${rule.name} is a tensor state: read it with state("${name}")`);
  if (scalars.has(name))
    return new RangeError(`${name} of ${rule.name} is one number: read it with scalar("${name}")`);
  const known = [...tensorStates, ...scalars.keys()];
  const list = known.length === 0 ? "It keeps none." : `It keeps ${known.join(", ")}.`;
  return new RangeError(`${rule.name} has no state ${name}. ${list}`);
}
