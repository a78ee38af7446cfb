import type { Rule } from "downhill";
import type { BigramSoftmax } from "../../models/bigram-softmax.ts";
import { followPath } from "../follow-path.ts";
import { tuneRate } from "../tune-rate.ts";

/** How near the optimum a path has to come, in nats. */
export const near = 0.1;
/** Steps after which the loss is read; by the last also what each word costs. */
export const marks = [10, 30, 100, 300] as const;
const [, , , lastMark] = marks;
/** A path that is not near by then has missed it. */
export const mostSteps = 600;

export interface BigramPath {
  readonly lr: number;
  /** Steps until the loss is near the optimum; infinite where `mostSteps` do not suffice. */
  readonly steps: number;
  /** Loss less the optimum at each of the marks, in nats; infinite for a divergence. */
  readonly excess: readonly number[];
  /** The part of it that each next word has at the last mark. */
  readonly byWord: Float64Array;
}

/** Takes a rule from W = 0 over all pairs at once. */
export async function followBigram(model: BigramSoftmax, rule: Rule): Promise<BigramPath> {
  const excess: number[] = [];
  let byWord = new Float64Array(model.words).fill(Number.POSITIVE_INFINITY);
  let steps = Number.POSITIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  await followPath({
    rule,
    start: new Array<number>(model.words ** 2).fill(0),
    // The loss after a step comes with the next gradient.
    steps: mostSteps + 1,
    slope(weights, gradient, t) {
      above = model.evaluate(weights, gradient) - model.optimum;
      if (Number.isNaN(above)) above = Number.POSITIVE_INFINITY;
      const taken = t - 1;
      if (above <= near) steps = Math.min(steps, taken);
      if (marks.some((mark) => mark === taken)) excess.push(above);
      if (taken === lastMark) byWord = model.excessByWord(weights);
    },
    until: (_weights, t) => above === Number.POSITIVE_INFINITY || (t > lastMark && steps < t),
  });
  while (excess.length < marks.length) excess.push(Number.POSITIVE_INFINITY);
  return { lr: rule.hyper.lr ?? Number.NaN, steps, excess, byWord };
}

/**
 * The path at the rate that is near the optimum first; where none is, the one that is nearest at the last mark. Half decades about
 * `first`, and further where the best lies on an end. Nothing is random, so what is tuned is what is judged.
 */
export async function bestBigramPath(
  model: BigramSoftmax,
  make: (hyper: { readonly lr: number }) => Rule,
  first: number,
): Promise<BigramPath> {
  const paths = new Map<number, BigramPath>();
  const rates = [-2, -1, 0, 1, 2].map((place) => first * 10 ** (place / 2));
  const lr = await tuneRate(rates, [0], async (rate) => {
    const path = await followBigram(model, make({ lr: rate }));
    paths.set(rate, path);
    return Number.isFinite(path.steps) ? path.steps : mostSteps + (path.excess.at(-1) ?? Number.NaN);
  });
  const best = paths.get(lr);
  if (best === undefined) throw new Error("the best rate was not tried: a bug");
  return best;
}
