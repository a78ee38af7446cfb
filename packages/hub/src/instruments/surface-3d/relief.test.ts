import { surfaces } from "@downhill/lab/problems/surfaces";
import { describe, expect, test } from "vitest";
import { createRelief, drape } from "./relief.ts";

describe("a relief", () => {
  test.each(Object.keys(surfaces) as (keyof typeof surfaces)[])(
    "of %s is lowest at the minima and orders as the surface",
    (name) => {
      const { minima, value, view } = surfaces[name];
      const { heightAt } = createRelief(name);
      for (const { x, y } of minima) expect(heightAt(x, y)).toBeCloseTo(0, 9);
      const [a, b] = [heightAt(view.x[0], view.y[0]), heightAt(view.x[1], view.y[0])];
      const [f, g] = [value(view.x[0], view.y[0]), value(view.x[1], view.y[0])];
      expect(Math.sign(a - b)).toBe(Math.sign(f - g));
    },
  );

  test("has a path on it, in two pieces where it leaves the view between", () => {
    const relief = createRelief("ravine");
    const points = Float64Array.of(-7, 2, -20, 2, 3, 1, 2, 1);
    const ribbons = drape(
      relief,
      { points, losses: new Float64Array(4), divergedAt: undefined },
      { drift: 0 },
    );
    expect(ribbons).toHaveLength(2);
    for (const { places, steps } of ribbons) {
      expect(places).toHaveLength(steps.length);
      for (const [x, y, z] of places) {
        // The view is 20 wide and 10 deep.
        expect(y).toBeCloseTo(relief.heightAt(10 * x, -10 * z), 12);
      }
    }
    expect(ribbons.at(-1)?.steps.at(-1)).toBe(3);
  });

  test("has a path that drifts with its surface where the surface is shown", () => {
    const relief = createRelief("ravine");
    const still = drape(
      relief,
      { points: Float64Array.of(1, 1, 1, 1), losses: new Float64Array(2), divergedAt: undefined },
      { drift: 0.5 },
    );
    expect(still[0]?.places.at(-1)?.[0]).toBeCloseTo(0.05, 12);
  });
});
