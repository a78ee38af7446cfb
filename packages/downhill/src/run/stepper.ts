import { reductionsIn } from "../ir/expr.ts";
import { interpretStep } from "../ir/interpret.ts";
import type { Plan } from "../ir/plan.ts";
import { evaluationProgram, type Program, stepCount } from "../ir/program.ts";
import { blockLength } from "../ir/reductions.ts";
import { storesOf } from "../ir/rule-tree.ts";
import { plan } from "../passes/plan.ts";
import { choose, hasChoices } from "../passes/specialise.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { Backend } from "./backend.ts";
import { bindPlan } from "./bind-plan.ts";
import { bindJs, bindWasm, compileWasm } from "./kernel.ts";
import type { StepValues } from "./layer-inputs.ts";
import type { Crew } from "./threads/crew.ts";

/** A tensor as a stepper sees it. */
export interface StepperLayer {
  /** Elements; each layer's follow the one's before. */
  readonly length: number;
  /** Whose hyperparameters it takes. */
  readonly group: number;
}

/** A program bound to an arena. */
export interface Stepper {
  readonly layers: readonly StepperLayer[];
  /** States that are one number, by name, for each group. */
  readonly scalars: readonly Map<string, number>[];
  /** States that are one number per tensor, by name, in the order of the layers. */
  readonly layerStates: ReadonlyMap<string, Float64Array<ArrayBuffer>>;
  /**
   * One step; `hypers` are by symbol, for each group, and `t` counts from 1.
   * @throws RangeError where groups choose other lines of an `if` than the first: nothing has changed then
   */
  step(hypers: readonly ReadonlyMap<string, number>[], t: number): void;
  /**
   * @throws RangeError where `step` would
   */
  check(hypers: readonly ReadonlyMap<string, number>[], t: number): void;
  /** Computes `eval θ = …` into its slot, as things stand after step `t`; nothing where the rule has no such line. */
  evaluate(hypers: readonly ReadonlyMap<string, number>[], t: number): void;
}

/** How many numbers the passes of a program gather at most, all tensors together. */
export function countParts(program: Program, lengths: readonly number[]): number {
  const values = storesOf(program.body).map(({ value }) => value);
  if (program.evaluation !== undefined) values.push(program.evaluation);
  const gathers = values.reduce((sum, value) => sum + reductionsIn(value).length, 0);
  const blocks = lengths.reduce((sum, length) => sum + Math.ceil(length / blockLength), 0);
  return gathers * blocks;
}

/**
 * Readies a program to step over an arena. A plan is compiled when its choices first come up; most rules have one,
 * rules with `if t = 1:` two.
 */
export function createStepper(
  program: Program,
  backend: Backend,
  dtype: Dtype,
  arena: Arena<Dtype>,
  layers: readonly StepperLayer[],
  crew?: Crew,
): Stepper {
  const groups = 1 + Math.max(0, ...layers.map(({ group }) => group));
  const ofRank = (rank: "scalar" | "layer") => program.states.filter((state) => state.rank === rank);
  const scalars = Array.from(
    { length: groups },
    () => new Map(ofRank("scalar").map(({ name }) => [name, 0] as const)),
  );
  const layerStates = new Map(ofRank("layer").map(({ name }) => [name, new Float64Array(layers.length)]));
  const state = { scalars, layerStates };
  const begin = (chosen: Program): Run => prepareRun(chosen, backend, dtype, arena, layers, state, crew);
  const run = begin(program);
  const evaluation = evaluationOnce(program);
  let evaluate: Run | undefined;
  return {
    layers,
    ...state,
    step: (hypers, t) => run({ hypers, t, ...state }),
    check(hypers, t) {
      if (groups > 1) requireSameChoices(program, scalars, hypers, t);
    },
    evaluate(hypers, t) {
      if (evaluation === undefined) return;
      evaluate ??= begin(evaluation);
      evaluate({ hypers, t, ...state });
    },
  };
}

type Run = (values: StepValues) => void;

function prepareRun(
  program: Program,
  backend: Backend,
  dtype: Dtype,
  arena: Arena<Dtype>,
  layers: readonly StepperLayer[],
  { layerStates }: Pick<Stepper, "layerStates">,
  crew: Crew | undefined,
): Run {
  if (backend === "interpret") {
    const tensors = new Map([...arena.offsets.keys()].map((slot) => [slot, arena.whole(slot)]));
    return ({ hypers, t, scalars }) => {
      requireSameChoices(program, scalars, hypers, t);
      const inputs = layers.map(({ length, group }) => ({
        length,
        hyper: hypers[group] ?? new Map(),
        scalars: scalars[group] ?? new Map(),
      }));
      interpretStep(program, { t, layers: inputs, tensors, layerStates });
    };
  }
  const prepared = new Map<string, Run>();
  const prepare = (key: string): Run => {
    const choices = Array.from(key, (choice) => choice === "1");
    // In float64 JavaScript keeps the rule's own order, bit for bit; float32 rounds its stores anyway.
    const settled = planOnce(program, choices, backend === "wasm" || dtype === "f32");
    const bound = bindPlan(settled, arena, layers, layerStates, (pass, spans) => {
      if (backend === "js") return bindJs(pass, arena, spans);
      const { kernel, module } = compileWasm(pass, dtype, crew !== undefined);
      return bindWasm(kernel, module, arena, spans, crew);
    });
    prepared.set(key, bound);
    return bound;
  };
  const only = hasChoices(program) ? undefined : prepare("");
  return (values) => {
    if (only !== undefined) return only(values);
    const key = requireSameChoices(program, values.scalars, values.hypers, values.t);
    (prepared.get(key) ?? prepare(key))(values);
  };
}

/** What all groups choose. */
function requireSameChoices(
  program: Program,
  scalars: readonly ReadonlyMap<string, number>[],
  hypers: readonly ReadonlyMap<string, number>[],
  t: number,
): string {
  if (!hasChoices(program)) return "";
  const keys = hypers.map((hyper, group) =>
    choose(program, new Map([...hyper, ...(scalars[group] ?? []), [stepCount, t]]))
      .map((holds) => (holds ? "1" : "0"))
      .join(""),
  );
  const [first = ""] = keys;
  if (keys.every((key) => key === first)) return first;
  throw new RangeError(
    `an if of ${program.name} chooses other lines for one group than for another at step ${t}; give the groups that differ rules of their own`,
  );
}

const evaluations = new WeakMap<Program, Program>();

/** The evaluation program of a program, the same object each time, so that its plan is made once. */
function evaluationOnce(program: Program): Program | undefined {
  const known = evaluations.get(program) ?? evaluationProgram(program);
  if (known !== undefined) evaluations.set(program, known);
  return known;
}

const plans = new WeakMap<Program, Map<string, Plan>>();

/** The plan of a program for one choice, made once however many optimizers run it. */
function planOnce(program: Program, choices: readonly boolean[], reassociate: boolean): Plan {
  const known = plans.get(program) ?? new Map<string, Plan>();
  plans.set(program, known);
  const key = `${reassociate} ${choices.join()}`;
  const settled = known.get(key) ?? plan(program, choices, { reassociate });
  known.set(key, settled);
  return settled;
}
