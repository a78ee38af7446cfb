import { adam, gradientDescent, linear, rule } from "downhill";
import { expect, test } from "vitest";
import { race } from "./race.node.ts";
import type { RaceProgress, RaceResult } from "./result.ts";

const entrants = [
  { label: "plain", rule: gradientDescent({ lr: 0.1 }) },
  { label: "too far", rule: gradientDescent({ lr: 1e6 }) },
  { label: "Adam", rule: adam({ lr: 0.003 }) },
];
const options = { seeds: [4, 2], steps: 40, testEvery: 20 };

test("one worker and three give the same result, in the order of seeds and entrants", async () => {
  const one = await race({ name: "digits" }, entrants, { ...options, workers: 1 });
  const three = await race({ name: "digits" }, entrants, { ...options, workers: 3 });
  expect(withoutSeconds(three)).toEqual(withoutSeconds(one));
  expect(one.workers).toBe(1);
  expect(one.runs.map(({ seed, entrant }) => [seed, entrant])).toEqual([
    [4, 0],
    [4, 1],
    [4, 2],
    [2, 0],
    [2, 1],
    [2, 2],
  ]);
  for (const { entrant, losses, divergedAt } of one.runs) {
    if (entrant === 1) expect(losses).toHaveLength(divergedAt ?? -1);
    else expect(losses).toHaveLength(40);
  }
  expect(one.problem).toMatchObject({ name: "digits", parameters: 8970, examples: 1437, batchSize: 32 });
  expect(one.entrants[2]).toEqual({
    label: "Adam",
    text: adam().text,
    hyper: { lr: 0.003, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  });
});

test("a schedule is the entrant's own: gradient descent contracts by 1 − α_t", async () => {
  const schedule = { lr: linear(0.5, 0, 10) };
  const pair = [
    { label: "fixed", rule: gradientDescent({ lr: 0.5 }) },
    { label: "falling", rule: gradientDescent({ lr: 0.5 }), schedule },
  ];
  const line = { name: "quadratic", options: { dimension: 1, condition: 1 } };
  const { runs, entrants: records } = await race(line, pair, { seeds: [1], steps: 10, workers: 1 });
  const [fixed, falling] = runs.map(
    ({ losses }) => (losses.at(-1) ?? Number.NaN) / (losses[0] ?? Number.NaN),
  );
  expect(fixed).toBeCloseTo(0.5 ** 18, 12);
  const factors = Array.from({ length: 9 }, (_, s) => 1 - 0.5 * (1 - s / 10));
  expect(falling).toBeCloseTo(factors.reduce((product, factor) => product * factor) ** 2, 12);
  expect(records.map((record) => record.schedule)).toEqual([undefined, schedule]);
});

test("progress counts up to the whole race, a diverged run counting in full", async () => {
  const seen: RaceProgress[] = [];
  await race({ name: "digits" }, entrants, { ...options, workers: 2, onProgress: (p) => void seen.push(p) });
  const done = seen.map((progress) => progress.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ done: 240, total: 240, finished: true });
  expect(seen.filter(({ finished }) => finished)).toHaveLength(6);
});

test("an error in a worker names the run", async () => {
  const needy = { label: "needy", rule: rule("needy(c) \n θ = θ - c g") };
  const result = race({ name: "digits" }, [needy], { ...options, workers: 2 });
  await expect(result).rejects.toThrow(/^needy on digits, seed [24]: .*c/);
});

test("an abort ends a race at once", async () => {
  const started = performance.now();
  const slow = [{ label: "slow", rule: gradientDescent({ lr: 1e-6 }) }];
  const forever = { seeds: [1, 2], steps: 1e9, signal: AbortSignal.timeout(500) };
  await expect(race({ name: "quadratic" }, slow, forever)).rejects.toThrow("timeout");
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  [{ seeds: [], steps: 5 }, "a race needs at least one seed"],
  [{ seeds: [1, 1], steps: 5 }, "a seed is given twice: 1, 1"],
  [{ seeds: [1.5], steps: 5 }, "the seed is 1.5"],
  [{ seeds: [1], steps: 0 }, "steps is 0; it has to be a whole number from 1"],
  [{ seeds: [1], steps: 5, testEvery: 0 }, "testEvery is 0"],
  [{ seeds: [1], steps: 5, workers: 0.5 }, "workers is 0.5"],
])("%j is refused", async (wrong, message) => {
  await expect(race({ name: "quadratic" }, entrants, wrong)).rejects.toThrow(message);
});

test.each([
  ["drift", { diagnoseEvery: 1 }, "single steps of drift cannot be diagnosed"],
  ["quadratic", { target: { metric: "accuracy", value: 0.5 } as const }, "quadratic measures no accuracy"],
])("%s cannot be watched by %j", async (name, watched, message) => {
  const plan = { seeds: [1], steps: 5, ...watched };
  await expect(race({ name }, entrants, plan)).rejects.toThrow(RangeError);
  await expect(race({ name }, entrants, plan)).rejects.toThrow(message);
});

function withoutSeconds({ problem, entrants, seeds, steps, runs }: RaceResult): unknown {
  return {
    problem,
    entrants,
    seeds,
    steps,
    runs: runs.map(({ seconds, optimizerSeconds, secondsToTarget, ...run }) => run),
  };
}
