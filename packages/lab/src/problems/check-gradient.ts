import { createBatches } from "../batches.ts";
import type { Problem, Tensors } from "../problem.ts";
import { createRandom, type Random } from "../random.ts";
import { allocateTensors } from "./allocate-tensors.ts";
import type { Made } from "./definition.ts";

/** One slope of the loss, as `evaluate` says it and as differences of the loss have it. */
export interface SlopeCheck {
  readonly tensor: string;
  /** The element that was moved, as in `[3, 1]`; or how all or half of the tensor was moved. */
  readonly along: string;
  /** Slope for a move of length 1. */
  readonly claimed: number;
  readonly measured: number;
  /** How far the two may be apart: what rounding and curvature do to the measured one. */
  readonly allowed: number;
  /** `too small` where they agree, but a slope twice as large would have too. */
  readonly verdict: "agrees" | "differs" | "too small";
}

const elementsPerTensor = 4;
/** The start may be a special point (all zeros), at which a wrong gradient can be right. */
const perturbation = 0.1;
const ratio = 4;

/** Rounding of one operation, and how often a step is made `ratio` times smaller from a quarter of a typical element on. */
const precision = {
  f32: { epsilon: 2 ** -24, levels: 6 },
  f64: { epsilon: 2 ** -53, levels: 11 },
};

const pointCount = 3;
/** What neighbouring steps disagree by is the error of the larger one; a kink can make it look smaller than it is. */
const spreadFactor = 3;

/** A loss is a sum of many rounded terms; its rounding is some units in the last place. */
const lossUnits = 16;

/**
 * Compares the gradient that a problem writes with central differences of its loss, near the start and on the first batch of `seed`:
 * for each tensor along some random elements, along all elements with random signs, and along half of them with the gradient's own
 * signs. What differs is looked at again from other points. Steps are tried from large to small, and those taken whose differences agree best with their neighbours'; what they disagree
 * by, and the rounding of the type over the step, is what a slope may be off by.
 */
export async function checkGradient(problem: Made, seed: number): Promise<readonly SlopeCheck[]> {
  const { shapes, dtype, examples, batchSize } = problem;
  const random = createRandom(seed, "noise");
  const batch = createBatches(examples, batchSize, seed)().slice();
  const unused = allocateTensors(shapes, dtype);
  const lossAt = async (params: Tensors): Promise<number> => problem.evaluate(params, batch, unused);
  const points: Point[] = [];
  for (let i = 0; i < pointCount; i++) {
    const params = await pointNear(problem, seed, lossAt, random);
    const grads = allocateTensors(shapes, dtype);
    await problem.evaluate(params, batch, grads);
    points.push({ params, grads, loss: () => lossAt(params) });
  }
  const checks: SlopeCheck[] = [];
  for (const [tensor, shape] of Object.entries(shapes)) {
    const gradient = points[0]?.grads[tensor];
    if (gradient === undefined) continue;
    for (const { along, moves } of chooseMoves(gradient, shape, random))
      checks.push({ tensor, along, ...(await compareAtPoints(points, tensor, moves, dtype)) });
  }
  return checks;
}

interface Point {
  readonly params: Tensors;
  readonly grads: Tensors;
  loss(): Promise<number>;
}

/** A wrong gradient is wrong at every point; a right one may look wrong where a kink lies beside it, but hardly every time. */
async function compareAtPoints(
  points: readonly Point[],
  tensor: string,
  moves: readonly Move[],
  dtype: Problem["dtype"],
): Promise<Omit<SlopeCheck, "tensor" | "along">> {
  let last: Omit<SlopeCheck, "tensor" | "along"> = nothingMeasured;
  for (const { params, grads, loss } of points) {
    const [values, gradient] = [params[tensor], grads[tensor]];
    if (values === undefined || gradient === undefined) continue;
    last = await compareSlopes(loss, values, gradient, moves, dtype);
    if (last.verdict !== "differs") break;
  }
  return last;
}

async function pointNear(
  problem: Made,
  seed: number,
  lossAt: (params: Tensors) => Promise<number>,
  random: Random,
): Promise<Tensors> {
  const { shapes, dtype } = problem;
  const [start, near] = [allocateTensors(shapes, dtype), allocateTensors(shapes, dtype)];
  for (const params of [start, near]) problem.initialise(params, seed);
  for (const values of Object.values(near)) {
    const size = perturbation * (typicalSize(values) || 1);
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) + size * random.normal();
  }
  return Number.isFinite(await lossAt(near)) ? near : start;
}

interface Move {
  readonly index: number;
  readonly sign: number;
}

function chooseMoves(
  gradient: Tensors[string],
  shape: readonly number[],
  random: Random,
): readonly { readonly along: string; readonly moves: readonly Move[] }[] {
  const size = gradient.length;
  const every = Array.from({ length: size }, (_, index) => index);
  const chosen =
    size <= elementsPerTensor ? every : Array.from({ length: elementsPerTensor }, () => random.below(size));
  const single = [...new Set(chosen)].map((index) => ({
    along: `[${placeOf(index, shape).join(", ")}]`,
    moves: [{ index, sign: 1 }],
  }));
  if (size === 1) return single;
  const half = every.filter(() => random.uniform() < 0.5);
  return [
    ...single,
    {
      along: "random signs",
      moves: every.map((index) => ({ index, sign: random.uniform() < 0.5 ? -1 : 1 })),
    },
    {
      along: "its own signs, half",
      moves: (half.length === 0 ? every : half).map((index) => ({
        index,
        sign: (gradient[index] ?? 0) < 0 ? -1 : 1,
      })),
    },
  ];
}

const nothingMeasured = {
  claimed: Number.NaN,
  measured: Number.NaN,
  allowed: Number.POSITIVE_INFINITY,
  verdict: "too small",
} as const;

async function compareSlopes(
  lossNow: () => Promise<number>,
  values: Tensors[string],
  gradient: Tensors[string],
  moves: readonly Move[],
  dtype: Problem["dtype"],
): Promise<Omit<SlopeCheck, "tensor" | "along">> {
  const { epsilon, levels } = precision[dtype];
  const size = typicalSize(values) || 1;
  const slopes: Slope[] = [];
  for (let level = 1; level <= levels; level++)
    slopes.push(await measureSlope(lossNow, values, gradient, moves, size / ratio ** level));
  const judged = slopes.slice(1, -1).map((slope, i) => {
    const [larger, smaller] = [slopes[i]?.measured ?? Number.NaN, slopes[i + 2]?.measured ?? Number.NaN];
    const spread = Math.max(Math.abs(slope.measured - larger), Math.abs(slope.measured - smaller));
    const rounding = (lossUnits * epsilon * slope.loss) / slope.length;
    const steepness = Math.max(Math.abs(slope.measured), Math.abs(slope.claimed));
    return {
      ...slope,
      steepness,
      allowed: spreadFactor * spread + rounding + Math.sqrt(epsilon) * steepness,
    };
  });
  // A step so large that the loss is no number there says nothing.
  const [best] = judged.filter(({ allowed }) => !Number.isNaN(allowed)).sort((a, b) => a.allowed - b.allowed);
  if (best === undefined) return nothingMeasured;
  const { claimed, measured, allowed, steepness } = best;
  const differs = !(Math.abs(claimed - measured) <= allowed);
  return {
    claimed,
    measured,
    allowed,
    verdict: differs ? "differs" : allowed > steepness / 2 ? "too small" : "agrees",
  };
}

interface Slope {
  readonly claimed: number;
  readonly measured: number;
  /** The larger size of the two losses, and the distance between their points. */
  readonly loss: number;
  readonly length: number;
}

/** The distance is the one between the points that were stored, not the one that was asked for: float32 rounds them. */
async function measureSlope(
  lossNow: () => Promise<number>,
  values: Tensors[string],
  gradient: Tensors[string],
  moves: readonly Move[],
  step: number,
): Promise<Slope> {
  const before = moves.map(({ index }) => values[index] ?? Number.NaN);
  const moveTo = (by: number): number[] =>
    moves.map(({ index, sign }, i) => {
      values[index] = (before[i] ?? Number.NaN) + by * sign;
      return values[index] ?? Number.NaN;
    });
  const above = moveTo(step);
  const high = await lossNow();
  const below = moveTo(-step);
  const low = await lossNow();
  moveTo(0);
  const distances = above.map((value, i) => value - (below[i] ?? Number.NaN));
  const length = Math.sqrt(distances.reduce((sum, distance) => sum + distance * distance, 0));
  const rise = moves.reduce(
    (sum, { index }, i) => sum + (gradient[index] ?? Number.NaN) * (distances[i] ?? 0),
    0,
  );
  return {
    claimed: rise / length,
    measured: (high - low) / length,
    loss: Math.max(Math.abs(high), Math.abs(low)),
    length,
  };
}

/** Root of the mean square. */
function typicalSize(values: Tensors[string]): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

function placeOf(index: number, shape: readonly number[]): readonly number[] {
  const place: number[] = [];
  let rest = index;
  for (const size of shape.toReversed()) {
    place.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return place;
}
