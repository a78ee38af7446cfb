import { expect, test } from "vitest";
import { contextWithoutRaces } from "../context-without-races.ts";
import { adamDoesNotConverge } from "./claim.ts";

test("Adam's regret at C = 3 tends to 2/3 and AMSGrad's to 0", async () => {
  const { effects, verdict } = await adamDoesNotConverge.run(contextWithoutRaces);
  const [adam, amsgrad] = effects;
  expect(Math.abs(adam.value / (2 / 3) - 1)).toBeLessThan(0.01);
  expect(amsgrad?.value).toBeLessThan(0.01);
  expect(verdict.kind).toBe("depends");
});
