import { createRandom } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { follow } from "downhill";
import { torch } from "downhill/dialects";
import type { Scene } from "../question/diagnose-question.ts";

export const ringing = { rate: 0.03, beta: 0.97, points: 100, steps: 200 } as const;

/** A regression of one slope on all points at once, with momentum that is underdamped for its curvature. */
export const ringingScene: Scene = {
  mend: "β = (1 − √(αλ))² for the λ of these data, the largest β that does not ring.",
  async run({ seed, isMended }) {
    const { rate, beta, steps } = ringing;
    const { curvature, best, floor } = ringingProblem(seed);
    const momentum = isMended ? (1 - Math.sqrt(rate * curvature)) ** 2 : beta;
    const path = follow(torch.SGD({ lr: rate, momentum }), {
      theta: 0,
      slope: (theta) => curvature * (theta - best),
      steps,
    }).map((values) => values.θ ?? Number.NaN);
    const x = path.map((_, step) => step);
    const losses = path.map((theta) => floor + (curvature / 2) * (theta - best) * (theta - best));
    const crossings = path
      .slice(1)
      .filter((theta, index) => (theta - best) * ((path[index] ?? 0) - best) < 0).length;
    return {
      x: "step",
      curves: [
        { name: "loss", axis: { label: "loss over all points", isLogarithmic: true }, x, y: losses },
        { name: "slope", axis: { label: "fitted slope", isLogarithmic: false }, x, y: path },
      ],
      caption: `The slope ${crossings === 0 ? "never crosses" : `crosses ${crossings === 1 ? "once" : `${crossings} times`}`} its final value, ${formatMeasured(best)}, within ${steps} steps; the loss begins at ${formatMeasured(losses[0] ?? Number.NaN)} and ends at ${formatMeasured(losses.at(-1) ?? Number.NaN)}.`,
    };
  },
};

/** The loss of the slope: half the mean square of the residuals, ½ curvature (θ − best)² + floor. */
export function ringingProblem(seed: number): {
  readonly curvature: number;
  readonly best: number;
  readonly floor: number;
} {
  const random = createRandom(seed, "data");
  const spread = 0.6 + 0.9 * random.uniform();
  const slope = 2 + random.uniform();
  const points = Array.from({ length: ringing.points }, () => {
    const x = spread * random.normal();
    return { x, y: slope * x + 0.1 * random.normal() };
  });
  const meanOf = (value: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length;
  const curvature = meanOf(({ x }) => x * x);
  const best = meanOf(({ x, y }) => x * y) / curvature;
  return { curvature, best, floor: meanOf(({ x, y }) => (y - best * x) * (y - best * x)) / 2 };
}
