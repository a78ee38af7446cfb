import { adam, optimizer } from "downhill";
import { createBatches } from "../batches.ts";
import type { Problem } from "../problem.ts";
import { takeStep } from "../race/take-step.ts";
import { type Curvature, measureCurvature } from "./curvature.ts";
import { type GradientNoise, measureNoise } from "./noise-scale.ts";

/** What a problem looks like a few steps from its start. */
export interface Landscape {
  /** Steps of Adam at its own rate before the look: at the very start gradients are larger than anywhere later. */
  readonly after: number;
  readonly noise: GradientNoise;
  readonly curvature: Curvature;
  /** Gradients that it cost. */
  readonly evaluations: number;
}

const descent = 40;
const noiseBatches = 16;
const curvatureIterations = 8;

/** Gradients that a look costs at the most. */
export const landscapeEvaluations = descent + noiseBatches + 4 * curvatureIterations;

/**
 * Looks at a problem after a short descent from the start of `seed`: noise of its gradients, their sizes by tensor, and curvature. */
export async function lookAround(problem: Problem, seed: number): Promise<Landscape> {
  const opt = await optimizer(adam(), problem.shapes, { dtype: problem.dtype });
  try {
    problem.initialise(opt.params, seed);
    const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
    let after = 0;
    let isSound = true;
    while (isSound && after < descent) {
      isSound = (await takeStep(problem, opt, nextBatch())).broken === undefined;
      after += 1;
    }
    // Where the descent broke, the start is looked at.
    if (!isSound) problem.initialise(opt.params, seed);
    const point = { problem, params: opt.params, grads: opt.grads };
    const noise = await measureNoise(point, seed, noiseBatches);
    const curvature = await measureCurvature(point, seed, curvatureIterations);
    return {
      after: isSound ? after : 0,
      noise,
      curvature,
      evaluations: after + noise.batches + curvature.evaluations,
    };
  } finally {
    opt.dispose();
  }
}
