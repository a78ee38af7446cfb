import { gradientDescent } from "downhill";
import { describe, expect, test } from "vitest";
import { claims } from "../claims/claims.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem, problems } from "../problems/catalogue.ts";
import { advise } from "./advise.ts";
import { choosePlan } from "./choose-plan.ts";
import { type AdvicePlan, evaluationsOf, longestPlan, planOf } from "./plan.ts";
import { createProber } from "./probe.ts";
import { claimNames } from "./reasons.ts";

const sphere = { name: "quadratic", options: { condition: 1, dimension: 3 } };

test("every claim that it names exists", () => {
  const known = claims.map(({ name }) => name);
  for (const name of Object.values(claimNames)) expect(known).toContain(name);
});

describe("plans", () => {
  test("cost what their probes add up to", () => {
    // 40 + 16 + 4 · 8 for the look; 6 and 4 rates for 25 steps, 3 for 50, 2 and 6 for 100.
    expect(evaluationsOf(planOf(100), 4)).toBe(88 + 4 * (10 * 25 + 3 * 50 + 8 * 100));
  });

  test("are as long as fits and no longer", () => {
    for (const budget of [2000, 5000, 54_321]) {
      const plan = longestPlan(10_000, (one) => evaluationsOf(one, 4) <= budget);
      expect(evaluationsOf(planOf(plan?.steps ?? 0), 4)).toBeLessThanOrEqual(budget);
      expect(evaluationsOf(planOf((plan?.steps ?? 0) + 1), 4)).toBeGreaterThan(budget);
    }
    expect(longestPlan(70, () => true)?.steps).toBe(70);
    expect(longestPlan(70, () => false)).toBeUndefined();
  });
});

describe("advice", () => {
  test("on a sphere it is gradient descent at 1, which arrives in a single step", async () => {
    const advice = await advise(sphere, readDataFile, { budget: { evaluations: 6000 } });
    expect(advice.recommendation).toMatchObject({
      name: "gradientDescent",
      hyper: { lr: 1 },
      isConfirmed: true,
    });
    const [first] = advice.ranking;
    // Every seed starts √3 from the minimum: a loss of 3/2 once, then 0.
    for (const score of first?.scores ?? []) expect(score * advice.plan.steps).toBeCloseTo(1.5, 12);
    expect(advice.landscape.curvature.largest).toBeCloseTo(1, 6);
    expect(advice.landscape.curvature.smallest).toBeCloseTo(1, 6);
  });

  test("gives every rule the same probes, counts them, and stays within what was given", async () => {
    const budget = 9000;
    const advice = await advise({ name: "rosenbrock" }, readDataFile, { budget: { evaluations: budget } });
    const lengths = advice.halved.map(({ tried }) => tried.map(({ steps }) => steps));
    expect(new Set(lengths.map(String)).size).toBe(1);
    expect(advice.probes).toBe(4 * ((lengths[0]?.length ?? 0) + advice.seeds.length));
    expect(advice.evaluations).toBeLessThanOrEqual(advice.planned);
    expect(advice.planned).toBeLessThanOrEqual(budget);
    expect(advice.seeds).toHaveLength(6);
    for (const seed of [advice.tuningSeed, 0, 1, 2]) expect(advice.seeds).not.toContain(seed);
  });

  test("is the same bits for the same number of gradients, also for the number that it names", async () => {
    const problem = { name: "digits", options: { batch: 2 } };
    const first = await advise(problem, readDataFile, { budget: { evaluations: 1100 } });
    const again = await advise(problem, readDataFile, { budget: { evaluations: first.planned } });
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(first.scoredBy).toBe("the loss on held-out training examples");
    const whole = await makeProblem(problem, readDataFile);
    expect(first.problem.examples).toBe(whole.examples - 287);
  });

  test("a problem that holds nothing out is never scored on its test set", async () => {
    const advice = await advise({ name: "beale" }, readDataFile, { budget: { evaluations: 2000 } });
    expect(advice.scoredBy).toBe("the mean training loss over the run");
  });

  test("seconds are kept to within a probe, and a budget that is too small is refused with what would do", async () => {
    const started = performance.now();
    const advice = await advise(sphere, readDataFile, { budget: { seconds: 2 } });
    expect(performance.now() - started).toBeLessThan(2500);
    expect(advice.recommendation?.name).toBe("gradientDescent");
    await expect(advise(sphere, readDataFile, { budget: { evaluations: 500 } })).rejects.toThrow(
      "500 evaluations are too few; the shortest probes of all rules take 1048",
    );
    await expect(advise(sphere, readDataFile, { budget: { seconds: 1e-6 } })).rejects.toThrow(
      "a budget of 0.000001 seconds is too small",
    );
  });
});

test("adamw is tried where the data is seen five times", async () => {
  const [problem, { digits }] = [await makeProblem({ name: "digits" }, readDataFile), problems];
  if (digits === undefined) throw new Error("there is no problem digits");
  const namesFor = (evaluations: number): readonly string[] =>
    choosePlan(problem, digits, { evaluations }, { of: evaluationsOf, left: evaluations }).candidates.map(
      ({ name }) => name,
    );
  // A tenth of the seconds is left for 1,048 gradients of a millisecond: 10.48 seconds would do.
  const slow = { of: (plan: AdvicePlan, rules: number) => evaluationsOf(plan, rules) / 1000, left: 0.5 };
  expect(() => choosePlan(problem, digits, { seconds: 5 }, slow)).toThrow("need about 11 seconds");
  // 235 steps of 32 are five passes over its 1,497 or so examples; five rules at 12 runs' worth of them are 14,000 gradients.
  expect(namesFor(10_000)).toEqual(["gradientDescent", "momentum", "rmsprop", "adam"]);
  expect(namesFor(20_000)).toContain("adamw");
});

test("a prober begins nothing when it may not go on, and counts what was taken of a run that diverges", async () => {
  const quadratic = await makeProblem({ name: "quadratic" }, readDataFile);
  let left = 2;
  const prober = createProber(quadratic, { mayGoOn: () => left-- > 0 });
  const probe = { rule: gradientDescent(0.01), seed: 1, steps: 10 };
  expect((await prober.run(probe))?.score).toBeGreaterThan(0);
  const diverging = await prober.run({ ...probe, rule: gradientDescent(1e5), steps: 1000 });
  expect(diverging?.score).toBe(Number.POSITIVE_INFINITY);
  expect(await prober.run(probe)).toBeUndefined();
  expect(prober.probes).toBe(2);
  // Each step multiplies the loss by about 10¹⁴: a few are enough.
  expect(prober.evaluations).toBeLessThan(20);
});
