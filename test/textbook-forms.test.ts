import { optimizer, rule } from "downhill";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";

// Share of the larger of 1 and |θ|. f64: the targets may order sums and products otherwise than these loops.
// f32: two roundings of at most 2⁻²⁴ a step, one of θ and one of what is added to it, 50 steps long.
const tolerance = { f64: 1e-13, f32: 100 * 2 ** -24 };

/** One coordinate's parameter after each gradient. */
type Walk = (θ: number, gradients: readonly number[]) => number[];

// The customary values that a rule without a header takes.
const α = 0.001;
const β = 0.9;
const β1 = 0.9;
const β2 = 0.999;
const ε = 1e-8;

const forms: readonly { name: string; text: string; walk: Walk; byHand: readonly number[] }[] = [
  {
    name: "gradient descent",
    text: "θ_new = θ_old - α ∇J(θ)",
    walk: (θ, gradients) =>
      gradients.map((g) => {
        θ -= α * g;
        return θ;
      }),
    byHand: [0.998, 0.999],
  },
  {
    name: "momentum",
    text: `v_t = β v_(t-1) + α ∇J(θ)
θ = θ - v_t`,
    walk: (θ, gradients) => {
      let v = 0;
      return gradients.map((g) => {
        v = β * v + α * g;
        θ -= v;
        return θ;
      });
    },
    byHand: [0.998, 0.9972],
  },
  {
    name: "RMSprop",
    text: `E[g^2]_t = β E[g^2]_(t-1) + (1-β) g_t^2
θ = θ - α / sqrt(E[g^2]_t + ε) * g_t`,
    walk: (θ, gradients) => {
      let mean = 0;
      return gradients.map((g) => {
        mean = β * mean + (1 - β) * g * g;
        θ -= (α / Math.sqrt(mean + ε)) * g;
        return θ;
      });
    },
    // E is 0.4, then 0.46.
    byHand: [0.99683772237936, 0.99831214192488],
  },
  {
    name: "Adam",
    text: `m_t = β1 m_(t-1) + (1-β1) g_t
v_t = β2 v_(t-1) + (1-β2) g_t^2
m̂_t = m_t / (1-β1^t)
v̂_t = v_t / (1-β2^t)
θ = θ - α m̂_t / (sqrt(v̂_t) + ε)`,
    walk: (θ, gradients) => {
      let m = 0;
      let v = 0;
      return gradients.map((g, index) => {
        const t = index + 1;
        m = β1 * m + (1 - β1) * g;
        v = β2 * v + (1 - β2) * g * g;
        θ -= (α * (m / (1 - β1 ** t))) / (Math.sqrt(v / (1 - β2 ** t)) + ε);
        return θ;
      });
    },
    // m̂ is 2, then 0.08 / 0.19; v̂ is 4, then 0.004996 / 0.001999.
    byHand: [0.999000000005, 0.998733662967024],
  },
];

const lengths = [1, 3, 8, 21];

describe.each(forms)("$name", ({ text, walk, byHand }) => {
  test.each(targets)("first steps as worked by hand, $label", async (target) => {
    const rows = await follow(text, target, [1], [[2], [-1]]);
    expect(
      rows.flat().map((θ, i) => isNear(θ, byHand[i] ?? Number.NaN, target.dtype) || [θ, byHand[i]]),
    ).toEqual([true, true]);
  });

  test.each(targets)("follows a plain loop for 50 steps, $label", async (target) => {
    for (const length of lengths) {
      const start = Array.from({ length }, (_, i) => Math.fround(2 * Math.sin(i + 1)));
      const gradients = Array.from({ length: 50 }, (_, t) =>
        start.map((_θ, i) =>
          (t + i) % 7 === 0 ? 0 : Math.fround(10 ** ((i % 5) - 2) * Math.sin(3 * t + i)),
        ),
      );
      const rows = await follow(text, target, start, gradients);
      for (const [i, θ] of start.entries()) {
        const wanted = walk(
          θ,
          gradients.map((row) => row[i] ?? Number.NaN),
        );
        for (const [t, number] of wanted.entries()) {
          const here = rows[t]?.[i] ?? Number.NaN;
          expect(
            isNear(here, number, target.dtype),
            `length ${length}, step ${t + 1}, index ${i}: ${here} here, ${number} in the plain loop`,
          ).toBe(true);
        }
      }
    }
  });

  test("takes the customary values and says so", () => {
    const { hyper, program } = rule(text);
    const customary = { lr: α, beta: β, beta1: β1, beta2: β2, eps: ε };
    expect(customary).toMatchObject(hyper);
    expect(program.hyperparameters.every((hyperparameter) => hyperparameter.customary)).toBe(true);
    expect(Object.keys(hyper)).toContain("lr");
  });
});

test("Adam's first step is −α sign(g) |g| / (|g| + ε)", async () => {
  const gradients = [1e-12, -1e-9, 1e-8, -1e-4, 1, -1e3, 0];
  const [adam] = forms.filter(({ name }) => name === "Adam");
  const [row] = await follow(
    adam?.text ?? "",
    { label: "", backend: "wasm", dtype: "f64" },
    gradients.map(() => 0),
    [gradients],
  );
  for (const [i, g] of gradients.entries()) {
    const closed = -α * Math.sign(g) * (Math.abs(g) / (Math.abs(g) + ε));
    expect(Math.abs((row?.[i] ?? Number.NaN) - closed)).toBeLessThanOrEqual(1e-12 * Math.abs(closed));
  }
});

async function follow(
  text: string,
  { backend, dtype }: Target,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
): Promise<number[][]> {
  const opt = await optimizer(rule(text), { w: [start.length] }, { backend, dtype });
  expect(opt.backend).toBe(backend);
  opt.params.w.set(start);
  const rows = gradients.map((gradient) => {
    opt.grads.w.set(gradient);
    opt.step();
    return [...opt.params.w];
  });
  opt.dispose();
  return rows;
}

function isNear(here: number, there: number, dtype: Target["dtype"]): boolean {
  return Math.abs(here - there) <= tolerance[dtype] * Math.max(1, Math.abs(there));
}
