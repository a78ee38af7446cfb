import {
  adagradNorm,
  adam,
  cautiousAdamw,
  centralize,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  gradientDescent,
  lamb,
  lars,
  lookahead,
  momentum,
  normalizedGradientDescent,
  novograd,
  optimizer,
  type Rule,
} from "downhill";
import { describe, expect, test } from "vitest";
import { targets } from "./targets.ts";

// Rules that look at a whole tensor, or at all of them, against plain loops written from their papers.

type Vector = readonly number[];
type Tensors = Readonly<Record<string, Vector>>;
/** One step of a loop: θ of all tensors after it. */
type Loop = (θ: Tensors, g: Tensors, t: number) => Tensors;

const shapes = { w: [3, 4], b: [3], s: [] } as const;
const lengths = { w: 12, b: 3, s: 1 } as const;
const steps = 30;

const length = (x: Vector): number => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
const lengthOfAll = (x: Tensors): number => length(Object.values(x).flat());
const zip = (a: Vector, b: Vector, f: (a: number, b: number) => number): Vector =>
  a.map((value, i) => f(value, b[i] ?? Number.NaN));
const add = (a: Vector, b: Vector, scale = 1): Vector => zip(a, b, (x, y) => x + scale * y);
const times = (scale: number, x: Vector): Vector => x.map((value) => scale * value);
const zeros = (): Record<string, Vector> =>
  Object.fromEntries(Object.entries(lengths).map(([name, count]) => [name, Array<number>(count).fill(0)]));
const each = (θ: Tensors, step: (name: string, θ: Vector) => Vector): Tensors =>
  Object.fromEntries(Object.entries(θ).map(([name, values]) => [name, step(name, values)]));
const of = (x: Tensors, name: string): Vector => x[name] ?? [];

const descend =
  (rate: number, change: (g: Tensors) => Tensors): Loop =>
  (θ, g) => {
    const changed = change(g);
    return each(θ, (name, w) => add(w, of(changed, name), -rate));
  };

/** Adam's two averages without bias, tensor by tensor. */
function averages(β1: number, β2: number) {
  const [m, v] = [zeros(), zeros()];
  return (name: string, g: Vector, t: number): readonly [Vector, Vector, Vector] => {
    m[name] = add(times(β1, of(m, name)), g, 1 - β1);
    v[name] = add(
      times(β2, of(v, name)),
      zip(g, g, (a, b) => a * b),
      1 - β2,
    );
    return [of(m, name), times(1 / (1 - β1 ** t), of(m, name)), times(1 / (1 - β2 ** t), of(v, name))];
  };
}

const loops: readonly { name: string; rule: Rule; loop: () => Loop }[] = [
  {
    name: "clipByGlobalNorm",
    rule: chain(clipByGlobalNorm(0.5), gradientDescent(0.1)),
    loop: () =>
      descend(0.1, (g) => (lengthOfAll(g) > 0.5 ? each(g, (_, x) => times(0.5 / lengthOfAll(g), x)) : g)),
  },
  {
    name: "clipByNorm",
    rule: chain(clipByNorm(0.5), gradientDescent(0.1)),
    loop: () => descend(0.1, (g) => each(g, (_, x) => (length(x) > 0.5 ? times(0.5 / length(x), x) : x))),
  },
  {
    name: "centralize",
    rule: chain(centralize(), gradientDescent(0.1)),
    loop: () =>
      descend(0.1, (g) =>
        each(g, (_, x) => {
          const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
          return x.map((value) => value - mean);
        }),
      ),
  },
  {
    name: "normalizedGradientDescent",
    rule: normalizedGradientDescent(0.1),
    loop: () =>
      descend(0.1, (g) => each(g, (_, x) => (lengthOfAll(g) > 0 ? times(1 / lengthOfAll(g), x) : x))),
  },
  {
    name: "adagradNorm",
    rule: adagradNorm({ lr: 0.2, eps: 0.1 }),
    loop: () => {
      let square = 0.01;
      return (θ, g) => {
        square += lengthOfAll(g) ** 2;
        return each(θ, (name, w) => add(w, of(g, name), -0.2 / Math.sqrt(square)));
      };
    },
  },
  {
    name: "lars",
    rule: lars({ lr: 0.5, mu: 0.9, kappa: 0.02, weightDecay: 0.1 }),
    loop: () => {
      const u = zeros();
      return (θ, g) =>
        each(θ, (name, w) => {
          const [long, steep] = [length(w), length(of(g, name))];
          const trust = long > 0 && steep > 0 ? (0.02 * long) / (steep + 0.1 * long) : 1;
          u[name] = add(times(0.9, of(u, name)), add(of(g, name), w, 0.1), 0.5 * trust);
          return add(w, of(u, name), -1);
        });
    },
  },
  {
    name: "lamb",
    rule: lamb({ lr: 0.02, weightDecay: 0.1 }),
    loop: () => {
      const average = averages(0.9, 0.999);
      return (θ, g, t) =>
        each(θ, (name, w) => {
          const [, m, v] = average(name, of(g, name), t);
          const u = add(
            zip(m, v, (a, b) => a / (Math.sqrt(b) + 1e-6)),
            w,
            0.1,
          );
          const trust = length(w) > 0 && length(u) > 0 ? length(w) / length(u) : 1;
          return add(w, u, -0.02 * trust);
        });
    },
  },
  {
    name: "novograd",
    rule: novograd({ lr: 0.05, weightDecay: 0.01 }),
    loop: () => {
      const m = zeros();
      const v: Record<string, number> = {};
      return (θ, g) =>
        each(θ, (name, w) => {
          const square = length(of(g, name)) ** 2;
          const second = name in v ? 0.98 * (v[name] ?? Number.NaN) + 0.02 * square : square;
          v[name] = second;
          const direction = add(times(1 / (Math.sqrt(second) + 1e-8), of(g, name)), w, 0.01);
          m[name] = add(times(0.95, of(m, name)), direction);
          return add(w, of(m, name), -0.05);
        });
    },
  },
  {
    name: "cautiousAdamw",
    rule: cautiousAdamw({ lr: 0.02, weightDecay: 0.1 }),
    loop: () => {
      const average = averages(0.9, 0.999);
      return (θ, g, t) =>
        each(θ, (name, w) => {
          const [raw, m, v] = average(name, of(g, name), t);
          const mask: Vector = zip(raw, of(g, name), (a, b) => Number(a * b > 0));
          const share = Math.max(mask.reduce((sum, value) => sum + value, 0) / mask.length, 1e-3);
          const u = zip(m, v, (a, b) => a / (Math.sqrt(b) + 1e-8));
          return add(
            times(1 - 0.02 * 0.1, w),
            zip(u, mask, (a, b) => (a * b) / share),
            -0.02,
          );
        });
    },
  },
  {
    name: "lookahead around momentum",
    rule: chain(momentum({ lr: 0.05, beta: 0.8 }), lookahead({ k: 4, a: 0.3 })),
    loop: () => {
      const v = zeros();
      let slow: Tensors | undefined;
      return (θ, g, t) => {
        slow ??= θ;
        const fast = each(θ, (name, w) => {
          v[name] = add(times(0.8, of(v, name)), of(g, name), 0.05);
          return add(w, of(v, name), -1);
        });
        if (t % 4 !== 0) return fast;
        const before = slow;
        slow = each(before, (name, w) => add(times(0.7, w), of(fast, name), 0.3));
        return slow;
      };
    },
  },
  {
    name: "Adam behind a clip by the global norm",
    rule: chain(clipByGlobalNorm(0.5), adam(0.02)),
    loop: () => {
      const average = averages(0.9, 0.999);
      return (θ, g, t) => {
        const scale = Math.min(1, 0.5 / lengthOfAll(g));
        return each(θ, (name, w) => {
          const [, m, v] = average(name, times(scale, of(g, name)), t);
          return add(
            w,
            zip(m, v, (a, b) => a / (Math.sqrt(b) + 1e-8)),
            -0.02,
          );
        });
      };
    },
  },
];

/** Signs change, a tensor's gradient is 0 for a step, sizes differ between tensors and steps. */
function gradientsAt(t: number): Tensors {
  let i = 0;
  const scale = [1, 0.01, 3, 0.3][t % 4] ?? 1;
  return each(zeros(), (name, x) =>
    x.map(() => (name === "b" && t === 3 ? 0 : scale * Math.sin(7 * ++i + t * t) * (name === "s" ? 5 : 1))),
  );
}

describe.each(loops)("$name", ({ rule, loop }) => {
  test.each(targets)("follows a plain loop, $label", async ({ backend, dtype }) => {
    const opt = await optimizer(rule, shapes, { backend, dtype });
    const next = loop();
    let i = 0;
    let θ: Tensors = each(zeros(), (_, x) => x.map(() => Math.fround(Math.cos(3 * ++i))));
    for (const name of ["w", "b", "s"] as const) opt.params[name].set(of(θ, name));
    for (let t = 1; t <= steps; t++) {
      const g = gradientsAt(t);
      for (const name of ["w", "b", "s"] as const) opt.grads[name].set(of(g, name));
      opt.step();
      θ = next(θ, g, t);
      for (const name of ["w", "b", "s"] as const) {
        for (const [place, value] of of(θ, name).entries()) {
          const gap = Math.abs((opt.params[name][place] ?? Number.NaN) - value);
          expect(gap, `step ${t}, ${name}[${place}]`).toBeLessThanOrEqual(dtype === "f64" ? 1e-12 : 2e-5);
        }
      }
    }
    opt.dispose();
  });
});
