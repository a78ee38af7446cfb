import { adam, facts, gradientDescent, type Rule, rmsprop } from "downhill";
import { describe, expect, test } from "vitest";
import { quadraticOptima } from "../../search/tuned-rules.ts";
import { followPaths } from "../follow-paths.ts";
import type { PairedRatio } from "../paired-ratio.ts";
import { judgeGrowth, stepsOfDescent } from "./claim.ts";
import { adaptiveRules, countSteps, createAlignedLane, createTurnedLane, startOf } from "./count-steps.ts";

describe.each([
  ["RMSprop", rmsprop({ lr: 0.01, eps: 0 })],
  ["Adam", adam({ lr: 0.01, eps: 0 })],
] satisfies [string, Rule][])("%s without ε", (_name, rule) => {
  test("walks the same bits where slopes are multiplied by powers of two, each coordinate's by its own", async () => {
    const lane = (factors: readonly number[]) => ({
      start: [1, -2, 3],
      slope(x: Float64Array, gradient: Float64Array) {
        for (const [i, factor] of factors.entries()) gradient[i] = factor * (x[i] ?? Number.NaN);
      },
    });
    const [plain, rescaled, other] = await followPaths({
      rule,
      lanes: [lane([1, 1, 1]), lane([2 ** -8, 1, 2 ** 10]), lane([1, 1, 1.5])],
      steps: 200,
    });
    expect(rescaled).toEqual(plain);
    expect(other).not.toEqual(plain);
  });

  test("is what its fact sheet says: indifferent to the gradients' scale, but neither to units of the parameters nor to a rotation", () => {
    const { invariance } = facts(rule).step ?? {};
    expect([true, "without ε"]).toContain(invariance?.gradientScale.holds);
    expect(invariance?.diagonalRescaling.holds).toBe(false);
    expect(invariance?.rotation.holds).toBe(false);
  });
});

test("gradient descent takes the steps of the closed form, along the axes and turned", async () => {
  for (const condition of [10, 300]) {
    const rule = gradientDescent(quadraticOptima(condition).gradientDescent);
    const lanes = [createAlignedLane(condition, startOf(4)), createTurnedLane(condition, 4)];
    const expected = stepsOfDescent(condition, startOf(4));
    expect(await countSteps(rule, lanes)).toEqual([expected, expected]);
  }
});

test("a run that does not arrive has taken infinitely many steps", async () => {
  expect(await countSteps(adaptiveRules.Adam(1e-9), [createAlignedLane(10, startOf(1))])).toEqual([
    Number.POSITIVE_INFINITY,
  ]);
});

const about = (value: number): PairedRatio => ({ value, low: 0.9 * value, high: 1.1 * value });
const same = about(1);

test.each([
  ["supported", [same, same], about(90), [about(1.5), same]],
  ["depends", [same, same], about(90), [about(1.5), about(3)]],
  ["inconclusive", [same, same], about(90), [about(2), same]],
  ["refuted", [same, about(1.5)], about(90), [same, same]],
  ["refuted", [same, same], about(5), [same, same]],
])("the verdict is %s where it should be", (kind, aligned, plain, turned) => {
  expect(judgeGrowth(aligned, plain, turned).kind).toBe(kind);
});
