import { momentum, transitionMatrix } from "downhill";
import { expect, test } from "vitest";
import { gradeFormula } from "../../grade/grade-formula.ts";
import { challengesFormulas } from "./challenges-formulas.ts";

/**
 * E[θ²] in the long run where every gradient hθ of λ = h = 1 has noise of that variance: the sum of the squares of what one
 * unit of noise does to θ in all later steps, by powers of the matrix of the rule itself.
 */
function steadyVariance(alpha: number, beta: number, noise: number): number {
  const rule = momentum({ lr: alpha, beta });
  const matrix = transitionMatrix(rule, 1);
  // Noise n in a gradient moves the buffer by αn and θ by −αn.
  let state = matrix.length === 2 ? [-alpha, alpha] : [];
  let sum = 0;
  for (let k = 0; k < 2_000_000; k++) {
    const theta = state[0] ?? Number.NaN;
    sum += theta * theta;
    state = matrix.map((row) => row.reduce((total, entry, index) => total + entry * (state[index] ?? 0), 0));
    if (k > 1000 && Math.hypot(...state) < 1e-14 * alpha) break;
  }
  return noise * sum;
}

// At a small rate, θ of a loss θ²/2 summed over N examples rests in a bath of temperature g/(2N) times an example's variance.
test.each([
  [1e-4, 0.9, 50_000, 128],
  [1e-4, 0.5, 10_000, 32],
  [2e-5, 0.99, 60_000, 64],
])(
  "the noise scale at α = %d, β = %d, N = %d, B = %d is that of the steady state",
  (alpha, beta, examples, batch) => {
    const measured = 2 * examples * steadyVariance(alpha, beta, 1 / batch);
    const [question] = challengesFormulas;
    if (question?.asks.kind !== "expression") throw new Error("no expression");
    const said = (alpha * examples) / (batch * (1 - beta));
    expect(measured / said).toBeCloseTo(1, 2);
  },
);

test("the formula that those numbers come from is the question's", () => {
  const question = challengesFormulas.find(({ id }) => id === "challenges-noise-scale");
  if (question === undefined) throw new Error("no question");
  expect(gradeFormula(question, "(α / B) (N / (1 − β))").outcome).toBe("right");
});

/** The most that a step can gain on a quadratic of curvature 1 with |G|² = 1 and tr Σ = `noise`, by a search over its length. */
function bestGain(noise: number, batch: number): number {
  let best = 0;
  for (let length = 0; length <= 2; length += 1e-5)
    best = Math.max(best, length - (length ** 2 / 2) * (1 + noise / batch));
  return best;
}

test("steps and examples at a batch follow from the best gain of a noisy step", () => {
  const noise = 1000;
  const most = bestGain(noise, 1e12);
  for (const batch of [100, 500, 1000, 4000]) {
    const steps = most / bestGain(noise, batch);
    expect(steps).toBeCloseTo(1 + noise / batch, 3);
    expect((steps - 1) * ((batch * steps) / noise - 1)).toBeCloseTo(1, 3);
  }
});

test("gradient descent follows the flow of L + (α/4) |∇L|² to second order", () => {
  const curvature = 3;
  const slope = (x: number): number => curvature * x + x ** 3;
  const bend = (x: number): number => curvature + 3 * x ** 2;
  // dx/dt = −(L + (α/4) L′²)′ = −L′ − (α/2) L′ L″, by small steps of the midpoint rule.
  const flow = (x: number, alpha: number, share: number): number => {
    const speed = (y: number): number => -slope(y) - share * alpha * slope(y) * bend(y);
    const pieces = 2000;
    let at = x;
    for (let k = 0; k < pieces; k++) at += (alpha / pieces) * speed(at + (alpha / pieces / 2) * speed(at));
    return at;
  };
  const missOf = (alpha: number, share: number): number =>
    Math.abs(0.7 - alpha * slope(0.7) - flow(0.7, alpha, share));
  // Halving α makes what is left 8 times smaller with the penalty and 4 times without.
  expect(missOf(0.01, 0.5) / missOf(0.005, 0.5)).toBeCloseTo(8, 0);
  expect(missOf(0.01, 0) / missOf(0.005, 0)).toBeCloseTo(4, 0);
});

test("early stopping on a quadratic goes 1 − (1 − αλ)^k of the way, so flat directions stay near the start", () => {
  const [alpha, steps] = [0.1, 50];
  const shares = [0.01, 1].map((curvature) => {
    let x = 1;
    for (let k = 0; k < steps; k++) x -= alpha * curvature * x;
    expect(1 - x).toBeCloseTo(1 - (1 - alpha * curvature) ** steps, 12);
    return 1 - x;
  });
  expect(shares[0]).toBeLessThan(0.06);
  expect(shares[1]).toBeGreaterThan(0.99);
});
