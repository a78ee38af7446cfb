import { surfaces } from "@downhill/lab/problems/surfaces";
import { gradientDescent, momentum } from "downhill";
import { expect, test } from "vitest";
import { traceLane } from "../landscape/trace-lane.ts";
import type { World } from "../landscape/world.ts";
import { measureRate } from "./measure-rate.ts";

const world: World = {
  surface: "ravine",
  start: surfaces.ravine.start,
  seed: 0,
  noise: 0,
  batch: 1,
  drift: 0,
};

test("gradient descent on the ravine: 1 − α/10", async () => {
  const { points } = await traceLane(gradientDescent(0.5), world, 400);
  expect(measureRate(points, { x: 0, y: 0 })?.factor).toBeCloseTo(0.95, 8);
});

test("heavy ball with complex roots: √β but for where in a turn it is", async () => {
  const { points } = await traceLane(momentum({ lr: 0.5, beta: 0.9 }), world, 1000);
  expect(measureRate(points, { x: 0, y: 0 })?.factor).toBeCloseTo(Math.sqrt(0.9), 3);
});

test("what diverges has a factor above 1, and too few steps have none", async () => {
  const { points } = await traceLane(gradientDescent(1.1), world, 200);
  expect(measureRate(points, { x: 0, y: 0 })?.factor).toBeCloseTo(1.2, 3);
  expect(measureRate(points.subarray(0, 12), { x: 0, y: 0 })).toBeUndefined();
});
