import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import { loadMobyDick } from "../data/moby-dick.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { countWordBigrams } from "../data/word-bigrams.ts";
import { createBigramSoftmax } from "../models/bigram-softmax.ts";
import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { bigram } from "./bigram.ts";
import { makeProblem } from "./catalogue.ts";

const empty = new Uint32Array(0);
const words = 12;
const text = await loadMobyDick(readDataFile);
const { joint } = countWordBigrams(text, words);

/** H(pair) − H(word before), from the counts of the tokens themselves. */
function conditionalEntropy(vocabulary: number): number {
  const tokens = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const counts = Map.groupBy(tokens, (token) => token);
  const common = new Set(
    [...counts]
      .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
      .slice(0, vocabulary - 1)
      .map(([word]) => word),
  );
  const named = tokens.map((token) => (common.has(token) ? token : "*"));
  const entropy = (keys: readonly string[]): number =>
    [...Map.groupBy(keys, (key) => key).values()].reduce(
      (sum, { length }) => sum - (length / keys.length) * Math.log(length / keys.length),
      0,
    );
  const before = named.slice(0, -1);
  return entropy(before.map((word, i) => `${word} ${named[i + 1]}`)) - entropy(before);
}

test("the gradient is the slope of the loss", async () => {
  const problem = await makeProblem({ name: "bigram", options: { words } }, readDataFile);
  const random = createRandom(1, "start");
  const W = Float64Array.from({ length: words * words }, () => random.normal());
  const grads = { W: new Float64Array(W.length) };
  const loss = (params: Tensors) => problem.evaluate(params, empty, { W: new Float64Array(W.length) });
  const slopes = (await centralDifferences(loss, { W }, 1e-5)).W ?? [];
  problem.evaluate({ W }, empty, grads);
  for (const [i, slope] of grads.W.entries())
    expect(Math.abs((slopes[i] ?? Number.NaN) - slope)).toBeLessThan(1e-9);
});

test("all weights 0 cost the logarithm of the vocabulary; the text's own frequencies cost the optimum", () => {
  const model = createBigramSoftmax(joint, words);
  const gradient = new Float64Array(words * words);
  expect(model.evaluate(new Float64Array(words * words), gradient)).toBeCloseTo(Math.log(words), 12);
  // Pairs that never occur would want −∞.
  const best = joint.map((p) => (p === 0 ? -60 : Math.log(p)));
  expect(model.evaluate(best, gradient)).toBeCloseTo(model.optimum, 12);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-12);
  expect(model.optimum).toBeCloseTo(conditionalEntropy(words), 12);
});

test("what each next word costs above the optimum adds up to the whole", () => {
  const model = createBigramSoftmax(joint, words);
  const random = createRandom(2, "start");
  const W = Float64Array.from({ length: words * words }, () => random.normal());
  const total = model.excessByWord(W).reduce((sum, part) => sum + part, 0);
  expect(total).toBeCloseTo(model.evaluate(W, new Float64Array(W.length)) - model.optimum, 12);
});

test("a good score is 0.1 nats from the optimum", () => {
  expect(bigram.good.value - conditionalEntropy(bigram.options.words?.default ?? 0)).toBeCloseTo(0.1, 3);
});
