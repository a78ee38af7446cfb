import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { findProblem, makeProblem } from "./catalogue.ts";
import { checkGradient } from "./check-gradient.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-own-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let count = 0;
/** The spec of a module with this text. */
function own(text: string, options: Readonly<Record<string, number>> = {}) {
  const file = `own-${count++}.mjs`;
  writeFileSync(join(scratch, file), text);
  return { name: "./own.mjs", module: pathToFileURL(join(scratch, file)).href, options };
}

/** ½ x² in two elements, with one part of the module changed. */
const bowl = (change: string): string => `
  const usual = {
    shapes: { x: [2] },
    initialise({ x }) { x.set([1, 2]); },
    evaluate({ x }, _batch, grads) { grads.x.set(x); return (x[0] ** 2 + x[1] ** 2) / 2; },
  };
  export const problem = { ...usual, ${change} };`;

describe("what a module exports", () => {
  test("parts are filled in: float32, no examples, the lab's seeds, no record", async () => {
    const spec = own(bowl("title: 'A bowl', race: { steps: 40 }"));
    const definition = await findProblem(spec);
    expect(definition).toMatchObject({
      title: "A bowl",
      race: { steps: 40, testEvery: 4 },
      options: {},
      search: { validation: 0, recorded: false },
    });
    const apart = definition.search.seeds.filter((seed) => definition.race.seeds.includes(seed));
    expect(apart).toEqual([]);
    expect(await makeProblem(spec, readDataFile)).toMatchObject({
      dtype: "f32",
      examples: 0,
      batchSize: 0,
      flops: NaN,
    });
  });

  test("a whole definition stays as it is, and its make is given its options", async () => {
    const text = `export const problem = {
      title: "t", options: { n: { what: "size", default: 3, least: 1, most: 9, whole: true } },
      race: { steps: 10, testEvery: 5, seeds: [7], target: { metric: "loss", value: 0.1 } },
      search: { seeds: [101], validation: 0, recorded: false },
      good: { metric: "loss", value: 0, because: "the minimum" },
      make: ({ n }) => ({ shapes: { x: [n] }, initialise() {}, evaluate({ x }, _b, grads) { grads.x.set(x); return 0; } }),
    };`;
    const { make: _, ...rest } = await findProblem(own(text));
    const { problem } = await import(own(text).module);
    const { make: _make, ...given } = problem;
    expect(rest).toEqual(given);
    expect((await makeProblem(own(text, { n: 4 }), readDataFile)).shapes).toEqual({ x: [4] });
    await expect(makeProblem(own(text, { n: 10 }), readDataFile)).rejects.toThrow(
      "./own.mjs: n is 10; it has to be",
    );
  });

  test.each([
    ["", "there has to be an export named problem, as in `export const problem = …`; it exports nothing"],
    ["export const bowl = 1, saddle = 2; export default 3;", "it exports bowl, default, saddle"],
    ["export const problem = 7;", "problem is 7; it has to be an object with shapes, initialise, evaluate"],
    [bowl("shapes: undefined"), "problem.shapes is missing; it has to be a record of at least one shape"],
    [
      bowl("shapes: { w: '3' }"),
      'problem.shapes.w is "3"; it has to be a list of whole numbers from 1, as in [64, 10]',
    ],
    [bowl("shapes: { w: [3, 0] }"), "problem.shapes.w is [3,0]; it has to be a list"],
    [bowl("evaluate: 3"), "problem.evaluate is 3; it has to be a function"],
    [bowl("dtype: 'float32'"), 'problem.dtype is "float32"; it has to be "f32" or "f64"'],
    [bowl("exmples: 3"), "problem.exmples is no field of it. Did you mean examples?"],
    [bowl("race: { steps: 0 }"), "problem.race.steps is 0; it has to be a whole number from 1"],
    [bowl("race: { seeds: [] }"), "problem.race.seeds is []; it has to be a list of whole numbers"],
    [
      bowl("race: { target: { metric: 'loss' } }"),
      "problem.race.target.value is missing; it has to be a number",
    ],
    [
      bowl("good: { metric: 'speed', value: 1, because: '' }"),
      'problem.good.metric is "speed"; it has to be "loss" or "accuracy"',
    ],
    [bowl("batchSize: 4"), "problem.batchSize is 4; it has to be 0, because there are no examples"],
    [bowl("examples: 3, batchSize: 4"), "problem.batchSize is 4; it has to be from 1 to the 3 examples"],
    [
      "export const problem = { make() {}, options: { n: { what: 'n', default: 3, least: 4, most: 5, whole: true } } };",
      "problem.options.n.default is 3; it has to lie from least, 4, to most, 5",
    ],
    ["throw new Error('no luck');", /cannot be loaded: no luck \(own-\d+\.mjs:1\)$/],
    ["import './nowhere.mjs';", /cannot be loaded: .*nowhere\.mjs/],
  ])("%j is refused", async (text, message) => {
    await expect(findProblem(own(text))).rejects.toThrow(message);
  });
});

describe("its start", () => {
  const recipe = (made: string): string => bowl("").replace("{ ...usual,  }", `{ make: () => (${made}) }`);

  test.each([
    [
      bowl("initialise() { throw new TypeError('no x'); }"),
      /initialise: TypeError: no x \(own-\d+\.mjs:7\)$/,
    ],
    [bowl("initialise({ x }) { x[1] = NaN; }"), "initialise writes NaN to x[1] for seed 1"],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x.set(x); }"),
      "evaluate gives undefined; it has to give the mean loss",
    ],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x.set(x); return 1 / 0; }"),
      "evaluate gives Infinity at the start",
    ],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x[0] = 1; return 1; }"),
      "evaluate does not set the gradient x[1]",
    ],
    [bowl("evaluate({ x }, _b, grads) { grads.x[0] += 1; grads.x[1] = 0; return 1; }"), "or adds to it"],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x.fill(0 / 0); return 1; }"),
      "evaluate writes NaN to the gradient x[0]",
    ],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x.fill(0); x[0] = 9; return 1; }"),
      "evaluate changes the parameters x",
    ],
    [
      bowl("evaluate({ x }, _b, grads) { grads.x.fill(0); return globalThis.n = (globalThis.n ?? 0) + 1; }"),
      "for the same parameters and batch",
    ],
    [recipe("null"), "what make gives is null; it has to be an object with shapes, initialise, evaluate"],
    [recipe("{ ...usual, shapes: {} }"), "what make gives.shapes is {}"],
    [
      bowl("").replace("{ ...usual,  }", "{ make: (_o, read) => read.csv('none.csv') }"),
      "make: there is no file none.csv beside the module",
    ],
    [bowl("evaluate({ x }, _b, grads) { return grads.y[0]; }"), "evaluate: TypeError: "],
  ])("%j is refused", async (text, message) => {
    await expect(makeProblem(own(text), readDataFile)).rejects.toThrow(message);
  });

  test("data are read while the problem is made, relative to the module, and not later", async () => {
    writeFileSync(join(scratch, "two.csv"), "a\n3\n4\n");
    const text = `export const problem = { async make(_options, read) {
      const { values } = await read.csv("two.csv");
      return {
        shapes: { x: [1] }, examples: 2, initialise() {},
        evaluate({ x }, batch, grads) {
          const mean = batch.reduce((sum, i) => sum + values[i], 0) / batch.length;
          grads.x[0] = mean; return mean * x[0];
        },
        test: async () => ({ loss: (await read.text("two.csv")).length, examples: 1 }),
      };
    } };`;
    const problem = await makeProblem(own(text), readDataFile);
    const grads = { x: new Float32Array(1) };
    expect(await problem.evaluate({ x: Float32Array.of(2) }, Uint32Array.of(0, 1), grads)).toBe(7);
    await expect(problem.test?.(grads, "all")).rejects.toThrow("two.csv: data are read in make");
  });
});

test("batches and held-out examples are the lab's where a module says nothing of them", async () => {
  // The loss of example i is i, so that a mean says which examples it is over.
  const text = `export const problem = {
    shapes: { x: [1] }, examples: 10, initialise() {},
    evaluate({ x }, batch, grads) { grads.x[0] = 0; return batch.reduce((sum, i) => sum + i, 0) / batch.length; },
    test: () => ({ loss: -1, accuracy: 0.5, examples: 3 }),
  };`;
  const params = { x: new Float32Array(1) };
  const whole = await makeProblem(own(text), readDataFile);
  expect([whole.examples, whole.batchSize]).toEqual([10, 10]);
  expect(await whole.test?.(params, "all")).toEqual({ loss: -1, accuracy: 0.5, examples: 3 });
  const spec = own(text, { batch: 2, validation: 30 });
  const part = await makeProblem(spec, readDataFile);
  expect([part.examples, part.batchSize]).toEqual([7, 2]);
  expect(await part.test?.(params, "all")).toEqual({ loss: 8, accuracy: undefined, examples: 3 });
  await expect(makeProblem(own(text, { batch: 11 }), readDataFile)).rejects.toThrow(
    "batch is 11; there are 10 examples",
  );
  expect((await findProblem(spec)).search.validation).toBe(20);
});

test("a score that is none is refused when it is asked for", async () => {
  const score = async (text: string) => {
    const problem = await makeProblem(own(bowl(`test() { ${text} }`)), readDataFile);
    return problem.test?.({ x: new Float32Array(2) }, "all");
  };
  await expect(score("return { loss: 1 };")).rejects.toThrow(
    "what test gives.examples is missing; it has to be",
  );
  await expect(score("return 0.9;")).rejects.toThrow(
    "what test gives is 0.9; it has to be an object with loss, examples",
  );
  await expect(score("throw new Error('no data');")).rejects.toThrow(/test: no data \(own-\d+\.mjs:7\)$/);
  expect(await score("return { loss: 1, examples: 2 };")).toEqual({
    loss: 1,
    accuracy: undefined,
    examples: 2,
  });
});

describe("the check of a gradient", () => {
  const names = ["quadratic", "rosenbrock", "beale", "digits"];

  test.each(names)("the one of %s is the slope of its loss", async (name) => {
    const slopes = await checkGradient(await makeProblem({ name }, readDataFile), 1);
    expect(slopes.filter(({ verdict }) => verdict === "differs")).toEqual([]);
    expect(slopes.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(slopes.length / 2);
  });

  test.each([
    ["quadratic", 1.0001, ["x"]],
    ["digits", 1.1, ["b2"]],
    ["digits", -1, ["w1"]],
    ["digits", 0, ["b3"]],
  ])("%s with a part multiplied by %d is found out, and only that part", async (name, factor, wrong) => {
    const problem = await makeProblem({ name }, readDataFile);
    const slopes = await checkGradient(
      {
        ...problem,
        async evaluate(params, batch, grads) {
          const loss = await problem.evaluate(params, batch, grads);
          for (const tensor of wrong) grads[tensor]?.set(grads[tensor].map((slope) => slope * factor));
          return loss;
        },
      },
      1,
    );
    const found = slopes.filter(({ verdict }) => verdict === "differs").map(({ tensor }) => tensor);
    expect([...new Set(found)]).toEqual(wrong);
  });
});
