import { equivalent, momentum, rule, variants } from "downhill";
import { expect, test, vi } from "vitest";
import { adamFormulas } from "../bank/adam/adam-formulas.ts";
import { rmspropFormulas } from "../bank/rmsprop/rmsprop-formulas.ts";
import { gradeRule } from "./grade-rule.ts";

// Comparing with each in turn is what takes long.
vi.setConfig({ testTimeout: 300_000 });

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

test.each(
  [...adamFormulas, ...rmspropFormulas]
    .filter(({ id }) => ["adam-update", "rmsprop-update"].includes(id))
    .map((question) => [question.id, question] as const),
)("%s: what is looked for in haste is what a comparison with each in turn finds", (_id, { asks, right }) => {
  if (asks.kind !== "rule") throw new Error("a rule is asked for");
  const asked = asks.rule();
  const known = variants(asked);
  const named = [
    ...(asks.relatives ?? []).map((one) => ({ name: one.name, rule: one.rule() })),
    ...known.map((one) => ({ name: one.name, rule: one.rule })),
  ];
  const answers = [...right.map((text) => rule(text as string)), ...named.map((one) => one.rule)];
  for (const answer of answers) {
    const isRight = equivalent(asked, answer).equivalent;
    const accepted = asks.accepts?.find((one) => equivalent(one.rule(), answer).equivalent);
    const inTurn = isRight ? undefined : named.find((one) => equivalent(one.rule, answer).equivalent);
    const grade = gradeRule(asks, answer.text);
    expect(grade.outcome, answer.text).toBe(isRight || accepted !== undefined ? "right" : "wrong");
    if (accepted === undefined) expect(grade.matched, answer.text).toBe(inTurn?.name);
  }
});
