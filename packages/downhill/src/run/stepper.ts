import { interpretStep } from "../ir/interpret.ts";
import type { Plan } from "../ir/plan.ts";
import { type Program, stepCount } from "../ir/program.ts";
import { type HostInputs, prepareHost } from "../passes/host.ts";
import { plan } from "../passes/plan.ts";
import { choose, hasChoices } from "../passes/specialise.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { Backend } from "./backend.ts";
import { bindJs, bindWasm, compileWasm, type Sweep } from "./kernel.ts";

/** A program bound to an arena. */
export interface Stepper {
  /** Values of the scalar states by name. */
  readonly scalars: Map<string, number>;
  /** One step; `hyper` is by symbol, `t` counts from 1. */
  step(hyper: ReadonlyMap<string, number>, t: number): void;
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
): Stepper {
  const states = program.states.filter(({ rank }) => rank === "scalar");
  const scalars = new Map(states.map(({ name }) => [name, 0]));
  if (backend === "interpret") {
    const tensors = new Map([...arena.offsets.keys()].map((slot) => [slot, arena.whole(slot)]));
    return { scalars, step: (hyper, t) => interpretStep(program, { hyper, t, tensors, scalars }) };
  }
  const prepared = new Map<string, (inputs: HostInputs) => void>();
  const prepare = (key: string): ((inputs: HostInputs) => void) => {
    const choices = Array.from(key, (choice) => choice === "1");
    // In float64 JavaScript keeps the rule's own order, bit for bit; float32 rounds its stores anyway.
    const settled = planOnce(program, choices, backend === "wasm" || dtype === "f32");
    const bound = bindPlan(settled, scalars, (pass) => {
      if (backend === "js") return bindJs(pass, arena);
      const { kernel, module } = compileWasm(pass, dtype);
      return bindWasm(kernel, module, arena);
    });
    prepared.set(key, bound);
    return bound;
  };
  const only = hasChoices(program) ? undefined : prepare("");
  return {
    scalars,
    step(hyper, t) {
      const inputs = { hyper, t, scalars };
      if (only !== undefined) return only(inputs);
      const choices = choose(program, new Map([...hyper, ...scalars, [stepCount, t]]));
      const key = choices.map((holds) => (holds ? "1" : "0")).join("");
      (prepared.get(key) ?? prepare(key))(inputs);
    },
  };
}

function bindPlan(
  { scalars: values, hostStores, passes }: Plan,
  scalars: Map<string, number>,
  bind: (pass: Plan["passes"][number]) => Sweep,
): (inputs: HostInputs) => void {
  const host = prepareHost([...values, ...hostStores.map(({ value }) => value)]);
  const results = new Float64Array(values.length + hostStores.length);
  const sweeps = passes.map(bind);
  return (inputs) => {
    host(inputs, results);
    for (const sweep of sweeps) sweep(results);
    for (const [index, { state }] of hostStores.entries()) {
      scalars.set(state, results[values.length + index] ?? Number.NaN);
    }
  };
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
