import { expect, test } from "vitest";
import { judgeAccuracy } from "./claim.ts";

const within = (shown: boolean) => ({ margin: 0.01, p: shown ? 0.01 : 0.5, shown });

test.each([
  [{ estimate: -0.02, low: -0.03, high: -0.01 }, false, "supported"],
  [{ estimate: -0.004, low: -0.007, high: -0.001 }, true, "equivalent"],
  [{ estimate: 0.004, low: 0.001, high: 0.007 }, true, "refuted"],
  [{ estimate: -0.004, low: -0.02, high: 0.01 }, false, "inconclusive"],
])("a difference of %j, shown to be alike: %s, is %s", (difference, shown, kind) => {
  expect(judgeAccuracy({ difference, equivalence: within(shown) }).kind).toBe(kind);
});
