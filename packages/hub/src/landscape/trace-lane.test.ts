import { readDataFile } from "@downhill/lab/data/read-data-file.node";
import { makeProblem } from "@downhill/lab/problems/catalogue";
import { ravine } from "@downhill/lab/problems/ravine";
import { surfaces } from "@downhill/lab/problems/surfaces";
import { runOne } from "@downhill/lab/race/run-one";
import { createRandom } from "@downhill/lab/random";
import { adam, gradientDescent, momentum, rmsprop, rule } from "downhill";
import { expect, test } from "vitest";
import { traceLane } from "./trace-lane.ts";
import type { SurfaceName, World } from "./world.ts";

const still = (surface: SurfaceName): World => ({
  surface,
  start: surfaces[surface].start,
  seed: 0,
  noise: 0,
  batch: 1,
  drift: 0,
});

test.each(Object.keys(surfaces) as SurfaceName[])("a lane is a race of the lab on %s", async (surface) => {
  const problem = await makeProblem({ name: surface }, readDataFile);
  for (const one of [gradientDescent(0.01), momentum(0.003), rmsprop(0.01), adam(0.1), gradientDescent(3)]) {
    const { losses, divergedAt } = await traceLane(one, still(surface), 300);
    const run = await runOne(problem, one, 0, { steps: 300 });
    expect(divergedAt).toBe(run.divergedAt);
    // A race notes the loss before each step, a lane also that after the last.
    const common = Math.min(losses.length, run.losses.length);
    expect([...losses.subarray(0, common)]).toEqual(run.losses.slice(0, common));
    expect(losses.length).toBeGreaterThanOrEqual(run.losses.length);
  }
});

test("gradient descent on the ravine is its closed form", async () => {
  const { points, losses, divergedAt } = await traceLane(gradientDescent(0.3), still("ravine"), 50);
  expect(divergedAt).toBeUndefined();
  expect(points).toHaveLength(102);
  expect(losses).toHaveLength(51);
  for (let t = 0; t <= 50; t++) {
    expect(points[2 * t]).toBeCloseTo(-7 * (1 - 0.3 / 10) ** t, 12);
    expect(points[2 * t + 1]).toBeCloseTo(2 * (1 - 0.3 * 2) ** t, 12);
  }
});

test("noise is the same for every rule and falls with the root of the batch", async () => {
  const noisy: World = { ...still("ravine"), seed: 7, noise: 2, batch: 4 };
  const { points } = await traceLane(gradientDescent(0.1), noisy, 20);
  const random = createRandom(7, "noise");
  let [x, y] = noisy.start;
  for (let t = 1; t <= 20; t++) {
    const [gx, gy] = ravine.gradient(x, y);
    x -= 0.1 * (gx + 1 * random.normal());
    y -= 0.1 * (gy + 1 * random.normal());
    expect(points[2 * t]).toBeCloseTo(x, 12);
    expect(points[2 * t + 1]).toBeCloseTo(y, 12);
  }
});

test("a surface that drifts is behind the point by the steps taken", async () => {
  const drifting: World = { ...still("ravine"), drift: 0.05 };
  const { points, losses } = await traceLane(gradientDescent(0.5), drifting, 400);
  // x follows at a distance d with d = (1 − α/10) d − drift: it ends at −drift · 10/α.
  const behind = (points.at(-2) ?? 0) - 0.05 * 400;
  expect(behind).toBeCloseTo(-1, 6);
  expect(losses.at(-1)).toBeCloseTo(ravine.value(behind, points.at(-1) ?? 0), 12);
});

test("a lane that diverges ends with its step, and all that is kept is finite", async () => {
  const { points, losses, divergedAt } = await traceLane(gradientDescent(2), still("ravine"), 5000);
  // |1 − 2·2| = 3 a step in y: 4·9ᵗ > 1e30 from t = 31.
  expect(divergedAt).toBe(Math.ceil(Math.log(1e30 / 4) / Math.log(9)));
  expect(losses).toHaveLength(divergedAt ?? 0);
  expect(points.every(Number.isFinite) && losses.every(Number.isFinite)).toBe(true);
  const broken = await traceLane(rule("θ = θ / 0 − g"), still("ravine"), 10);
  expect(broken.divergedAt).toBe(1);
  expect(broken.losses).toHaveLength(1);
});
