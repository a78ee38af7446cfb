import { createRandom } from "@downhill/lab/random";
import { follow, rule } from "downhill";
import { expect, test } from "vitest";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { poseOften } from "../pose-often.ts";
import { adamQuestions } from "./adam-questions.ts";

/** What follows each of the names in a prompt; a minus may be typographic. */
function read(prompt: string, ...patterns: readonly RegExp[]): readonly number[] {
  const spelled = prompt.replaceAll("−", "-");
  return patterns.map((pattern) => Number(pattern.exec(spelled)?.[1] ?? "missing"));
}

const [alpha, beta1, beta2] = [/α = ([\d.e-]+\d)/, /β1 = ([\d.]*\d)/, /β2 = ([\d.]*\d)/];

/** What the answer is by a formula or a simulation written here, from the numbers in the prompt. */
const formulas: Readonly<Record<string, (prompt: string) => number>> = {
  "adam-uncorrected-step": (prompt) => {
    const [b1 = 0, b2 = 0, t = 0] = read(prompt, beta1, beta2, /step (\d)/);
    let [m, v] = [0, 0];
    for (let step = 0; step < t; step++) [m, v] = [b1 * m + (1 - b1) * 3, b2 * v + (1 - b2) * 9];
    return m / Math.sqrt(v);
  },
  "adam-first-step": (prompt) => {
    const [lr = 0, g = 0] = read(prompt, alpha, /gradient is (-?[\d.]*\d)/);
    return g > 0 ? -lr : lr;
  },
  "adam-largest-step": (prompt) => {
    const [b1 = 0, b2 = 0] = read(prompt, beta1, beta2);
    let [m, v] = [0, 0];
    for (let age = 4000; age >= 0; age--) {
      const g = (b1 / b2) ** age;
      m = b1 * m + (1 - b1) * g;
      v = b2 * v + (1 - b2) * g * g;
    }
    return m / Math.sqrt(v);
  },
  "adam-decay-step": (prompt) => {
    const [w = 0, g = 0, lambda = 0, lr = 0] = read(
      prompt,
      /w = (-?\d)/,
      /alone is (-?[\d.]*\d)/,
      /λ = ([\d.]*\d)/,
      alpha,
    );
    if (prompt.startsWith("AdamW")) return -lr * (g > 0 ? 1 : -1) - lr * lambda * w;
    return g + lambda * w > 0 ? -lr : lr;
  },
  "adam-decay-horizon": (prompt) => {
    const [lr = 0, lambda = 0] = read(prompt, alpha, /λ = ([\d.]*\d)/);
    return 1 / (lr * lambda);
  },
  "adam-vanished-square": (prompt) => {
    const [m = 0, eps = 0, b1 = 0] = read(prompt, /m = ([\d.e-]+\d)/, /ε = ([\d.e-]+\d)/, beta1);
    return (b1 * m) / eps;
  },
  "adam-memory": (prompt) => {
    const [billions = 0] = read(prompt, /has ([\d.]+) billion/);
    if (prompt.includes("mixed precision")) return 16 * billions;
    return (prompt.includes("8 bits") ? 2 : 8) * billions;
  },
  "adam-sharded-memory": (prompt) => {
    const [billions = 0, gpus = 0, stage = 0] = read(
      prompt,
      /^([\d.]+) billion/,
      /on (\d+) GPUs/,
      /stage (\d)/,
    );
    const parts = [12, 2, 2];
    return billions * parts.reduce((sum, bytes, index) => sum + (index < stage ? bytes / gpus : bytes), 0);
  },
};

const numeric = adamQuestions.filter((one): one is NumericQuestion => one.type === "numeric");

test("every number has a formula here", () => {
  expect(numeric.map(({ id }) => id).sort()).toEqual(Object.keys(formulas).sort());
});

test.each(Object.entries(formulas))("%s by a formula or a simulation of its own", (id, formula) => {
  for (const { prompt, answer } of poseOften(adamQuestions, id)) {
    const own = formula(prompt);
    expect(Math.abs(answer / own - 1), `${prompt} ${answer} ${own}`).toBeLessThan(1e-5);
  }
});

test("the published figures of ZeRO: 7.5 billion parameters on 64 GPUs", () => {
  const published = new Map([
    [1, 31.4],
    [2, 16.6],
    [3, 1.9],
  ]);
  const seen = new Set<number>();
  for (const { prompt, answer } of poseOften(adamQuestions, "adam-sharded-memory")) {
    if (!prompt.startsWith("7.5 ") || !prompt.includes("on 64 GPUs")) continue;
    const [stage = 0] = read(prompt, /stage (\d)/);
    seen.add(stage);
    expect(Math.abs(answer - (published.get(stage) ?? 0))).toBeLessThan(0.051);
  }
  expect(seen.size).toBe(3);
});

test("a weight without gradient falls to 1/e in the time that is asked for", () => {
  const decay = rule("decay(α, λ)\nθ = θ − α λ θ + 0 g", { lr: 1e-3, weightDecay: 0.05 });
  const path = follow(decay, { theta: 1, slope: () => 0, steps: 21_000 });
  const at = path.findIndex(({ θ = 1 }) => θ <= 1 / Math.E);
  expect(Math.abs(at * 1e-3 * 0.05 - 1)).toBeLessThan(1e-3);
});

test("no history of gradients gives a longer step than the largest", () => {
  const random = createRandom(5, "data");
  for (const [index, { prompt, answer }] of poseOften(adamQuestions, "adam-largest-step").entries()) {
    for (let trial = 0; trial < 10; trial++) {
      const [b1 = 0, b2 = 0] = read(prompt, beta1, beta2);
      const growth = 1 + 0.3 * random.uniform();
      let [m, v] = [0, 0];
      for (let t = 0; t < 400; t++) {
        const g = random.normal() * ((index + trial) % 2 === 0 ? 1 : growth ** (t % 60));
        m = b1 * m + (1 - b1) * g;
        v = b2 * v + (1 - b2) * g * g;
        expect(Math.abs(m) / Math.sqrt(v)).toBeLessThanOrEqual(answer * (1 + 1e-9));
      }
    }
  }
});
