import { optimizer, type Rule } from "downhill";
import { describe, expect, test } from "vitest";
import { adaptiveFormulas } from "./adaptive-formulas.ts";
import { momentumFormulas } from "./momentum-formulas.ts";
import { type Target, targets } from "./targets.ts";
import { measureGap } from "./torch-traces.ts";

// Each rule against a plain loop written from its paper, and against two steps worked with 34 decimal digits: from θ = 1,
// gradients 2 and −1.

// Changing signs, zeros at the start, in a row and alone, a spike of each sign.
const gradients = [
  0, 0, 0.5, -0.25, 0.75, 0.125, -1, 0, 0.375, 80, -0.5, 0.25, 0.625, -0.75, 0, 0, 0, 0.5, -0.125, 1, -40,
  0.25, -0.375, 0.875, -0.5, 0.0625, 0, -0.25, 0.5, 0.5, 0.5, -1, -1, 2, 0.03125, -0.75, 0.25, -0.5, 0.125,
  0.375,
];
const starts = [1, -0.5, 0.25, 0, 2];

// f64: sums and products in another order. f32: rounding of θ and of what is added to it, and, in what remembers,
// of states; each of at most 2⁻²⁴.
const tolerance = { f64: 1e-12, f32: 4 * gradients.length * 2 ** -24 };

describe.each([...adaptiveFormulas, ...momentumFormulas])("$name", ({ rule, begin, byHand }) => {
  test.each(targets)("first steps as worked by hand, $label", async (target) => {
    const found = (await follow(rule, target, [1], [2, -1])).flat();
    const digits = target.dtype === "f64" ? 13 : 6;
    for (const [i, wanted] of byHand.entries()) expect(found[i]).toBeCloseTo(wanted, digits);
  });

  test.each(targets)("follows a plain loop for 40 steps, $label", async (target) => {
    const walks = starts.map(begin);
    const wanted = gradients.map((g, index) => walks.map((next) => next(g, index + 1)));
    const gap = measureGap(starts, await follow(rule, target, starts, gradients), wanted);
    const message = `step ${gap.step}, start ${starts[gap.coordinate]}: ${gap.actual} here, ${gap.expected} in the loop`;
    expect(gap.share, message).toBeLessThanOrEqual(tolerance[target.dtype]);
  });
});

test("the steps are many enough", () => {
  expect(gradients.length).toBeGreaterThanOrEqual(30);
});

async function follow(
  rule: Rule,
  { backend, dtype }: Target,
  start: readonly number[],
  series: readonly number[],
): Promise<number[][]> {
  const opt = await optimizer(rule, { w: [start.length] }, { backend, dtype });
  opt.params.w.set(start);
  const rows = series.map((g) => {
    opt.grads.w.fill(g);
    opt.step();
    return [...opt.params.w];
  });
  opt.dispose();
  return rows;
}
