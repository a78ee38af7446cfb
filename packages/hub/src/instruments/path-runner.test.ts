import { surfaces } from "@downhill/lab/problems/surfaces";
import { adam, chain, clipByGlobalNorm, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import { expect, test } from "vitest";
import { traceLane } from "../landscape/trace-lane.ts";
import type { World } from "../landscape/world.ts";
import { createPathRunner } from "./path-runner.ts";

const world: World = {
  surface: "rosenbrock",
  start: surfaces.rosenbrock.start,
  seed: 3,
  noise: 0.5,
  batch: 4,
  drift: 0.001,
};

test.each<readonly [string, Rule, (lr: number) => Rule]>([
  ["momentum", momentum(0.1), momentum],
  ["rmsprop", rmsprop(0.1), rmsprop],
  ["adam", adam(0.1), adam],
  [
    "a rule with a norm",
    chain(clipByGlobalNorm(1), gradientDescent(0.1)),
    (lr) => chain(clipByGlobalNorm(1), gradientDescent(lr)),
  ],
])("%s: paths one after the other are lanes to the last bit", async (_name, rule, withRate) => {
  const runner = await createPathRunner(rule, world);
  for (const lr of [0.001, 0.01, 0.0003]) {
    const { x, y, loss } = runner.run({ lr }, world.start, 200);
    const { points, losses, divergedAt } = await traceLane(withRate(lr), world, 200);
    if (divergedAt !== undefined) expect(loss).toBe(Number.POSITIVE_INFINITY);
    else expect([x, y, loss]).toEqual([points.at(-2), points.at(-1), losses.at(-1)]);
  }
  runner.dispose();
});

test("a path that diverges has no end, and the next one none of it", async () => {
  const runner = await createPathRunner(momentum(1e6), world);
  expect(runner.run({}, world.start, 200).loss).toBe(Number.POSITIVE_INFINITY);
  expect(runner.run({ lr: 1e-4 }, world.start, 200).loss).toBeLessThan(10);
  runner.dispose();
});
