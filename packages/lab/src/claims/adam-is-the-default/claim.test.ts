import { expect, test } from "vitest";
import { contextWithoutRaces } from "../context-without-races.ts";
import { census } from "./census.ts";
import { adamIsTheDefault, judgeDefaults } from "./claim.ts";

test("every library is counted once, and its words name the rule that it is counted for", async () => {
  const { effects } = await adamIsTheDefault.run(contextWithoutRaces);
  expect(effects.reduce((sum, { value }) => sum + value, 0)).toBe(census.length);
  for (const { says, rule, commit } of census) {
    expect(/adamw|adam|rmsprop|sgd/i.exec(says)?.[0].toLowerCase()).toBe(rule.toLowerCase());
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
  }
});

test.each([
  [3, 0, 5, "supported"],
  [1, 2, 5, "depends"],
  [1, 1, 5, "refuted"],
])("%d of Adam and %d of AdamW in %d: %s", (adam, adamw, all, kind) => {
  expect(judgeDefaults(adam, adamw, all).kind).toBe(kind);
});
