import { momentum, rule } from "downhill";
import { expect, test } from "vitest";
import { gradeRule } from "./grade-rule.ts";

test("an accepted convention is named, even where it takes the rule's steps at a constant rate", () => {
  const asks = {
    kind: "rule" as const,
    rule: momentum,
    accepts: [
      {
        name: "α outside",
        rule: () => rule("u_t = β u_(t-1) + g\nθ = θ − α u_t"),
        says: () => "A change of α acts at once.",
      },
    ],
  };
  const outside = gradeRule(asks, "v = βv + g\nθ = θ − αv");
  expect(outside).toMatchObject({ outcome: "right", matched: "α outside" });
  expect(outside.feedback).toContain("A change of α acts at once.");
  const inside = gradeRule(asks, "v = βv − αg\nθ = θ + v");
  expect(inside.outcome).toBe("right");
  expect(inside.matched).toBeUndefined();
});
