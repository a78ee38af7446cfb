import { expect, test } from "vitest";
import { numbersIn, poseOften } from "../pose-often.ts";
import { momentumQuestions } from "./momentum-questions.ts";

const pose = (id: string) => poseOften(momentumQuestions, id);

test("two steps by hand, unrolled", () => {
  for (const { prompt, answer } of pose("momentum-worked-step")) {
    const [α = 0, β = 0, , , first = 0, second = 0] = numbersIn(prompt);
    expect(answer, prompt).toBeCloseTo(-α * (first + β * first + second), 10);
  }
});

test("the step under a steady gradient, step by step", () => {
  for (const { prompt, answer } of pose("momentum-effective-step")) {
    const [α = 0, β = 0, g = 0] = numbersIn(prompt.slice(prompt.indexOf("α =")));
    const share = prompt.includes("(1 − β)g") ? 1 - β : 1;
    let u = 0;
    for (let step = 0; step < 4000; step++) u = β * u + share * g;
    expect(answer, prompt).toBeCloseTo(α * u, 9);
  }
});

test("a gradient's weight, decayed step by step", () => {
  for (const { prompt, answer } of pose("momentum-forgetting")) {
    const [β = 0, share = 0] = numbersIn(prompt);
    let [weight, steps] = [1, 0];
    for (; weight > share; steps++) weight *= β;
    expect(answer, prompt).toBe(steps);
  }
});

test("coasting, step by step", () => {
  for (const { prompt, answer } of pose("momentum-coasting")) {
    const [β = 0, last = 0] = numbersIn(prompt);
    let [v, way] = [last, 0];
    for (let step = 0; step < 5000; step++) {
      v *= β;
      way += v;
    }
    expect(answer, prompt).toBeCloseTo(way, 9);
  }
});

test("the best settings damp both ends of the spectrum critically", () => {
  for (const { prompt, answer } of pose("momentum-best-settings")) {
    const [low = 0, high = 0] = numbersIn(prompt);
    const excess = (α: number): number =>
      Math.abs(1 - Math.sqrt(α * low)) - Math.abs(1 - Math.sqrt(α * high));
    let [below, above] = [1 / high, 4 / high];
    for (let round = 0; round < 100; round++) {
      const middle = (below + above) / 2;
      if (excess(middle) > 0) below = middle;
      else above = middle;
    }
    expect(answer, prompt).toBeCloseTo(
      prompt.endsWith("what is α?") ? below : (1 - Math.sqrt(below * low)) ** 2,
      9,
    );
  }
});

test("the steady variance is where the covariance of two successive values comes to rest", () => {
  for (const { prompt, answer } of pose("momentum-steady-variance")) {
    const [α = 0, β = 0, σ = 0] = [/α = ([\d.]+)/, /β = ([\d.]+)/, /deviation (\d)/].map((pattern) =>
      Number(pattern.exec(prompt)?.[1]),
    );
    const φ = 1 + β - α;
    let [now, before, covariance] = [0, 0, 0];
    for (let step = 0; step < 20_000; step++)
      [now, before, covariance] = [
        φ * φ * now - 2 * φ * β * covariance + β * β * before + (α * σ) ** 2,
        now,
        φ * now - β * covariance,
      ];
    expect(answer, prompt).toBeCloseTo(now, 8);
  }
});
