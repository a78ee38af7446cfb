import {
  chain,
  clipByGlobalNorm,
  facts,
  linear,
  type Optimizer,
  optimizer,
  type Rule,
  type Schedule,
} from "downhill";
import { describe, expect, test } from "vitest";
import { isElementwise, steppingRules, wave } from "./rule-table.ts";

// What has to hold between two runs of a rule, whatever the rule: over every rule of the library and of the dialects.
// Threads and targets have tables of their own (threads.test.ts, optimizer-table.test.ts).

type Shapes = Readonly<Record<string, readonly number[]>>;
type Wide = Optimizer<string, "f64">;

const shapes: Shapes = { a: [3], b: [4] };
const steps = 6;
const start = wave(7, 1);
const gradients = Array.from({ length: steps }, (_, t) => wave(7, 2 + t).map((g) => g + 0.01));
// Reductions add up in another order.
const reordered = 1e-12;
// What averages of a number with itself may be off by.
const rounding = 1e-14;

async function begin(rule: Rule, of: Shapes, from: readonly number[]): Promise<Wide> {
  const opt = await optimizer(rule, of, { dtype: "f64" });
  spread(opt.params, from);
  return opt;
}

function spread(views: Wide["params"], flat: readonly number[]): void {
  let first = 0;
  for (const view of Object.values(views)) {
    view.set(flat.slice(first, first + view.length));
    first += view.length;
  }
}

function read(opt: Wide): number[] {
  return Object.values(opt.params).flatMap((view) => [...view]);
}

function take(opt: Wide, gradient: readonly number[]): number[] {
  spread(opt.grads, gradient);
  opt.step();
  return read(opt);
}

/** The parameters after every step. */
async function follow(
  rule: Rule,
  of: Shapes,
  from: readonly number[],
  series: readonly (readonly number[])[],
): Promise<number[][]> {
  const opt = await begin(rule, of, from);
  return series.map((gradient) => take(opt, gradient));
}

function expectClose(here: readonly number[][], there: readonly number[][], tolerance: number): void {
  for (const [t, row] of there.entries())
    for (const [i, value] of row.entries()) {
      const gap = Math.abs((here[t]?.[i] ?? Number.NaN) - value);
      expect(gap, `step ${t + 1}, coordinate ${i}`).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(value)),
      );
    }
}

describe.each(steppingRules)("%s", (_name, rule) => {
  test("does not see the order of a tensor's elements", async () => {
    const order = [2, 0, 1, 5, 6, 3, 4];
    const permute = (row: readonly number[]) => order.map((i) => row[i] ?? Number.NaN);
    const plain = await follow(rule, shapes, start, gradients);
    const permuted = await follow(rule, shapes, permute(start), gradients.map(permute));
    if (isElementwise(rule)) expect(permuted).toEqual(plain.map(permute));
    else expectClose(permuted, plain.map(permute), reordered);
  });

  test("does not see the order of the tensors", async () => {
    const swap = (row: readonly number[]) => [...row.slice(3), ...row.slice(0, 3)];
    const plain = await follow(rule, shapes, start, gradients);
    const swapped = await follow(rule, { b: [4], a: [3] }, swap(start), gradients.map(swap));
    expectClose(swapped, plain.map(swap), isElementwise(rule) ? 0 : reordered);
  });

  if (isElementwise(rule))
    test("does not see where a tensor is cut", async () => {
      const whole = await follow(rule, { w: [7] }, start, gradients);
      expect(await follow(rule, { a: [1], none: [0], b: [2, 2], c: [2] }, start, gradients)).toEqual(whole);
    });

  test("goes on from a checkpoint of any step, bit by bit", async () => {
    const whole = await follow(rule, shapes, start, gradients);
    for (let at = 0; at <= steps; at++) {
      const one = await begin(rule, shapes, start);
      for (const gradient of gradients.slice(0, at)) take(one, gradient);
      const other = await begin(rule, shapes, wave(7, 20));
      take(other, wave(7, 21));
      other.load(one.save());
      const rest = gradients.slice(at).map((gradient) => take(other, gradient));
      expect([...whole.slice(0, at), ...rest], `saved after step ${at}`).toEqual(whole);
      expect(other.t).toBe(steps);
    }
  });

  test("makes no NaN of gradients that are zero, and lengthens no parameter", async () => {
    const zero = Array(7).fill(0);
    const rows = await follow(rule, shapes, start, Array(steps).fill(zero));
    for (const [t, row] of rows.entries())
      for (const [i, value] of row.entries())
        expect(Math.abs(value), `step ${t + 1}, coordinate ${i}`).toBeLessThanOrEqual(
          Math.abs(start[i] ?? Number.NaN) * (1 + rounding),
        );
  });

  test("steps down first: against the gradient, or not at all", async () => {
    // From 0, where decay pulls nowhere.
    const zero = Array(7).fill(0);
    const [gradient = []] = gradients;
    const opt = await begin(rule, shapes, zero);
    const first = take(opt, gradient);
    const along = first.reduce((sum, change, i) => sum + change * (gradient[i] ?? Number.NaN), 0);
    expect(along).toBeLessThanOrEqual(0);
    if (isElementwise(rule))
      for (const [i, change] of first.entries())
        expect(change * (gradient[i] ?? Number.NaN)).toBeLessThanOrEqual(0);
    expect(Object.values(opt.grads).flatMap((view) => [...view])).toEqual(gradient);
  });

  const { invariance } = facts(rule).step ?? {};
  const scale = invariance?.gradientScale.holds;

  if (scale !== false)
    test("takes the same steps for a loss times 64 and over 64, as its facts say", async () => {
      const bare = scale === "without ε" ? withoutEpsilon(rule) : rule;
      const plain = await follow(bare, shapes, start, gradients);
      for (const factor of [64, 1 / 64]) {
        const scaled = gradients.map((row) => row.map((g) => factor * g));
        expectClose(await follow(bare, shapes, start, scaled), plain, 1e-12);
      }
    });

  if (invariance?.diagonalRescaling.holds === true)
    test("does not see units, as its facts say", async () => {
      const units = [0.5, 4, 2, 8, 0.25, 1, 16];
      const times = (row: readonly number[], power: 1 | -1) =>
        row.map((x, i) => x * (units[i] ?? 1) ** power);
      const plain = await follow(rule, shapes, start, gradients);
      const changed = await follow(
        rule,
        shapes,
        times(start, 1),
        gradients.map((row) => times(row, -1)),
      );
      expectClose(
        changed,
        plain.map((row) => times(row, 1)),
        1e-12,
      );
    });

  if (invariance?.rotation.holds === true)
    test("turns with the coordinates, as its facts say", async () => {
      const plain = await follow(rule, shapes, start, gradients);
      const turned = await follow(rule, shapes, turn(start), gradients.map(turn));
      expectClose(turned, plain.map(turn), 1e-11);
    });

  if (invariance?.rotation.holds === false)
    test("does not turn with the coordinates, as its facts say", async () => {
      const plain = await follow(rule, shapes, start, gradients);
      const turned = await follow(rule, shapes, turn(start), gradients.map(turn));
      const gaps = turned.flatMap((row, t) =>
        row.map((x, i) => Math.abs(x - (turn(plain[t] ?? [])[i] ?? Number.NaN))),
      );
      expect(Math.max(...gaps)).toBeGreaterThan(1e-7);
    });

  test("reaches the minimum of a convex quadratic", async () => {
    const left = await Promise.all(rates.map((rate) => descend(rule, linear(rate, 0, 3000))));
    // At some of the rates it diverges.
    expect(Math.min(...left.filter(Number.isFinite))).toBeLessThan(1e-6);
  });
});

/** Coordinates of each tensor turned in one plane after the other. */
function turn(row: readonly number[]): number[] {
  const turned = [...row];
  for (const [i, j, angle] of [
    [0, 1, 0.7],
    [1, 2, -1.1],
    [3, 4, 0.4],
    [4, 5, 2.1],
    [5, 6, -0.9],
  ] as const) {
    const [x, y] = [turned[i] ?? Number.NaN, turned[j] ?? Number.NaN];
    turned[i] = Math.cos(angle) * x - Math.sin(angle) * y;
    turned[j] = Math.sin(angle) * x + Math.cos(angle) * y;
  }
  return turned;
}

/** ε is in hyperparameters that begin with that letter, whose words begin with eps. */
function withoutEpsilon(rule: Rule): Rule {
  const zeros = Object.keys(rule.hyper).filter((word) => word.startsWith("eps"));
  const hyper = { ...rule.hyper, ...Object.fromEntries(zeros.map((word) => [word, 0])) };
  expect(zeros.length).toBeGreaterThan(0);
  return Object.freeze({ ...rule, hyper });
}

const rates = [1e-3, 1e-2, 0.05, 0.2, 1, 5, 25];

/**
 * How much of the height above the minimum is left of Σ c x² / 2 after 3000 steps, at the parameters or where the rule
 * evaluates.
 */
async function descend(rule: Rule, lr: Schedule): Promise<number> {
  // The start has the mean of the minimum, which a gradient without its mean does not change.
  const curvature = [0.5, 1, 2, 0.5, 1, 2];
  const from = [1.5, -1, 0.5, -1.5, 1, -0.5];
  const heightAt = (x: ArrayLike<number>) =>
    curvature.reduce((sum, c, i) => sum + (c / 2) * (x[i] ?? Number.NaN) ** 2, 0);
  const opt = await optimizer(rule, { w: [6] }, { dtype: "f64", schedule: { lr } });
  const { params, grads } = opt;
  params.w.set(from);
  for (let t = 0; t < 3000; t++) {
    for (const [i, c] of curvature.entries()) grads.w[i] = c * (params.w[i] ?? Number.NaN);
    opt.step();
  }
  return Math.min(heightAt(params.w), heightAt(opt.evalParams().w)) / heightAt(from);
}

test("a clip by the global norm sees neither the order of tensors nor where they are cut", async () => {
  const clipped = chain(clipByGlobalNorm(0.5), steppingRules[0]?.[1] ?? clipByGlobalNorm());
  const whole = await follow(clipped, { w: [7] }, start, gradients);
  expectClose(await follow(clipped, { a: [1], b: [6] }, start, gradients), whole, reordered);
});
