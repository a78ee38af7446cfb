import { catalogue } from "downhill/catalogue";
import fc from "fast-check";
import { expect, test } from "vitest";
import { longestText, readRuleText } from "./read-rule-text.ts";

test("reads every rule of the catalogue", () => {
  for (const { make } of catalogue) expect(readRuleText(make().text).rule?.program).toEqual(make().program);
});

test("a text that is too long is told so with both lengths, and is not parsed", () => {
  const { rule, diagnostics } = readRuleText(`θ = θ − g${" ".repeat(longestText)}`);
  expect(rule).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "A rule has at most 4,000 characters, and this text has 4,009.",
  ]);
});

test("any text is a rule or has an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { rule, diagnostics } = readRuleText(text);
      const hasError = diagnostics.some(({ severity }) => severity === "error");
      expect(hasError).toBe(rule === undefined);
    }),
    { seed: 1 },
  );
});
