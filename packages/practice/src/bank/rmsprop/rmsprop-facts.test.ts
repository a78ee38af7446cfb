import { follow, rmsprop } from "downhill";
import { keras, torch } from "downhill/dialects";
import { expect, test } from "vitest";

test("on a bowl RMSprop jumps about the minimum by about half of α, and Newton's step lands in it", () => {
  const path = follow(rmsprop({ lr: 0.01 }), { theta: 1, slope: (θ) => 3 * θ, steps: 2000 });
  const late = path.slice(-200).map(({ θ = Number.NaN }) => θ);
  const longest = Math.max(...late.slice(1).map((θ, index) => Math.abs(θ - (late[index] ?? 0))));
  expect(longest).toBeGreaterThan(0.3 * 0.01);
  expect(longest).toBeLessThan(3 * 0.01);
});

test("Keras with ε inside and PyTorch with its root outside agree where v is small and where it is large", () => {
  const end = (size: number, epsilon: number): readonly [number, number, number] => {
    const inputs = { theta: 0, slope: () => size, steps: 30 };
    const settings = { lr: 0.01, alpha: 0.9 };
    return [
      follow(keras.RMSprop({ learning_rate: 0.01, rho: 0.9, epsilon }), inputs).at(-1)?.θ ?? Number.NaN,
      follow(torch.RMSprop({ ...settings, eps: Math.sqrt(epsilon) }), inputs).at(-1)?.θ ?? Number.NaN,
      follow(torch.RMSprop({ ...settings, eps: epsilon }), inputs).at(-1)?.θ ?? Number.NaN,
    ];
  };
  const [inside, root, asIs] = end(1e-5, 1e-3);
  expect(root / inside).toBeCloseTo(1, 2);
  expect(asIs / inside).toBeGreaterThan(20);
  const [insideLarge, rootLarge] = end(100, 1e-3);
  expect(rootLarge / insideLarge).toBeCloseTo(1, 2);
  const [insideMiddle, rootMiddle] = end(Math.sqrt(1e-3), 1e-3);
  expect(Math.abs(rootMiddle / insideMiddle - 1)).toBeGreaterThan(0.1);
});
