import type { Tensors } from "../problem.ts";
import { defineProblem } from "./definition.ts";

/** Features that every example has: its answer, and two that are always 1. */
const shared = 3;
/** Places that an example has to itself: one of them is 1 where the answer is +1, all where it is −1. */
const own = 5;

export interface WilsonOptions {
  /** Training examples. */
  readonly n: number;
  /** Share of answers that are +1, above a half. */
  readonly p: number;
}

/**
 * The construction of Wilson, Roelofs, Stern, Srebro & Recht 2017, section 3.3 (arXiv:1705.08292), on which adaptive rules learn what
 * does not carry over: least squares from 0 on answers ±1. The first feature is the answer; an example's own features are 1 in
 * no other. The paper draws the answers; here round(p · n) are +1, which makes 1 − p exact.
 */
export const wilson = defineProblem({
  title:
    "Wilson et al.'s least squares: one feature tells the answer, two are always 1, the rest belong to one example",
  options: {
    n: { what: "training examples, and as many held out", default: 200, least: 4, most: 1e5, whole: true },
    p: { what: "share of the answers that are +1", default: 0.6, least: 0.5, most: 1, whole: false },
    batch: { what: "examples in a batch; 0 for all", default: 0, least: 0, most: 1e5, whole: true },
  },
  race: {
    steps: 3000,
    testEvery: 100,
    seeds: [1, 2, 3],
    target: { metric: "accuracy", value: 0.99 },
  },
  search: { seeds: [101, 102, 103], validation: 0, recorded: false },
  good: {
    metric: "accuracy",
    value: 0.99,
    because: "the first feature is the answer; always saying +1 gives p",
  },
  make({ n, p, batch }) {
    const answers = answersOf({ n, p });
    const positive = answers.filter((answer) => answer > 0).length / n;
    return {
      dtype: "f64",
      shapes: { w: [shared + own * n] },
      examples: n,
      batchSize: batch === 0 ? n : batch,
      flops: 4 * (shared + positive + own * (1 - positive)),
      initialise: ({ w }: Tensors) => void w?.fill(0),
      evaluate({ w = new Float64Array() }: Tensors, chosen, { w: grad = new Float64Array() }: Tensors) {
        grad.fill(0);
        let loss = 0;
        for (const i of chosen) {
          const answer = answers[i] ?? Number.NaN;
          const [from, to] = ownPlaces(i, answer);
          let error = predictUnseen(w, answer) - answer;
          for (let place = from; place < to; place++) error += w[place] ?? Number.NaN;
          loss += error * error;
          const slope = (2 * error) / chosen.length;
          for (const [place, feature] of [answer, 1, 1].entries())
            grad[place] = (grad[place] ?? 0) + slope * feature;
          for (let place = from; place < to; place++) grad[place] = (grad[place] ?? 0) + slope;
        }
        return loss / chosen.length;
      },
      test({ w = new Float64Array() }: Tensors, extent) {
        // Nobody has trained an unseen example's own features: they are 0, and only the answer tells two examples apart.
        const places = Array.from(answers, (answer, i) => (predictUnseen(w, answer) * answer > 0 ? -1 : i));
        const wrong = places.filter((i) => i >= 0);
        const loss = answers.reduce((sum, answer) => sum + (predictUnseen(w, answer) - answer) ** 2, 0) / n;
        return {
          loss,
          accuracy: 1 - wrong.length / n,
          examples: n,
          ...(extent === "all" && { wrong }),
        };
      },
    };
  },
});

/** The answers, +1 first: batches are shuffled, so the order says nothing. */
export function answersOf({ n, p }: WilsonOptions): Float64Array {
  const positive = Math.round(p * n);
  return Float64Array.from({ length: n }, (_, i) => (i < positive ? 1 : -1));
}

/** Where example `i` has its own ones: from, and up to but not at. */
export function ownPlaces(i: number, answer: number): readonly [from: number, to: number] {
  const from = shared + own * i;
  return [from, from + (answer > 0 ? 1 : own)];
}

/** What weights say of an example that was not trained on, by the three shared features. */
export function predictUnseen(w: ArrayLike<number>, answer: number): number {
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = [w[0], w[1], w[2]];
  return answer * first + second + third;
}
