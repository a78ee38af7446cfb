import { adagrad, adam, amsgrad, gradientDescent, type Rule, rmsprop } from "downhill";
import { createDriftStream, squaredDistance, writeErrorGradient } from "../../problems/drift.ts";
import { followPaths, type Lane } from "../follow-paths.ts";
import { tuneRateTogether } from "../tune-rate.ts";

export const steps = 4000;
const dimension = 20;
const rates = [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

interface Tracker {
  make(lr: number): Rule;
  /** Whether the rate is divided by √t. */
  readonly falls?: boolean;
}

export const trackers = {
  "gradient descent": { make: gradientDescent },
  "gradient descent with rates α/√t": { make: gradientDescent, falls: true },
  AdaGrad: { make: (lr) => adagrad({ lr }) },
  RMSprop: { make: (lr) => rmsprop({ lr }) },
  Adam: { make: (lr) => adam({ lr }) },
  AMSGrad: { make: (lr) => amsgrad({ lr }) },
} as const satisfies Record<string, Tracker>;

export type TrackerName = keyof typeof trackers;

/** Tracking errors by rule, one for each seed. */
export type TrackingErrors = Readonly<Record<TrackerName, readonly number[]>>;

/** Tracking errors of every rule in a regime of the drifting stream. Each one's rate is the best on the tuning seeds. */
export async function trackDrift(
  regime: number,
  tuningSeeds: readonly number[],
  seeds: readonly number[],
): Promise<TrackingErrors> {
  const [tune, judge] = [tuningSeeds, seeds].map((chosen) => prepareTracking(regime, chosen));
  if (tune === undefined || judge === undefined) throw new Error("there are no seeds");
  const errors: Partial<Record<TrackerName, readonly number[]>> = {};
  for (const [name, tracker] of Object.entries(trackers)) {
    const lr = await tuneRateTogether(rates, (rate) => tune(tracker, rate));
    errors[name as TrackerName] = await judge(tracker, lr);
  }
  return errors as TrackingErrors;
}

/**
 * Draws the stream of every seed and gives the function that follows it with a rule: for each seed the mean over the second half of the
 * squared distance from the coefficients that made the observation just seen.
 */
export function prepareTracking(
  regime: number,
  seeds: readonly number[],
): (tracker: Tracker, lr: number) => Promise<readonly number[]> {
  const streams = seeds.map((seed) => {
    const next = createDriftStream(seed, { regime, dimension, change: steps / 2 });
    return Array.from({ length: steps }, () => {
      const { inputs, answer, target } = next();
      return { inputs: inputs.slice(), answer, target: target.slice() };
    });
  });
  const lanes = streams.map(
    (stream): Lane => ({
      start: new Float64Array(dimension),
      slope(x, gradient, t) {
        const observation = stream[t - 1];
        if (observation !== undefined) writeErrorGradient(observation, x, gradient);
      },
    }),
  );
  return async ({ make, falls = false }, lr) => {
    const sums = new Float64Array(lanes.length);
    await followPaths({
      rule: make(lr),
      lanes,
      steps,
      hyperAt: falls ? (t) => ({ lr: lr / Math.sqrt(t) }) : undefined,
      watch(x, t, lane) {
        if (t > steps / 2)
          sums[lane] = (sums[lane] ?? 0) + squaredDistance(x, streams[lane]?.[t - 1]?.target ?? []);
      },
    });
    return Array.from(sums, (sum) => sum / (steps / 2));
  };
}
