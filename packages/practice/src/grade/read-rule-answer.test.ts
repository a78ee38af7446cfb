import { equivalent, momentum } from "downhill";
import { expect, test } from "vitest";
import { readRuleAnswer } from "./read-rule-answer.ts";

test.each([
  "v = βv + αg, θ = θ − v",
  "v = βv + αg; θ = θ − v",
  "v <- beta*v + lr*g ; theta <- theta - v",
  "v_t = \\gamma v_{t-1} + \\eta \\nabla_\\theta J(\\theta), \\theta = \\theta - v_t",
  "momentum(α = 0.01, β = 0.9)\nv = βv + αg, θ = θ − v",
  "if t = 1:\n  v = αg\nelse:\n  v = βv + αg\nu = v; θ = θ − u",
])("assignments may stand on one line: %s", (text) => {
  const { rule } = readRuleAnswer(text);
  expect(rule && equivalent(momentum(), rule).equivalent).toBe(true);
});

test("what cannot be read is shown as it was written", () => {
  const { unread } = readRuleAnswer("v = βv + , θ = θ − v");
  expect(unread?.outcome).toBe("unread");
  expect(unread?.feedback).toContain("v = βv + , θ = θ − v");
});

test("an answer of commas alone is no rule", () => {
  expect(readRuleAnswer("a,".repeat(2000)).unread?.outcome).toBe("unread");
});
