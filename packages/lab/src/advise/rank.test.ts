import { adam, gradientDescent, momentum } from "downhill";
import { expect, test } from "vitest";
import { candidatesFor } from "./candidates.ts";
import { chooseRule, rankRules } from "./rank.ts";
import { recommend } from "./recommend.ts";

const problem = { dtype: "f32", shapes: { w: [5, 2] } } as const;
const entered = (scores: Readonly<Record<"plain" | "heavy" | "both", readonly number[]>>) =>
  (
    [
      [gradientDescent(0.1), scores.plain],
      [momentum(0.1), scores.heavy],
      [adam(0.1), scores.both],
    ] as const
  ).map(([rule, own]) => ({ rule, results: own.map((score) => ({ score, lastLoss: score })) }));
const six = (base: number, ...shifts: readonly number[]) =>
  Array.from({ length: 6 }, (_, i) => base + (shifts[i] ?? 0));

test("a rule that is better on all of six seeds is taken, whatever its memory", () => {
  const ranking = rankRules(problem, entered({ plain: six(3), heavy: six(2), both: six(1) }));
  expect(ranking.map(({ name, isWorse, stateBytes }) => [name, isWorse, stateBytes])).toEqual([
    ["adam", false, 80],
    ["momentum", true, 40],
    ["gradientDescent", true, 0],
  ]);
  expect(ranking[1]?.difference).toEqual({ estimate: 1, low: 1, high: 1 });
  expect(chooseRule(ranking)?.name).toBe("adam");
  expect(recommend(ranking, [])?.because).toContain("lower than that of every other rule on 6 fresh seeds");
});

test("of rules that cannot be told apart the one with the least state is taken, and that is said", () => {
  const ranking = rankRules(
    problem,
    // Momentum is worse on four seeds and better on two: 2/64 is not reached.
    entered({ plain: six(3), heavy: six(1.1, 0.3, -0.4, 0.2, -0.3, 0.1, 0), both: six(1) }),
  );
  expect(ranking.map(({ name, isWorse }) => [name, isWorse])).toEqual([
    ["adam", false],
    ["momentum", false],
    ["gradientDescent", true],
  ]);
  const recommendation = recommend(ranking, []);
  expect(recommendation).toMatchObject({
    name: "momentum",
    hyper: { lr: 0.1, beta: 0.9 },
    isConfirmed: true,
  });
  expect(recommendation?.because).toContain("adam cannot be told from it on 6 fresh seeds");
});

test("with five seeds nothing is told apart: the lowest median, and no word of noise beaten", () => {
  const five = (base: number) => six(base).slice(1);
  const ranking = rankRules(problem, entered({ plain: five(3), heavy: five(2), both: five(1) }));
  expect(ranking.map(({ isWorse }) => isWorse)).toEqual([undefined, undefined, undefined]);
  expect(recommend(ranking, [])).toMatchObject({ name: "adam" });
  expect(recommend(ranking, [])?.because).toContain("too few to tell a difference from noise");
});

test("a divergence is infinitely bad, and where all diverge nothing is recommended", () => {
  const ranking = rankRules(problem, entered({ plain: six(1), heavy: six(Infinity), both: six(Infinity) }));
  expect(recommend(ranking, [])?.name).toBe("gradientDescent");
  expect(ranking[2]?.isWorse).toBe(true);
  const none = rankRules(
    problem,
    entered({ plain: six(Infinity), heavy: six(Infinity), both: six(Infinity) }),
  );
  expect(recommend(none, [])).toBeUndefined();
  expect(recommend([], [])).toBeUndefined();
});

test("without fresh seeds it is the best of the longest round, and that is said", () => {
  const halved = candidatesFor(0).map((candidate, i) => ({
    candidate,
    best: 0.1,
    onEnd: false,
    tried: [
      { rate: 0.1, steps: 10, score: 0.001 * i },
      { rate: 0.1, steps: 20, score: 4 - i },
    ],
  }));
  const recommendation = recommend([], halved);
  expect(recommendation).toMatchObject({ name: "adam", isConfirmed: false });
  expect(recommendation?.because).toContain("no time for fresh seeds");
});
