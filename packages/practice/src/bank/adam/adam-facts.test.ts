import { chain, follow, gradientDescent, l2, rule, weightDecay } from "downhill";
import { keras, torch } from "downhill/dialects";
import { describe, expect, test } from "vitest";

/** Rounds to bfloat16, to the nearest and ties to even. */
function roundToBfloat16(value: number): number {
  const bits = new Uint32Array(new Float32Array([value]).buffer);
  const [word = 0] = bits;
  bits[0] = (word + 0x7fff + ((word >>> 16) & 1)) & 0xffff0000;
  return new Float32Array(bits.buffer)[0] ?? Number.NaN;
}

describe("numbers that answers tell", () => {
  test("v in bfloat16 never comes down at β2 = 0.999, and does at 0.95", () => {
    const settle = (beta2: number): number => {
      let v = 1;
      for (let t = 0; t < 2000; t++) v = roundToBfloat16(beta2 * v);
      return v;
    };
    expect(settle(0.999)).toBe(1);
    expect(settle(0.95)).toBeLessThan(0.2);
    expect(roundToBfloat16(1 - 0.0019)).toBe(1);
    expect(roundToBfloat16(1 - 0.0021)).toBeLessThan(1);
  });

  test("a square underflows in float16 below 1.7e-4, a thousandth of it below 5.5e-3", () => {
    expect(Math.f16round(1.72e-4 ** 2)).toBe(0);
    expect(Math.f16round(1.73e-4 ** 2)).toBeGreaterThan(0);
    expect(Math.f16round(0.001 * 5.45e-3 ** 2)).toBe(0);
    expect(Math.f16round(0.001 * 5.47e-3 ** 2)).toBeGreaterThan(0);
    expect(Math.f16round(1e-4 ** 2)).toBe(0);
    expect(Math.f16round(1e-4)).toBeGreaterThan(0);
  });

  test("the longest step is 7.27 α at the defaults and 1.16 α at (0.9, 0.95), a spike after silence 3.16 α", () => {
    const lengthen = (beta1: number, beta2: number, growth: number): number => {
      const averages = rule("longest(β1, β2)\nm = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = −m / √v", {
        beta1,
        beta2,
      });
      const slope = (_: number, t: number): number => growth ** (t - 1500);
      return -(follow(averages, { theta: 0, slope, steps: 1500 }).at(-1)?.θ ?? Number.NaN);
    };
    expect(lengthen(0.9, 0.999, 0.999 / 0.9).toFixed(2)).toBe("7.27");
    expect(lengthen(0.9, 0.95, 0.95 / 0.9).toFixed(2)).toBe("1.16");
    expect(lengthen(0.9, 0.999, 1e8).toFixed(2)).toBe("3.16");
  });

  test("on Cx in every third step and −x else, Adam goes to +1 and AMSGrad to −1", () => {
    const C = 3;
    const hyper = { lr: 0.5, beta1: 0, beta2: 1 / (1 + C * C) };
    const slope = (_: number, t: number): number => (t % 3 === 1 ? C : -1);
    const moments = "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²";
    const end = (lines: string): number => {
      const projected = rule(`projected(α, β1, β2)\n${moments}\n${lines}` as string, hyper);
      const path = follow(projected, { theta: 0, slope, steps: 6000 });
      return path.slice(-30).reduce((sum, { θ = Number.NaN }) => sum + θ / 30, 0);
    };
    expect(end("θ ← clip(θ − α / √t · m / √v, −1, 1)")).toBeGreaterThan(0.95);
    expect(end("s = max(s, v)\nθ ← clip(θ − α / √t · m / √s, −1, 1)")).toBeLessThan(-0.95);
  });

  test("under a huge L2 penalty the steps are α and do not depend on λ", () => {
    const lengths = (weight_decay: number): readonly number[] => {
      const path = follow(torch.Adam({ lr: 0.001, weight_decay }), {
        theta: 1,
        slope: () => 0.01,
        steps: 50,
      });
      return path.slice(1).map(({ θ = 0 }, index) => (path[index]?.θ ?? 0) - θ);
    };
    const [some, more] = [lengths(1e3), lengths(1e6)];
    for (const [index, length] of some.entries()) {
      expect(length / 0.001).toBeGreaterThan(0.9);
      expect(length / 0.001).toBeLessThan(1.1);
      expect(more[index]).toBeCloseTo(length, 7);
    }
  });

  test("for plain gradient descent L2 and decoupled decay take the same steps", () => {
    const inputs = { theta: 2, slope: (_: number, t: number) => Math.sin(t), steps: 40 };
    const coupled = follow(chain(l2(0.1), gradientDescent({ lr: 0.05 })), inputs).at(-1)?.θ;
    const decoupled = follow(chain(weightDecay(0.1), gradientDescent({ lr: 0.05 })), inputs).at(-1)?.θ;
    expect(coupled).toBeCloseTo(decoupled ?? Number.NaN, 12);
  });

  test("in front of a normalisation the gradient is orthogonal and falls with the norm", () => {
    const loss = (x: number, y: number): number =>
      Math.sin((3 * x) / Math.hypot(x, y)) + y / Math.hypot(x, y);
    const slopesAt = (x: number, y: number): readonly [number, number] => {
      const h = 1e-5;
      return [(loss(x + h, y) - loss(x - h, y)) / (2 * h), (loss(x, y + h) - loss(x, y - h)) / (2 * h)];
    };
    const [a, b] = slopesAt(0.6, 1.1);
    expect(a * 0.6 + b * 1.1).toBeCloseTo(0, 8);
    const [c, d] = slopesAt(1.2, 2.2);
    expect(c).toBeCloseTo(a / 2, 8);
    expect(d).toBeCloseTo(b / 2, 8);
  });

  test("defaults of libraries", () => {
    expect(torch.Adam().text).toContain("ε = 1e-8");
    expect(keras.Adam().text).toContain("ε = 1e-7");
    expect(torch.RMSprop().text).toContain("ρ = 0.99");
    expect(keras.RMSprop().text).toContain("ρ = 0.9,");
  });
});

test("the counterexample to convergence needs a short memory: at the defaults Adam finds the minimum", () => {
  const endOf = (beta1: number, beta2: number): number => {
    let [m, v, x] = [0, 0, 0];
    for (let t = 1; t <= 20_000; t++) {
      const g = t % 3 === 1 ? 3 : -1;
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      const step = m / (1 - beta1 ** t) / Math.sqrt(v / (1 - beta2 ** t));
      x = Math.min(1, Math.max(-1, x - (0.1 / Math.sqrt(t)) * step));
    }
    return x;
  };
  expect(endOf(0, 1 / (1 + 3 ** 2))).toBeGreaterThan(0.9);
  expect(endOf(0.9, 0.999)).toBeLessThan(-0.9);
});
