import type { SampleRequest, Target } from "@downhill/lab/problem";
import { formatPlural } from "@downhill/lab/report/number";
import type { Device } from "../training/race-messages.ts";
import type { NamedEntrant } from "./name-entrants.ts";
import type { OfferedProblem } from "./offered-problem.ts";
import type { TrainState } from "./train-state.ts";

/** What a session trains; it does not change while it does. */
export interface TrainPlan {
  readonly problem: OfferedProblem;
  readonly entrants: readonly NamedEntrant[];
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly testEvery: number;
  readonly target: Target | undefined;
  readonly device: Device;
  readonly sample: SampleRequest | undefined;
}

/** Characters that a model of text writes at each test. */
const sampleLength = 160;

/** What would be trained with the controls as they are. */
export function planOf(state: TrainState): TrainPlan {
  const { problem, entrants, seeds, steps, device, prompt, temperature } = state;
  const { race, shows, hasDevice } = problem.value;
  return {
    problem: problem.value,
    entrants: entrants.value,
    seeds: seeds.value,
    steps: steps.value,
    testEvery: race.testEvery,
    target: race.target,
    device: hasDevice ? device.value : "wasm",
    sample:
      shows === "text"
        ? { prompt: prompt.value, length: sampleLength, temperature: temperature.value, seed: 1 }
        : undefined,
  };
}

/** Whether two plans come to the same runs. */
export function isSamePlan(a: TrainPlan, b: TrainPlan): boolean {
  return describeAll(a) === describeAll(b);
}

function describeAll({ problem, entrants, ...rest }: TrainPlan): string {
  const rules = entrants.map(({ label, rule }) => [label, rule.text, rule.hyper]);
  return JSON.stringify([problem.name, rules, rest]);
}

/** A plan in a few words. */
export function describePlan({ entrants, steps, seeds, problem }: TrainPlan): string {
  const runs = seeds.length === 1 ? "" : ` × ${formatPlural(seeds.length, "seed")}`;
  return `${formatPlural(entrants.length, "rule")}${runs} × ${formatPlural(steps, "step")} on ${problem.short}, ${problem.network}`;
}
