import { type Signal, signal } from "@preact/signals";
import type { Hyper } from "downhill";
import { catalogue } from "downhill/catalogue";
import type { Lane } from "../landscape/world.ts";
import { findEntry } from "../rule-editor/find-entry.ts";
import type { OfferedProblem } from "./offered-problem.ts";

/** A lane of the page. */
export interface TrainLane {
  /** Stays while the lane changes. */
  readonly id: string;
  readonly text: Signal<string>;
  /** Hyperparameters by word, over the text's own. */
  readonly hyper: Signal<Hyper>;
  /** Whether somebody is about to type its rule. */
  readonly isNew: boolean;
}

export function createLane({ text, hyper }: Lane, isNew = false): TrainLane {
  return { id: `lane${++made}`, text: signal(text), hyper: signal(hyper), isNew };
}

let made = 0;

/** A rule of the catalogue with the values that were found for it on a problem, or its own where nobody looked. */
export function tunedLane(name: string, problem: OfferedProblem): Lane {
  const entry = catalogue.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`the catalogue has no rule ${name}`);
  const { text } = entry.make();
  return { text, hyper: tunedHyper(text, problem) ?? {} };
}

/** The values that a search found for the rule of this text on a problem; undefined where there are none. */
export function tunedHyper(text: string, { search }: OfferedProblem): Hyper | undefined {
  const name = findEntry(text)?.name;
  return search?.rules.find(({ rule }) => rule === name)?.hyper;
}
