import type { Rule } from "downhill";
import type { Problem } from "../problem.ts";
import type { RunRecord } from "../race/result.ts";
import { runOne } from "../race/run-one.ts";
import { scoreOf } from "../search/learning-rates.ts";

/** One run of a rule, as a probe. */
export interface Probe {
  readonly rule: Rule;
  readonly seed: number;
  readonly steps: number;
}

/** Runs probes until time is out. */
export interface Prober {
  /** The score of a probe, the lower the better, infinite for a divergence; undefined where time was out before it. */
  run(probe: Probe): Promise<ProbeResult | undefined>;
  /** Gradients that the probes have taken. */
  readonly evaluations: number;
  readonly probes: number;
}

export interface ProbeResult {
  readonly score: number;
  /** Training loss at the last step. */
  readonly lastLoss: number;
}

/** A probe that is through. */
export interface ProbeNews {
  /** The rule's name. */
  readonly rule: string;
  readonly rate: number;
  readonly seed: number;
  readonly steps: number;
  /** Infinite for a divergence. */
  readonly score: number;
}

export interface ProberOptions {
  /** Whether another probe may begin. */
  readonly mayGoOn: () => boolean;
  readonly onProbe?: ((probes: number, latest: ProbeNews) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @param problem scores on what `scoreOf` scores on: held-out training examples, never the test set */
export function createProber(problem: Problem, { mayGoOn, onProbe, signal }: ProberOptions): Prober {
  let evaluations = 0;
  let probes = 0;
  return {
    get evaluations() {
      return evaluations;
    },
    get probes() {
      return probes;
    },
    async run({ rule, seed, steps }) {
      signal?.throwIfAborted();
      if (!mayGoOn()) return undefined;
      const run: RunRecord = { entrant: 0, ...(await runOne(problem, rule, seed, { steps }, { signal })) };
      evaluations += run.divergedAt ?? steps;
      probes += 1;
      const score = scoreOf(run);
      onProbe?.(probes, { rule: rule.name, rate: rule.hyper.lr ?? Number.NaN, seed, steps, score });
      return { score, lastLoss: run.losses.at(-1) ?? Number.NaN };
    },
  };
}
