import { equivalent, rmsprop, rule } from "downhill";
import { expect, test } from "vitest";
import { readRuleAnswer } from "./read-rule-answer.ts";

test.each(["γ", "gamma", "\\gamma", "ν", "γ_1"])("%s is read as a decay, whatever else is named", (decay) => {
  for (const [rate, small] of [
    ["α", "ε"],
    ["lr", "eps"],
    ["\\eta", "\\epsilon"],
  ]) {
    const read = readRuleAnswer(
      `v_t = ${decay} v_{t-1} + (1 - ${decay}) g^2\nθ = θ - ${rate} g / sqrt(v_t + ${small})`,
    );
    expect(read.unread?.feedback).toBeUndefined();
    if (read.rule !== undefined) expect(equivalent(rmsprop(), read.rule).equivalent).toBe(true);
  }
});

test("a name that is no Greek letter stays unknown, and errors speak of the text as it was written", () => {
  const { unread } = readRuleAnswer("v ← γ v + (1 − γ) g²\nθ ← θ − α q / √v");
  expect(unread?.feedback).toContain("answer:1:5");
  expect(unread?.feedback).toContain("q is not a hyperparameter");
});

test("a rule with a header of its own keeps it", () => {
  const text = "mine(α = 0.5)\nθ = θ − α g";
  expect(readRuleAnswer(text).rule?.hyper).toEqual(rule(text as string).hyper);
});
