import { optimizer, type Rule } from "downhill";

export interface RateRuns {
  readonly rule: Rule;
  /** One run for each. */
  readonly rates: readonly number[];
  /** κ of the quadratics that are gone down side by side. */
  readonly conditions: readonly number[];
  /** By how much they are turned against the coordinates, in radians. */
  readonly angle: number;
  readonly steps: number;
  readonly signal?: AbortSignal | undefined;
  /** Awaited now and then, so that a page can do something else; left out, it runs through. */
  readonly pause?: (() => Promise<void>) | undefined;
  /**
   * Told how each quadratic stands after each step from 0; false ends the run.
   * @param rate the index of the run
   */
  readonly see: (rate: number, step: number, standing: Standing) => boolean;
}

/** For each quadratic, means over the starts, in units of what they were at step 0. */
export interface Standing {
  readonly losses: Float64Array;
  /** From the minimum. */
  readonly distances: Float64Array;
}

/** Where the runs begin, in the coordinates: several, so that no rule does well by arriving at the minimum by luck. */
const starts = [0.3, 1.7, 2.9, 4.1, 5.6].map((turn, index) => {
  const radius = 0.7 + 0.15 * index;
  return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
});

/** Steps between two looks at the clock. */
const slice = 100;
const sliceMilliseconds = 8;

/**
 * Runs a rule down ½ (x² + κ y²), turned, once for each rate: all quadratics and starts are one tensor of an optimizer in float64,
 * which an elementwise rule does not see.
 * @throws the signal's reason where it aborts
 */
export async function runRates(runs: RateRuns): Promise<void> {
  const { rule, rates, conditions, steps, signal, pause, see } = runs;
  let since = performance.now();
  for (const [index, lr] of rates.entries()) {
    const pairs = conditions.length * starts.length;
    const given = { ...rule, hyper: { ...rule.hyper, lr } };
    const opt = await optimizer(given, { x: [2 * pairs] }, { dtype: "f64" });
    for (let pair = 0; pair < pairs; pair++) {
      const start = starts[pair % starts.length];
      opt.params.x[2 * pair] = start?.x ?? 0;
      opt.params.x[2 * pair + 1] = start?.y ?? 0;
    }
    const stand = watchStanding(opt.params.x, opt.grads.x, runs);
    try {
      for (let step = 0; step <= steps; step++) {
        if (!see(index, step, stand())) break;
        if (step < steps) opt.step();
        if (pause === undefined || step % slice !== 0) continue;
        if (performance.now() - since < sliceMilliseconds) continue;
        await pause();
        signal?.throwIfAborted();
        since = performance.now();
      }
    } finally {
      opt.dispose();
    }
  }
}

/** Gives a function that writes the gradient of where things are, and says how they stand. */
function watchStanding(
  at: Float64Array,
  grad: Float64Array,
  { conditions, angle }: RateRuns,
): () => Standing {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const make = (): Float64Array => new Float64Array(conditions.length);
  const [losses, distances, lossesBefore, distancesBefore] = [make(), make(), make(), make()];
  let isFirst = true;
  return () => {
    for (const [k, condition] of conditions.entries()) {
      let [loss, distance] = [0, 0];
      for (let s = 0; s < starts.length; s++) {
        const place = 2 * (k * starts.length + s);
        const [a, b] = [at[place] ?? Number.NaN, at[place + 1] ?? Number.NaN];
        // Back to the axes of the quadratic, where the gradient is (x, κ y).
        const [x, y] = [cosine * a + sine * b, cosine * b - sine * a];
        loss += x * x + condition * y * y;
        distance += Math.hypot(x, y);
        grad[place] = cosine * x - sine * condition * y;
        grad[place + 1] = sine * x + cosine * condition * y;
      }
      if (isFirst) {
        lossesBefore[k] = loss;
        distancesBefore[k] = distance;
      }
      losses[k] = loss / (lossesBefore[k] ?? 1);
      distances[k] = distance / (distancesBefore[k] ?? 1);
    }
    isFirst = false;
    return { losses, distances };
  };
}

/** Lets the page draw and listen. */
export function pauseForPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
