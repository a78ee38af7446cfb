import { expect, test } from "vitest";
import { judgeSpeed } from "./adam-converges-fast/claim.ts";
import { judgeChoice } from "./no-best-optimizer/claim.ts";
import { standingsOf } from "./suite-standing.ts";
import type { SuiteResult } from "./task-suite.ts";

const seeds = 10;
const missed = Number.POSITIVE_INFINITY;
/** Every seed alike. */
const suiteOf = (steps: Readonly<Record<string, readonly number[]>>): SuiteResult => {
  const rows = Object.values(steps);
  const tasks = (rows[0] ?? []).map((_, task) => `task ${task}`);
  return {
    rules: Object.keys(steps),
    tasks,
    costs: rows.map((row) => row.map((cost) => new Array<number>(seeds).fill(cost))),
    lengths: tasks.map(() => 400),
  };
};

test("ratios, scores and best tasks are those worked by hand; a miss scores 0 and counts as twice the length", () => {
  const [heavy, adam] = standingsOf(suiteOf({ momentum: [100, 200, missed], Adam: [200, 100, 50] }));
  expect(heavy?.ratios.map(({ value }) => Number(value.toFixed(9)))).toEqual([1, 2, 16]);
  expect(heavy?.cost.value).toBeCloseTo(32 ** (1 / 3), 12);
  // Mean of 1, (4 − 2)/3 and 0.
  expect(heavy?.score.value).toBeCloseTo(5 / 9, 12);
  expect(heavy?.best).toEqual(["task 0"]);
  expect(adam?.best).toEqual(["task 1", "task 2"]);
  expect(adam?.score).toMatchObject({ low: adam?.score.value, high: adam?.score.value });
});

test.each([
  ["supported", { momentum: [100, 200, 300], Adam: [140, 100, 50] }],
  ["depends", { momentum: [100, 100, 300, 300], Adam: [200, 200, 100, 100] }],
  ["refuted", { momentum: [100, 100, 100], Adam: [200, 120, 100] }],
] as const)("Adam's speed is %s by its rule", (kind, steps) => {
  const standings = standingsOf(suiteOf(steps));
  const own = standings[1];
  if (own === undefined) throw new Error("Adam is missing");
  expect(judgeSpeed(own, standings).kind).toBe(kind);
});

test("where one rule is best everywhere there is nothing to choose", () => {
  const judge = (steps: Readonly<Record<string, readonly number[]>>) =>
    judgeChoice(standingsOf(suiteOf(steps))).kind;
  expect(judge({ momentum: [100, 100], Adam: [102, 90] })).toBe("refuted");
  expect(judge({ momentum: [100, 100], Adam: [200, 90] })).toBe("supported");
});
