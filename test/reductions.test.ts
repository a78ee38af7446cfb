import { type Optimizer, optimizer, type Rule, rule } from "downhill";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";

// What a reduction gives is read off θ, off states and against sums that this file writes by hand.

const shapes = { a: [5000], b: [7], none: [0], c: [4096], d: [3, 3], e: [4097] } as const;
type Tensors = Readonly<Record<string, ArrayLike<number>>>;

const fill = (opt: Optimizer, seed: number): void => {
  let i = seed;
  for (const name of Object.keys(shapes)) {
    for (const [place] of (opt.params[name] ?? []).entries()) {
      i++;
      opt.params[name]?.fill(Math.sin(i), place, place + 1);
      opt.grads[name]?.fill(Math.cos(i * i), place, place + 1);
    }
  }
};
const begin = async (made: Rule, { backend, dtype }: Target): Promise<Optimizer> => {
  const opt: Optimizer = await optimizer(made, shapes, { backend, dtype });
  fill(opt, 1);
  return opt;
};
const copy = (views: Tensors): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(Object.entries(views).map(([name, values]) => [name, Array.from(values)]));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Each reduction by a definition of its own: pairs of (x, y) in, a number out. */
const byHand: Readonly<Record<string, (x: readonly number[], y: readonly number[]) => number>> = {
  sum: (x) => total(x),
  mean: (x) => total(x) / x.length,
  norm: (x) => Math.hypot(...x),
  rms: (x) => Math.hypot(...x) / Math.sqrt(x.length),
  dot: (x, y) => total(x.map((value, i) => value * (y[i] ?? Number.NaN))),
  max: (x) => x.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
};

describe.each(targets)("$label", (target) => {
  const digits = target.dtype === "f64" ? 11 : 4;

  test.each(Object.entries(byHand))("%s, of each tensor and of all", async (name, expected) => {
    const args = name === "dot" ? "(g, θ)" : "(g)";
    const made = rule(
      `k_t = ${name}${args}\nn_t = all.${name}${args} + 0 n_(t-1)\np_t = k_t + 0 p_(t-1)\nθ ← θ + 0 k_t`,
    );
    const opt = await begin(made, target);
    const [g, θ] = [copy(opt.grads), copy(opt.params)];
    opt.step();
    for (const tensor of Object.keys(shapes)) {
      const [found] = opt.state("p")[tensor] ?? [];
      const wanted = expected(g[tensor] ?? [], θ[tensor] ?? []);
      if (Number.isFinite(wanted)) expect(found, tensor).toBeCloseTo(wanted, digits);
      else expect(found, tensor).toBe(wanted);
    }
    expect(opt.scalar("n")).toBeCloseTo(
      expected(Object.values(g).flat(), Object.values(θ).flat()),
      digits - 1,
    );
  });

  test("a gradient clipped by its global norm", async () => {
    const opt = await begin(
      rule("clip(c = 1, α = 0.5)\nn = all.norm(g)\ng ← g · min(1, c / n)\nθ ← θ − α g"),
      target,
    );
    const [g, θ] = [copy(opt.grads), copy(opt.params)];
    opt.step();
    const scale = Math.min(1, 1 / Math.hypot(...Object.values(g).flat()));
    for (const [tensor, before] of Object.entries(θ)) {
      for (const [i, value] of before.entries()) {
        expect(opt.params[tensor]?.[i]).toBeCloseTo(value - 0.5 * scale * (g[tensor]?.[i] ?? 0), digits + 1);
      }
    }
  });

  test("a reduction of what a reduction gave: three passes", async () => {
    // The centred gradient, normalised: its mean is 0 and its norm 1 in every tensor.
    const made = rule("c = g − mean(g)\nu = c / (‖c‖ + 1e-30)\nz_t = u + 0 z_(t-1)\nθ ← θ − u");
    const opt = await begin(made, target);
    opt.step();
    for (const tensor of ["a", "b", "c", "d", "e"]) {
      const u = Array.from(opt.state("z")[tensor] ?? []);
      expect(total(u)).toBeCloseTo(0, target.dtype === "f64" ? 11 : 3);
      expect(Math.hypot(...u)).toBeCloseTo(1, digits);
    }
  });

  test("a state that a later pass reads as it was keeps its old value until then", async () => {
    // d = new − old of m, scaled by the norm of the new m: both are read after the reduction.
    const made = rule("r(α = 0.1)\nm_t = 0.9 m_(t-1) + g\nn = ‖m_t‖\nθ ← θ − α (m_t − m_(t-1)) / n");
    const opt = await begin(made, target);
    let m = Object.fromEntries(Object.entries(copy(opt.grads)).map(([name, g]) => [name, g.map(() => 0)]));
    let θ = copy(opt.params);
    for (let t = 0; t < 3; t++) {
      fillGradients(opt, t);
      const g = copy(opt.grads);
      const next = Object.fromEntries(
        Object.entries(m).map(([name, values]) => [
          name,
          values.map((value, i) => 0.9 * value + (g[name]?.[i] ?? 0)),
        ]),
      );
      θ = Object.fromEntries(
        Object.entries(θ).map(([name, values]) => {
          const norm = Math.hypot(...(next[name] ?? []));
          return [
            name,
            values.map((value, i) => value - (0.1 * ((next[name]?.[i] ?? 0) - (m[name]?.[i] ?? 0))) / norm),
          ];
        }),
      );
      m = next;
      opt.step();
    }
    for (const [name, values] of Object.entries(θ)) {
      for (const [i, value] of values.entries()) expect(opt.params[name]?.[i]).toBeCloseTo(value, digits);
    }
  });

  test("gradients whose squares leave float32 have a norm", async () => {
    const opt = await begin(rule("θ ← θ − g / ‖g‖"), target);
    for (const g of Object.values(opt.grads)) g.fill(1e25);
    const before = copy(opt.params);
    opt.step();
    for (const [name, values] of Object.entries(before)) {
      const share = 1 / Math.sqrt(values.length);
      for (const [i, value] of values.entries()) expect(opt.params[name]?.[i]).toBeCloseTo(value - share, 6);
    }
  });

  test("NaN in one tensor stays in it, and reaches all through all", async () => {
    const opt = await begin(rule("θ ← θ − g / ‖g‖"), target);
    opt.grads.b?.fill(Number.NaN, 2, 3);
    opt.step();
    expect(Array.from(opt.params.b ?? []).every(Number.isNaN)).toBe(true);
    expect(
      Object.entries(opt.params).every(([name, values]) => name === "b" || values.every(Number.isFinite)),
    ).toBe(true);
    const all = await begin(rule("θ ← θ − g / all.max(g)"), target);
    all.grads.b?.fill(Number.NaN, 2, 3);
    all.step();
    expect(
      Object.values(all.params)
        .flatMap((values) => [...values])
        .every(Number.isNaN),
    ).toBe(true);
  });

  test("a tensor by itself is the same as that tensor among others", async () => {
    const made = rule("r(α = 0.1)\nm_t = 0.9 m_(t-1) + g / rms(g)\nθ ← θ − α m ‖θ‖ − 0.01 sum(m)");
    const together = await begin(made, target);
    const alone = await optimizer(made, { e: [4097] }, { backend: target.backend, dtype: target.dtype });
    alone.params.e.set(together.params.e ?? []);
    alone.grads.e.set(together.grads.e ?? []);
    for (let t = 0; t < 3; t++) for (const opt of [together, alone]) opt.step();
    expect([...alone.params.e]).toEqual([...(together.params.e ?? [])]);
  });
});

function fillGradients(opt: Optimizer, t: number): void {
  let i = 0;
  for (const g of Object.values(opt.grads))
    for (let place = 0; place < g.length; place++) g[place] = Math.cos(i++ * (t + 2));
}

describe("JavaScript is bit-equal to the interpreter in float64", () => {
  const texts = [
    "θ ← θ − (g − mean(g)) / (‖g‖ + ‖θ‖)",
    "n_t = 0.9 n_(t-1) + 0.1 ‖g‖²\nm_t = 0.9 m_(t-1) + g / (√n + 1e-8)\nθ ← θ − 0.1 m where(dot(m, g) > 0, 1, 0.5)",
    "k = all.rms(g)\nu = g / k\nθ ← θ − 0.1 u sum(u θ) / all.max(|u|)",
    "if t = 1:\n  z_t = ‖g‖\nθ ← θ − α g / (z + all.norm(θ))",
  ];
  test.each(texts)("%s", async (text) => {
    const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(values, values, async (start, gradients) => {
        const run = async (backend: "js" | "interpret") => {
          const opt = await optimizer(rule(text), { a: [5], b: [0], c: [7] }, { backend, dtype: "f64" });
          opt.params.a.set(start.slice(0, 5));
          opt.params.c.set(start.slice(5));
          for (let t = 0; t < 3; t++) {
            opt.grads.a.set(gradients.slice(0, 5).map((g) => g / (t + 1)));
            opt.grads.c.set(gradients.slice(5).map((g) => g - t));
            opt.step();
          }
          return [...opt.params.a, ...opt.params.c];
        };
        expect(await run("js")).toEqual(await run("interpret"));
      }),
      { seed: 11, numRuns: 30 },
    );
  });
});
