import { expect, test } from "vitest";
import { readLane } from "./read-lane.ts";

test("a lane's values hold over its text's, and those of names that it does not have are left out", () => {
  const text = "slowed(α = 0.1, κ = 2)\nθ = θ − α g / κ";
  expect(readLane({ text, hyper: { lr: 0.3, beta: 0.9, kappa: Number.NaN } }).rule?.hyper).toEqual({
    lr: 0.3,
    kappa: 2,
  });
  expect(readLane({ text: "θ = θ − 0.1 g", hyper: { lr: 0.3 } }).rule?.hyper).toEqual({});
});
