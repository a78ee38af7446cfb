import { gradientDescent, momentum, nesterov, optimizer, type Rule } from "downhill";
import { expect, test } from "vitest";

// Nesterov 2004, section 2.1.4: f(θ) = θᵀHθ/2 − bᵀθ on a chain, H = 1 + (κ − 1)/4 · tridiagonal(−1, 2, −1), b = (κ − 1)/4 on its first link.
// On an endless chain the minimum is at qⁱ; this one is so long that what is beyond its end is below rounding.
const links = 600;

function chainOf(κ: number): {
  readonly q: number;
  readonly slope: (θ: readonly number[]) => number[];
} {
  const stiffness = (κ - 1) / 4;
  return {
    q: (Math.sqrt(κ) - 1) / (Math.sqrt(κ) + 1),
    slope: (θ) =>
      θ.map(
        (here, i) =>
          here + stiffness * (2 * here - (θ[i - 1] ?? 0) - (θ[i + 1] ?? 0)) - (i === 0 ? stiffness : 0),
      ),
  };
}

function distance(θ: readonly number[], minimum: readonly number[]): number {
  return Math.hypot(...θ.map((value, i) => value - (minimum[i] ?? 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

async function descend(
  rule: Rule,
  slope: (θ: readonly number[]) => number[],
  steps: number,
): Promise<number[][]> {
  const opt = await optimizer(rule, { θ: [links] }, { dtype: "f64" });
  const path = [[...opt.params.θ]];
  for (let k = 0; k < steps; k += 1) {
    opt.grads.θ.set(slope(path.at(-1) ?? []));
    opt.step();
    path.push([...opt.params.θ]);
  }
  return path;
}

/** Conjugate gradients from 0 (Hestenes & Stiefel 1952): the best of all points in the span of past gradients, in f. */
function conjugateGradients(slope: (θ: readonly number[]) => number[], steps: number): number[][] {
  const nothing = Array<number>(links).fill(0);
  const constant = slope(nothing);
  const times = (d: readonly number[]): number[] => slope(d).map((value, i) => value - (constant[i] ?? 0));
  let θ = nothing;
  let residual = constant.map((value) => -value);
  let direction = residual;
  const path = [θ];
  for (let k = 0; k < steps; k += 1) {
    const turned = times(direction);
    const length = dot(residual, residual) / dot(direction, turned);
    θ = θ.map((value, i) => value + length * (direction[i] ?? 0));
    const next = residual.map((value, i) => value - length * (turned[i] ?? 0));
    const share = dot(next, next) / dot(residual, residual);
    direction = next.map((value, i) => value + share * (direction[i] ?? 0));
    residual = next;
    path.push(θ);
  }
  return path;
}

test.each([9, 100])("on a chain of condition number %d no method is nearer than the bound", async (κ) => {
  const { q, slope } = chainOf(κ);
  const minimum = Array.from({ length: links }, (_, i) => q ** (i + 1));
  expect(Math.hypot(...slope(minimum))).toBeLessThan(1e-12);
  const start = Math.hypot(...minimum);
  const steps = 40;
  const lr = (2 / (1 + Math.sqrt(κ))) ** 2;
  const paths = {
    "gradient descent": await descend(gradientDescent(2 / (1 + κ)), slope, steps),
    momentum: await descend(momentum({ lr, beta: q ** 2 }), slope, steps),
    nesterov: await descend(nesterov({ lr: 1 / κ, beta: q }), slope, steps),
    "conjugate gradients": conjugateGradients(slope, steps),
  };
  for (const [name, path] of Object.entries(paths))
    for (const [k, θ] of path.entries()) {
      // Each gradient makes one more coordinate non-zero.
      expect(
        θ.slice(k).every((value) => value === 0),
        `${name}, step ${k}`,
      ).toBe(true);
      expect(distance(θ, minimum) / start, `${name}, step ${k}`).toBeGreaterThan(q ** k * (1 - 1e-9));
    }
  // And the bound is met but for a constant.
  const last = paths["conjugate gradients"].at(-1) ?? [];
  expect(distance(last, minimum) / start).toBeLessThan(Math.sqrt(κ) * q ** steps);
});
