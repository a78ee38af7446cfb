import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../packages/downhill/src/notation/check.ts";
import { parse } from "../packages/downhill/src/notation/parse.ts";
import type { Rule } from "../packages/downhill/src/notation/rule.ts";
import { optimizer } from "../packages/downhill/src/run/optimizer.ts";
import { awkward, exactOps, firstStep, ops, programs, type Start, starts, tame } from "./random-rules.ts";

const runs = Number(process.env.RUNS ?? 300);
const seed = process.env.RUNS === undefined ? 7 : Date.now();
const lengths = [0, 1, 3, 4, 5, 1023, 1024, 1025];

/** θ and the states after each of three steps. */
async function follow(
  made: Rule,
  { theta, g }: Start,
  length: number,
  backend: "interpret" | "js" | "wasm",
  dtype: "f32" | "f64",
): Promise<readonly number[][]> {
  const opt = await optimizer(made, { w: [length] }, { backend, dtype });
  const at = (values: readonly number[], index: number) => values[index % values.length] ?? 0;
  for (let i = 0; i < length; i++) opt.params.w[i] = at(theta, i);
  const steps: number[][] = [];
  for (let step = 0; step < 3; step++) {
    for (let i = 0; i < length; i++) opt.grads.w[i] = at(g, i + step);
    opt.step();
    const states = made.program.states.map(({ name: state, rank }) =>
      rank === "tensor" ? [...opt.state(state).w] : [opt.scalar(state)],
    );
    steps.push([...opt.params.w, ...states.flat()]);
  }
  opt.dispose();
  return steps;
}

describe("JavaScript is bit-equal to the interpreter in float64", () => {
  test("random programs, awkward numbers", async () => {
    await fc.assert(
      fc.asyncProperty(programs(ops), starts(fc.oneof(awkward, tame)), async (made, start) => {
        expect(await follow(made, start, 7, "js", "f64")).toEqual(
          await follow(made, start, 7, "interpret", "f64"),
        );
      }),
      { seed, numRuns: runs },
    );
  });

  test.each(lengths)("length %i", async (length) => {
    await fc.assert(
      fc.asyncProperty(programs(ops), starts(tame), async (made, start) => {
        expect(await follow(made, start, length, "js", "f64")).toEqual(
          await follow(made, start, length, "interpret", "f64"),
        );
      }),
      { seed, numRuns: Math.max(5, Math.round(runs / 20)) },
    );
  });
});

// WASM takes reciprocals and reorders host factors: a few more roundings than the bound's one per operation.
const slack = 16;
describe.each(["f32", "f64"] as const)("WASM %s stays within the rounding bound of each step", (dtype) => {
  const round = dtype === "f32" ? Math.fround : (value: number) => value;

  const compare = async (made: Rule, start: Start, length: number) => {
    const rounded = { theta: start.theta.map(round), g: start.g.map(round) };
    const results = (await follow(made, rounded, length, "wasm", dtype))[0] ?? [];
    const expected = firstStep(made.program, rounded, length, dtype);
    for (const [index, { value, error }] of expected.entries()) {
      if (!(error < Infinity)) continue;
      const found = results[index] ?? Number.NaN;
      const text = `${made.text}\nelement ${index}: ${found} here, ${value} ± ${error} expected`;
      expect(Math.abs(found - value), text).toBeLessThanOrEqual(slack * error);
    }
  };

  test("random programs", async () => {
    await fc.assert(
      fc.asyncProperty(programs(exactOps), starts(tame), (made, start) => compare(made, start, 7)),
      { seed, numRuns: runs },
    );
  });

  test.each(lengths)("length %i", async (length) => {
    await fc.assert(
      fc.asyncProperty(programs(exactOps), starts(tame), (made, start) => compare(made, start, length)),
      { seed, numRuns: Math.max(5, Math.round(runs / 20)) },
    );
  });

  test("awkward numbers neither trap nor reach a neighbour", async () => {
    await fc.assert(
      fc.asyncProperty(programs(ops), starts(awkward), async (made, start) => {
        const spoiled = { theta: start.theta.with(2, Number.NaN), g: start.g };
        const clean = { theta: start.theta.with(2, 1), g: start.g };
        const [a, b] = await Promise.all([spoiled, clean].map((one) => follow(made, one, 7, "wasm", dtype)));
        const others = (steps: readonly number[][] | undefined) =>
          (steps?.[0] ?? []).filter((_, index) => index % 7 !== 2);
        const isPerElement = made.program.states.every(({ rank }) => rank === "tensor");
        if (isPerElement) expect(others(a)).toEqual(others(b));
      }),
      { seed, numRuns: Math.round(runs / 3) },
    );
  });
});

test("random programs are rules like any other", () => {
  fc.assert(
    fc.property(programs(ops), (made) => {
      expect(check(parse(made.text)).program).toEqual(made.program);
    }),
    { seed, numRuns: 50 },
  );
});
