import { looksOf, type SeriesLook } from "@downhill/lab/report/series-look";
import type { Rule } from "downhill";
import { findEntry, titleOf } from "../rule-editor/find-entry.ts";
import { laneRule } from "../rule-editor/lane-rule.ts";
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
  const named = lanes.flatMap(({ id, lane }) => {
    const rule = laneRule(lane.value);
    if (rule === undefined) return [];
    const count = (counts.get(rule.name) ?? 0) + 1;
    counts.set(rule.name, count);
    const number = count === 1 ? "" : ` ${count}`;
    const { text } = lane.value;
    const entry = findEntry(text);
    const isNamed = entry !== undefined && count === 1 && differsInRateAlone(rule, entry.make().hyper);
    return [
      {
        id,
        label: rule.name + number,
        title: titleOf(text) + number,
        rule,
        origin: originOf(rule, text, problem),
        isNamed,
      },
    ];
  });
  const looks = looksOf(named.map(({ label }) => label));
  return named.map((one, index) => ({ ...one, look: looks[index] as SeriesLook }));
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
