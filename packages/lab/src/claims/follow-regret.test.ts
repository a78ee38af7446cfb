import { gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { theoremSequence } from "../problems/reddi.ts";
import { followRegret } from "./follow-regret.ts";

test("standing still at 0 regrets the mean slope: (C − 2)/3", async () => {
  const [first, last] = await followRegret(gradientDescent(0), theoremSequence, [3, 300]);
  expect(first).toEqual({ steps: 3, perStep: 1 / 3 });
  expect(last?.perStep).toBeCloseTo(1 / 3, 12);
});
