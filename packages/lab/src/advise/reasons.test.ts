import { expect, test } from "vitest";
import { planOf } from "./plan.ts";
import type { RankedRule } from "./rank.ts";
import { type Evidence, reasonsOf } from "./reasons.ts";

const six = (score: number): readonly number[] => Array.from({ length: 6 }, (_, i) => score + i / 100);
const ranked = (name: string, score: number, stateBytes: number): RankedRule => ({
  name,
  text: "",
  hyper: { lr: 0.1 },
  scores: six(score),
  median: score + 0.025,
  lastLoss: score,
  difference: { estimate: 0, low: 0, high: 0 },
  isWorse: false,
  stateBytes,
});
const noise = { batches: 16, signal: 2, variance: 200, scale: 100, sizes: { w1: 0.5, w2: 0.01, b: 0 } };
const evidence: Evidence = {
  problem: { name: "p", title: "", parameters: 1000, examples: 500, batchSize: 20 },
  plan: planOf(40),
  landscape: { after: 40, noise, curvature: { largest: 300, smallest: 2, evaluations: 32 }, evaluations: 88 },
  ranking: [ranked("momentum", 1, 4000), ranked("gradientDescent", 2, 0), ranked("rmsprop", 300, 4000)],
  halved: [
    {
      name: "momentum",
      why: "",
      best: 0.1,
      onEnd: false,
      tried: [3, 1.05, 1, 1.08, 9, Infinity].map((score, i) => ({ rate: 10 ** (i - 3), steps: 10, score })),
    },
  ],
  recommendation: { name: "momentum", hyper: { lr: 0.1 }, isConfirmed: true, because: "" },
};
const about = (word: string, changed: Partial<Evidence> = {}) =>
  reasonsOf({ ...evidence, ...changed }).find((reason) => reason.about === word);
const landscapeWith = (changed: Partial<Evidence["landscape"]>) => ({
  landscape: { ...evidence.landscape, ...changed },
});

/** The same without data and noise. */
const exact = {
  problem: { ...evidence.problem, examples: 0 },
  ...landscapeWith({ noise: { ...noise, variance: 0, scale: 0 } }),
};

test("a condition number is the ratio of the two ends, and there is none where the loss bends down", () => {
  expect(about("conditioning")?.says).toContain("a condition number of 150 or more, whose root");
  const round = landscapeWith({ curvature: { largest: 3, smallest: 2, evaluations: 32 } });
  expect(about("conditioning", round)?.says).toContain("little to gain");
  const bent = landscapeWith({ curvature: { largest: 3, smallest: -2, evaluations: 32 } });
  expect(about("conditioning", bent)?.says).toContain("not convex here");
});

test("noise is set against the batch", () => {
  expect(about("noise")?.measured).toBe("noise scale of 100 examples, against batches of 20");
  expect(about("noise")?.says).toContain("more noise than signal");
  expect(about("noise", landscapeWith({ noise: { ...noise, scale: 5 } }))?.says).toContain(
    "more signal than noise",
  );
  expect(about("noise", exact)?.measured).toBe("no data, and none");
  const hidden = landscapeWith({ noise: { ...noise, scale: Infinity } });
  expect(about("noise", hidden)?.measured).toContain("no signal to be seen");
});

test("momentum gains or loses only where its paired runs say so", () => {
  expect(about("momentum")?.says).toBe("it gains here, beyond noise");
  const reversed = [ranked("momentum", 2, 4000), ranked("gradientDescent", 1, 0)];
  expect(about("momentum", { ranking: reversed })?.says).toBe("it loses here, beyond noise");
  const mixed = [
    ranked("gradientDescent", 1, 0),
    { ...ranked("momentum", 1, 4000), scores: six(1).toReversed() },
  ];
  expect(about("momentum", { ranking: mixed })?.says).toContain("no difference beyond noise");
});

test("with five seeds nothing is said of momentum's gain", () => {
  const ranking = evidence.ranking.map((one) => ({ ...one, scores: one.scores.slice(1) }));
  expect(about("momentum", { ranking })?.says).toContain("too few seeds");
});

test("scales are compared between tensors that have a gradient", () => {
  expect(about("scales")?.measured).toContain("gradients of w1 are 50 times those of w2");
  expect(about("scales")?.says).toContain("does not fit all");
  expect(about("scales", landscapeWith({ noise: { ...noise, sizes: { w: 1 } } }))).toBeUndefined();
});

test("that RMSprop settles elsewhere is said without data alone, where its last loss is far above", () => {
  expect(about("rmsprop")).toBeUndefined();
  expect(about("rmsprop", exact)?.measured).toBe("loss 300 at the last step, the lowest of all 1");
  const near = { ...exact, ranking: [ranked("momentum", 1, 0), ranked("rmsprop", 50, 0)] };
  expect(about("rmsprop", near)).toBeUndefined();
});

test("a rate is forgiving where three of the grid are within 10 %", () => {
  expect(about("rate")?.measured).toContain("of 6 rates, each about 3 times the one before, 3 within 10 %");
  expect(about("rate")?.says).toContain("need not be met closely");
});

test("memory is that of the states", () => {
  expect(about("memory")?.measured).toBe("momentum 4 kB, gradientDescent 0 B, rmsprop 4 kB");
});
