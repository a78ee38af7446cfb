import { looksOf, type SeriesLook } from "@downhill/lab/report/series-look";
import type { Rule } from "downhill";
import { readLane } from "../landscape/read-lane.ts";
import { findEntry, titleOf } from "../rule-editor/find-entry.ts";
import type { OfferedProblem } from "./offered-problem.ts";
import { type TrainLane, tunedHyper } from "./train-lane.ts";

/** Where a lane's learning rate is from. */
export type RateOrigin = "searched" | "default" | "set" | "none";

/** A lane's rule in a race. */
export interface NamedEntrant {
  /** Its lane's. */
  readonly id: string;
  /** What it is called in results and files; no two are called alike. It decides the look. */
  readonly label: string;
  /** What it is called on the page. */
  readonly title: string;
  readonly look: SeriesLook;
  readonly rule: Rule;
  readonly origin: RateOrigin;
  /** Whether the command line knows the rule by its label, and all it has to be told is the learning rate. */
  readonly isNamed: boolean;
}

/** The lanes that can run, under names of their own: a second rule of one name is told apart by a number. */
export function nameEntrants(lanes: readonly TrainLane[], problem: OfferedProblem): readonly NamedEntrant[] {
  const counts = new Map<string, number>();
  const named = lanes.flatMap((lane) => {
    const reading = readTrainLane(lane);
    if (reading.rule === undefined || reading.fault !== undefined) return [];
    const { rule } = reading;
    const count = (counts.get(rule.name) ?? 0) + 1;
    counts.set(rule.name, count);
    const number = count === 1 ? "" : ` ${count}`;
    const text = lane.text.value;
    const entry = findEntry(text);
    return [
      {
        id: lane.id,
        label: rule.name + number,
        title: titleOf(text) + number,
        rule,
        origin: originOf(rule, text, problem),
        isNamed: entry !== undefined && count === 1 && differsInRateAlone(rule, entry.make().hyper),
      },
    ];
  });
  const looks = looksOf(named.map(({ label }) => label));
  return named.map((one, index) => ({ ...one, look: looks[index] as SeriesLook }));
}

/** The rule of a lane; `fault` says why it cannot train although it may be read. */
export function readTrainLane({ text, hyper }: TrainLane): {
  readonly rule: Rule | undefined;
  readonly fault: string | undefined;
} {
  const { rule, diagnostics } = readLane({ text: text.value, hyper: hyper.value });
  if (rule === undefined) return { rule, fault: "Its text cannot be read yet, so it takes no part." };
  if (diagnostics.some(({ code }) => code === "no-step"))
    return { rule, fault: "It only changes the gradient and takes no step, so it takes no part." };
  const missing = rule.program.hyperparameters.find(({ word }) => rule.hyper[word] === undefined);
  const fault =
    missing &&
    `${missing.symbol} has no value; give it one in the first line, as in ${missing.symbol} = 0.9.`;
  return { rule, fault };
}

function originOf({ hyper, program }: Rule, text: string, problem: OfferedProblem): RateOrigin {
  const { lr } = hyper;
  if (lr === undefined) return "none";
  if (lr === tunedHyper(text, problem)?.lr) return "searched";
  return lr === program.hyperparameters.find(({ word }) => word === "lr")?.value ? "default" : "set";
}

function differsInRateAlone({ hyper }: Rule, own: Rule["hyper"]): boolean {
  return Object.entries(hyper).every(([word, value]) => word === "lr" || value === own[word]);
}
