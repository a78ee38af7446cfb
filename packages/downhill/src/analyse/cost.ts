import { evaluate, interpretStep } from "../ir/interpret.ts";
import { type Pass, type Plan, rootsOf, type Value } from "../ir/plan.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import { plan } from "../passes/plan.ts";
import { type Choices, choose, hasChoices } from "../passes/specialise.ts";
import type { Values } from "./coordinate.ts";
import { findWaits } from "./waits.ts";

/** The steps that are looked at to learn which choices of the `if` lines come up. */
const horizon = 1000;

/** What a step costs, counted from its plan. */
export interface StepCost {
  /** Whether each `if` that the step meets holds; empty where the rule has none. */
  readonly choices: Choices;
  /** The first step that chooses so, and how many of the first 1,000 do. */
  readonly firstStep: number;
  readonly steps: number;
  /** Kernels: sweeps over the elements. */
  readonly passes: number;
  /** For each pass after the first, the reductions that it waits for: `[["‖θ‖", "‖u‖"]]`. */
  readonly waits: readonly (readonly string[])[];
  /** Bytes loaded and stored per parameter. */
  readonly bytesMoved: { readonly f32: number; readonly f64: number };
  /**
   * Operations per parameter: as the lines write them, and with the factors gathered that need no element, as the
   * WASM and float32 kernels compute them.
   */
  readonly operations: { readonly written: number; readonly gathered: number };
  /** Numbers that the host computes once for all parameters. */
  readonly hostScalars: number;
}

export interface Costs {
  /** Bytes of state per parameter. */
  readonly stateBytes: { readonly f32: number; readonly f64: number };
  /** One entry for each choice, in the order in which they come up. */
  readonly perChoice: readonly StepCost[];
  /** The choice of most steps. */
  readonly steady: StepCost;
}

/** Counts what a rule costs. `hyper` is by symbol. */
export function countCosts(program: Program, hyper: Values): Costs {
  const perChoice = observeChoices(program, hyper).map((seen) => costOf(program, seen));
  const steady = perChoice.reduce((most, cost) => (cost.steps > most.steps ? cost : most));
  return { stateBytes: countStateBytes(program), perChoice, steady };
}

/** Bytes of state per parameter: what is kept between steps for each element. */
export function countStateBytes({ states }: Program): Costs["stateBytes"] {
  return inBytes(states.filter(({ rank }) => rank === "tensor").length);
}

interface SeenChoices {
  readonly choices: Choices;
  readonly firstStep: number;
  steps: number;
}

/** The choices of the first steps: tests reach no tensor, so the host's numbers alone decide. */
function observeChoices(program: Program, hyper: Values): readonly [SeenChoices, ...SeenChoices[]] {
  if (!hasChoices(program)) return [{ choices: [], firstStep: 1, steps: horizon }];
  const none = new Float64Array(0);
  const tensors = new Map([parameter, gradient].map((name) => [name, none]));
  const scalarStates = program.states.filter(({ rank }) => rank === "scalar");
  const scalars = new Map(scalarStates.map(({ name, initial }) => [name, evaluate(initial, hyper)]));
  const ofLayers = program.states.filter(({ rank }) => rank === "layer");
  const layerStates = new Map(ofLayers.map(({ name }) => [name, new Float64Array(1)]));
  const look = (t: number): Choices => choose(program, new Map([...hyper, ...scalars, [stepCount, t]]));

  const first: SeenChoices = { choices: look(1), firstStep: 1, steps: 0 };
  const seen = new Map([[first.choices.join(), first]]);
  for (let t = 1; t <= horizon; t++) {
    const choices = look(t);
    const entry = seen.get(choices.join()) ?? { choices, firstStep: t, steps: 0 };
    entry.steps += 1;
    seen.set(choices.join(), entry);
    interpretStep(program, { t, layers: [{ length: 0, hyper, scalars }], tensors, layerStates });
  }
  return [first, ...[...seen.values()].filter((entry) => entry !== first)];
}

function costOf(program: Program, { choices, firstStep, steps }: SeenChoices): StepCost {
  const written = plan(program, choices, { reassociate: false });
  const gathered = plan(program, choices, { reassociate: true });
  const slots = written.passes.reduce((sum, { loads, stores }) => sum + loads.length + stores.length, 0);
  return {
    choices,
    firstStep,
    steps,
    passes: written.passes.length,
    waits: findWaits(program, choices).slice(0, Math.max(0, written.passes.length - 1)),
    bytesMoved: inBytes(slots),
    operations: { written: countOperations(written), gathered: countOperations(gathered) },
    hostScalars: written.scalars.filter(({ kind }) => kind === "apply").length + written.hostStores.length,
  };
}

function countOperations({ passes }: Plan): number {
  return passes.reduce((sum, pass) => sum + operationsOf(pass).size, 0);
}

/** A value that is read twice is computed once. */
function operationsOf(pass: Pass): ReadonlySet<Value> {
  const found = new Set<Value>();
  const visit = (value: Value): void => {
    if (value.kind !== "apply" || found.has(value)) return;
    found.add(value);
    value.args.forEach(visit);
  };
  for (const value of rootsOf(pass)) visit(value);
  return found;
}

function inBytes(numbers: number): { readonly f32: number; readonly f64: number } {
  return { f32: 4 * numbers, f64: 8 * numbers };
}
