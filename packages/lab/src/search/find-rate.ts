import { optimizer, type Rule } from "downhill";
import { createBatches } from "../batches.ts";
import type { Problem } from "../problem.ts";
import { nextTurn } from "../race/next-turn.ts";
import { createSmoother } from "../race/smooth.ts";
import { takeStep } from "../race/take-step.ts";
import { fewestPoints, type RateSuggestions, suggestRates } from "./range-suggestions.ts";

/** One step of a range test. */
export interface RangePoint {
  readonly rate: number;
  /** Mean loss of the batch before the step at that rate. */
  readonly loss: number;
  /** The average of the losses so far, the past weighing 0.98, divided by the weights' sum. */
  readonly smoothed: number;
}

export interface RangeTest {
  readonly seed: number;
  /** The rates of the plan: from `start` on, `end` being the one that would come after the last step. */
  readonly start: number;
  readonly end: number;
  readonly steps: number;
  /** One for each step that was taken, rates rising. */
  readonly points: readonly RangePoint[];
  /** The points that the suggestions are from: `points.slice(from, to)`. */
  readonly used: { readonly from: number; readonly to: number };
  /**
   * Why it ended: the smoothed loss `rose` beyond four times its lowest, loss, gradient or parameters `diverged`, or it went
   * through to its `end`.
   */
  readonly ended: "rose" | "diverged" | "end";
  /** Undefined where it ended too early. */
  readonly suggestions: RateSuggestions | undefined;
  /** Gradients that it cost. */
  readonly evaluations: number;
}

export interface RangeOptions {
  /** One of the problem's tuning seeds, so that no race is judged by what chose its rate. */
  readonly seed: number;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly steps?: number | undefined;
  /** Told of each point as it comes. */
  readonly onPoint?: ((point: RangePoint) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What fastai's finder does where nobody says otherwise. */
export const rangeDefaults = { start: 1e-7, end: 10, steps: 100 } as const;

/** Smoothed losses beyond this many times the lowest end the test. */
const mostRise = 4;
/** The last points that are dropped; at the start it is a tenth of the steps. */
const droppedLast = 5;
const turnSteps = 10;

/**
 * The learning-rate range test (Smith 2017, arXiv:1506.01186) as fastai's `lr_find` runs it: step t of n is taken at the rate
 * start · (end / start)^(t/n); the losses are smoothed; it ends where the smoothed loss is more than four times the lowest so
 * far; of the points the first tenth of n and the last five are dropped, and the rest gives the suggestions. Start and
 * batches are those that a race has for the seed. Where the lowest loss is not above 0, four times it means nothing and the test
 * goes on.
 * @param rule its learning rate is not looked at; the other hyperparameters stay
 * @throws RangeError where the rule has no learning rate, or a rate or the steps are out of range; the signal's reason
 */
export async function findRate(problem: Problem, rule: Rule, options: RangeOptions): Promise<RangeTest> {
  const { start, end, steps } = settle(options);
  requireRate(rule);
  const { seed, onPoint, signal } = options;
  const opt = await optimizer({ ...rule, hyper: { ...rule.hyper, lr: start } }, problem.shapes, {
    dtype: problem.dtype,
  });
  try {
    problem.initialise(opt.params, seed);
    const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
    const smooth = createSmoother(true);
    const points: RangePoint[] = [];
    let lowest = Number.POSITIVE_INFINITY;
    let ended: RangeTest["ended"] = "end";
    let evaluations = 0;
    while (evaluations < steps && ended === "end") {
      const rate = start * (end / start) ** (evaluations / steps);
      const { loss, broken } = await takeStep(problem, opt, nextBatch(), { hyper: { lr: rate } });
      evaluations += 1;
      if (!Number.isNaN(loss)) {
        const smoothed = smooth(loss);
        const point = { rate, loss, smoothed };
        points.push(point);
        onPoint?.(point);
        lowest = Math.min(lowest, smoothed);
        if (lowest > 0 && smoothed > mostRise * lowest) ended = "rose";
      }
      if (broken !== undefined && ended === "end") ended = "diverged";
      if (evaluations % turnSteps === 0) await nextTurn();
      signal?.throwIfAborted();
    }
    const used = usedPoints(points, steps, ended);
    const chosen = points.slice(used.from, used.to);
    return {
      seed,
      start,
      end,
      steps,
      points,
      used,
      ended,
      suggestions:
        chosen.length < fewestPoints
          ? undefined
          : suggestRates(
              chosen.map(({ rate }) => rate),
              chosen.map(({ smoothed }) => smoothed),
            ),
      evaluations,
    };
  } finally {
    opt.dispose();
  }
}

/** fastai goes on through NaN to the last step, so the points that it drops at the end are then NaN anyway. */
function usedPoints(
  points: readonly RangePoint[],
  steps: number,
  ended: RangeTest["ended"],
): RangeTest["used"] {
  const from = Math.floor(steps / 10);
  const to =
    ended === "diverged" ? Math.min(points.length, steps - droppedLast) : points.length - droppedLast;
  return { from, to: Math.max(from, to) };
}

function settle({
  start = rangeDefaults.start,
  end = rangeDefaults.end,
  steps = rangeDefaults.steps,
}: RangeOptions): { readonly start: number; readonly end: number; readonly steps: number } {
  if (!(start > 0 && end > start && Number.isFinite(end)))
    throw new RangeError(
      `a range test goes from a rate above 0 to a higher one, not from ${start} to ${end}`,
    );
  if (!Number.isInteger(steps) || steps < 20)
    throw new RangeError(
      `steps is ${steps}; a range test needs a whole number from 20, of which the first tenth and the last ${droppedLast} are dropped`,
    );
  return { start, end, steps };
}

function requireRate({ name, program }: Rule): void {
  const words = program.hyperparameters.map(({ word }) => word);
  if (!words.includes("lr"))
    throw new RangeError(
      `${name} has no learning rate to test; its hyperparameters are ${words.join(", ") || "none"}`,
    );
}
