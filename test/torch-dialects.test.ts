import { optimizer, type Rule } from "downhill";
import { torch } from "downhill/dialects";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";
import { measureGap, nameCoordinate, readTraces, type TracedCase, traced } from "./torch-traces.ts";

const traces = readTraces();

// Shares of a coordinate's scale (see `Gap`) that a target may be off PyTorch's float64 trace.
// f64: torch orders some products otherwise, which costs a few units of 1.1e-16 a step, 36 steps long.
// f32: two float32 roundings a step, one of the parameter and one of what is added to it, each of at most 2⁻²⁴.
const tolerance = { f64: 1e-12, f32: 2 * traces.steps * 2 ** -24 };

describe.each(targets)("$label follows PyTorch's float64", (target) => {
  test.each(traces.cases)("$rule ($name)", async (traced) => {
    const gap = measureGap(traces.start, await follow(traced, target), traced.float64);
    const message =
      `${traced.rule} (${traced.name}), ${target.label}, step ${gap.step}, ` +
      `${nameCoordinate(traces, gap.coordinate)}: ${gap.actual} here, ${gap.expected} in torch`;
    expect(gap.share, message).toBeLessThanOrEqual(tolerance[target.dtype]);
  });
});

test.each(traces.cases)("$rule ($name): PyTorch's own float32 keeps the tolerance for f32", (traced) => {
  const rounded = traced.float32.map((row) => Float32Array.from(row));
  expect(measureGap(traces.start, rounded, traced.float64).share).toBeLessThanOrEqual(tolerance.f32);
});

test("the recorded traces hold every optimizer, of 30 steps and more", () => {
  expect(new Set(traces.cases.map(({ rule }) => rule))).toEqual(new Set(traced));
  expect(traces.steps).toBeGreaterThanOrEqual(30);
  for (const { float64, float32 } of traces.cases) {
    expect(float64).toHaveLength(traces.steps);
    expect(float32).toHaveLength(traces.steps);
  }
});

async function follow(traced: TracedCase, { backend, dtype }: Target): Promise<number[][]> {
  const shapes = Object.fromEntries(traces.tensors.map(({ name, shape }) => [name, shape]));
  const opt = await optimizer(dialectRule(traced), shapes, { backend, dtype });
  expect(opt.backend).toBe(backend);
  fill(opt.params, traces.start);
  const rows = traces.gradients.map((gradient, index) => {
    fill(opt.grads, gradient);
    const { change } = traced;
    opt.step(change !== undefined && index + 1 >= change.step ? change.arguments : undefined);
    return traces.tensors.flatMap(({ name }) => [...(opt.params[name] ?? [])]);
  });
  opt.dispose();
  return rows;
}

function dialectRule({ rule, arguments: given }: TracedCase): Rule {
  // The recorded arguments are exactly what torch was called with; a name that the dialect lacks throws.
  return (torch[rule] as (given: TracedCase["arguments"]) => Rule)(given);
}

function fill(views: Readonly<Record<string, Float32Array | Float64Array>>, flat: readonly number[]): void {
  let first = 0;
  for (const { name } of traces.tensors) {
    const view = views[name];
    if (view === undefined) throw new Error(`the optimizer has no tensor ${name}`);
    view.set(flat.slice(first, first + view.length));
    first += view.length;
  }
}
