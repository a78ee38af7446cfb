import { expect, test } from "vitest";
import { judgeLearningRate } from "./claim.ts";

test("the boundary, the best rate and the steps are those of the closed forms", async () => {
  const { effects, verdict } = await judgeLearningRate();
  const [edge, ...rest] = effects;
  expect(Math.abs(edge.value / 0.02 - 1)).toBeLessThan(1e-6);
  const measured = (name: string) => rest.find((effect) => effect.name === name)?.value;
  expect(measured("rate with the least error")).toBeCloseTo(2 / 101, 9);
  // ln 10⁶ / −ln(1 − α λmin), rounded up.
  expect(measured("steps at α = 0.001")).toBe(13_809);
  expect(measured("steps at that rate")).toBe(Math.ceil(Math.log(1e-6) / Math.log(99 / 101)));
  expect(verdict.kind).toBe("depends");
});

test("on a slope without a bound the statement is supported as it stands", async () => {
  expect((await judgeLearningRate(Number.POSITIVE_INFINITY)).verdict).toEqual({ kind: "supported" });
});
