import { surfaces } from "@downhill/lab/problems/surfaces";
import { adam, explain, gradientDescent, momentum, nesterov, type Rule, rmsprop } from "downhill";
import { expect, test } from "vitest";
import { createGradientStream } from "../../landscape/gradient-stream.ts";
import { traceLane } from "../../landscape/trace-lane.ts";
import type { World } from "../../landscape/world.ts";
import { createReplay } from "./replay.ts";
import { workMoment } from "./work-moment.ts";

const world: World = {
  surface: "rosenbrock",
  start: surfaces.rosenbrock.start,
  seed: 5,
  noise: 1,
  batch: 2,
  drift: 0.001,
};
const rules: readonly (readonly [string, Rule])[] = [
  ["gradient descent", gradientDescent(0.001)],
  ["momentum", momentum(0.0003)],
  ["nesterov", nesterov(0.0003)],
  ["rmsprop", rmsprop(0.01)],
  ["adam", adam(0.05)],
];

test.each(rules)("%s: a replay has the bits of the run, forwards and backwards", async (_name, rule) => {
  const { points } = await traceLane(rule, world, 60);
  const replay = await createReplay(rule, world);
  for (const t of [1, 2, 3, 60, 59, 17, 18]) {
    for (const coordinate of [0, 1] as const) {
      const moment = replay.momentAt(t, coordinate);
      expect(moment.t).toBe(t);
      expect(moment.before).toBe(points[2 * (t - 1) + coordinate]);
      expect(moment.after).toBe(points[2 * t + coordinate]);
    }
  }
  replay.dispose();
});

test.each(rules)("%s: the worked lines are those of explain from the start", async (_name, rule) => {
  const { points } = await traceLane(rule, world, 12);
  const stream = createGradientStream(world);
  const gradients = Array.from({ length: 12 }, (_, step) => {
    const gradient = new Float64Array(2);
    stream.next(points.subarray(2 * step, 2 * step + 2), gradient);
    return gradient[1] ?? Number.NaN;
  });
  const whole = explain(rule, { theta: world.start[1], gradients });
  const replay = await createReplay(rule, world);
  for (const [index, expected] of whole.steps.entries()) {
    const found = workMoment(rule, replay.momentAt(index + 1, 1));
    expect(found.t).toBe(index + 1);
    expect(found.lines.map(({ equation }) => equation)).toEqual(
      expected.lines.map(({ equation }) => equation),
    );
    // Kernels turn a division by a number of the host into a product, which may cost the last bits.
    for (const [line, { value }] of expected.lines.entries())
      expect(Math.abs((found.lines[line]?.value ?? Number.NaN) / value - 1)).toBeLessThan(1e-12);
  }
  replay.dispose();
});

test.each(rules.slice(0, 4))(
  "%s: what the lines give is the run's point to the last bit",
  async (_name, rule) => {
    const replay = await createReplay(rule, world);
    for (let t = 1; t <= 60; t++) {
      for (const coordinate of [0, 1] as const) {
        const moment = replay.momentAt(t, coordinate);
        expect(workMoment(rule, moment).after.θ).toBe(moment.after);
      }
    }
    replay.dispose();
  },
);

test("Adam, which divides by 1 − β^t, is within two units of the last place", async () => {
  const replay = await createReplay(adam(0.05), world);
  for (let t = 1; t <= 60; t++) {
    const moment = replay.momentAt(t, 0);
    const worked = workMoment(adam(0.05), moment).after.θ ?? Number.NaN;
    expect(Math.abs(worked - moment.after)).toBeLessThanOrEqual(2 * 2 ** -52 * Math.abs(moment.after));
  }
  replay.dispose();
});
