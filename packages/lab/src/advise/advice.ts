import type { Rule } from "downhill";
import type { ProblemSpec } from "../problem.ts";
import type { HalvedRule } from "./halve.ts";
import type { Landscape } from "./landscape.ts";
import type { AdvicePlan } from "./plan.ts";
import type { RankedRule } from "./rank.ts";

/** Something that was measured, and what follows from it. */
export interface Reason {
  readonly about: string;
  readonly measured: string;
  readonly says: string;
  /** The claim that it rests on, by name; undefined where the measurement speaks for itself. */
  readonly claim: string | undefined;
}

export interface Recommendation {
  readonly name: string;
  readonly hyper: Rule["hyper"];
  /** Whether it was compared on fresh seeds, or chosen by the halving alone. */
  readonly isConfirmed: boolean;
  readonly because: string;
}

/** What probes say of which rule to take. */
export interface Advice {
  readonly problem: ProblemSpec & {
    readonly title: string;
    readonly parameters: number;
    /** Training examples, those that are held out to score on not among them. */
    readonly examples: number;
    readonly batchSize: number;
  };
  /** What the rules are compared by. */
  readonly scoredBy: "the loss on held-out training examples" | "the mean training loss over the run";
  readonly plan: AdvicePlan;
  /** Gradients that the plan takes at the most: given again, they give the same advice. */
  readonly planned: number;
  /** Whether time was out before the plan was through. */
  readonly isCut: boolean;
  readonly evaluations: number;
  readonly probes: number;
  readonly tuningSeed: number;
  /** Neither tuning's nor a race's, as far as all rules were run on them. */
  readonly seeds: readonly number[];
  readonly landscape: Landscape;
  readonly halved: readonly (Omit<HalvedRule, "candidate"> & {
    readonly name: string;
    readonly why: string;
  })[];
  readonly ranking: readonly RankedRule[];
  /** Undefined where nothing went without diverging. */
  readonly recommendation: Recommendation | undefined;
  readonly reasons: readonly Reason[];
  readonly notTried: readonly string[];
}
