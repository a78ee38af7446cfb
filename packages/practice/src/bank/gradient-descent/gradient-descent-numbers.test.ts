import { convergenceFactor, follow, gradientDescent, momentum } from "downhill";
import { expect, test } from "vitest";
import { numbersIn, poseOften } from "../pose-often.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

const pose = (id: string) => poseOften(gradientDescentQuestions, id);

test("the best rate makes both ends of the spectrum shrink alike", () => {
  for (const { prompt, answer } of pose("descent-best-rate")) {
    const [low = 0, high = 0] = numbersIn(prompt);
    const rate = gradientDescent(answer);
    expect(convergenceFactor(rate, low), prompt).toBeCloseTo(convergenceFactor(rate, high) ?? 0, 10);
  }
});

test("updates are counted one by one", () => {
  for (const { prompt, answer } of pose("gradient-descent-steps-in-epochs")) {
    const [count = 0, batch = 1, epochs = 0] = numbersIn(prompt);
    let updates = 0;
    for (let epoch = 0; epoch < epochs; epoch++)
      for (let from = 0; from < count; from += batch)
        if (!prompt.includes("dropped") || from + batch <= count) updates += 1;
    expect(answer, prompt).toBe(updates);
  }
});

test("the factor in the long run is that of a path", () => {
  for (const { prompt, answer } of pose("gradient-descent-long-run-factor")) {
    const [α = 0, ...curvatures] = numbersIn(prompt);
    const paths = curvatures.map((λ) =>
      follow(gradientDescent(α), { theta: 1, slope: (θ) => λ * θ, steps: 1000 }),
    );
    const distance = (step: number): number =>
      Math.hypot(...paths.map((path) => path[step]?.θ ?? Number.NaN));
    expect(answer, prompt).toBeCloseTo(distance(1000) / distance(999), 6);
  }
});

test("steps to a tolerance are counted on a path, or by the spectral radius", () => {
  for (const { prompt, answer } of pose("gradient-descent-steps-to-tolerance")) {
    const [κ = 0, tolerance = 0] = numbersIn(prompt);
    if (prompt.includes("momentum")) {
      const lr = (2 / (1 + Math.sqrt(κ))) ** 2;
      const beta = (1 - Math.sqrt(lr)) ** 2;
      const factor = convergenceFactor(momentum({ lr, beta }), 1) ?? Number.NaN;
      expect(Math.abs(answer - Math.log(tolerance) / Math.log(factor)), prompt).toBeLessThan(1.001);
    } else {
      let [distance, steps] = [1, 0];
      for (; distance > tolerance; steps++) distance *= 1 - 2 / (1 + κ);
      expect(Math.abs(answer - steps), prompt).toBeLessThan(1e-9);
    }
  }
});

test("the steady variance is where its recurrence comes to rest", () => {
  for (const { prompt, answer } of pose("gradient-descent-steady-variance")) {
    const [α = 0, h = 0, σ = 0] = [/α = ([\d.]+)/, /h = ([\d.]+)/, /deviation ([\d.]+)/].map((pattern) =>
      Number(pattern.exec(prompt)?.[1]),
    );
    let variance = 0;
    for (let step = 0; step < 5000; step++) variance = (1 - α * h) ** 2 * variance + α * α * σ * σ;
    expect(answer, prompt).toBeCloseTo(variance, 9);
  }
});

test("the stability limits are those of the closed forms", () => {
  const limits = {
    "θ ← θ − v,": (β: number) => 2 + 2 * β,
    "θ ← θ − βv − αg,": (β: number) => (2 + 2 * β) / (1 + 2 * β),
    "θ ← θ − αm,": (β: number) => (2 * (1 + β)) / (1 - β),
  };
  const seen = new Set<string>();
  for (const { prompt, answer } of pose("gradient-descent-stability-limits")) {
    const [β = 0, λ = 0] = [/β = ([\d.]+)/, /λ = ([\d.]+)\./].map((pattern) =>
      Number(pattern.exec(prompt)?.[1]),
    );
    const found = Object.entries(limits).find(([step]) => prompt.includes(step));
    seen.add(found?.[0] ?? "none");
    expect(answer, prompt).toBeCloseTo((found?.[1](β) ?? Number.NaN) / λ, 8);
  }
  expect(seen).toEqual(new Set(Object.keys(limits)));
});
