import { createRandom } from "@downhill/lab/random";
import { expect, test } from "vitest";
import type { PosedNumber } from "../../question/numeric-question.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

function posedOf(id: string): readonly PosedNumber[] {
  const question = comparisonQuestions.find((one) => one.id === id);
  if (question?.type !== "numeric") throw new Error(`${id} asks for no number`);
  return seeds.map((seed) => question.pose(createRandom(seed, "data")));
}

test("memory of the state, from two averages for Adam and one for the others", () => {
  for (const { prompt, answer } of posedOf("comparison-state-memory")) {
    const billions = Number(/of ([\d.]+) billion/.exec(prompt)?.[1]);
    expect(answer, prompt).toBeCloseTo(billions * 4 * (prompt.includes("Adam") ? 2 : 1), 10);
  }
});

/** What each keeps, written out as the arrays that its paper has: the shapes of each. */
const arrays: Readonly<Record<string, (r: number, c: number) => readonly (readonly [number, number])[]>> = {
  momentum: (r, c) => [[r, c]],
  RMSprop: (r, c) => [[r, c]],
  Lion: (r, c) => [[r, c]],
  AMSGrad: (r, c) => [
    [r, c],
    [r, c],
    [r, c],
  ],
  Adafactor: (r, c) => [
    [r, 1],
    [1, c],
  ],
  Shampoo: (r, c) => [
    [r, r],
    [c, c],
  ],
  Adam: (r, c) => [
    [r, c],
    [r, c],
  ],
};

test("what is kept for a matrix, by the shapes of its arrays", () => {
  const seen = new Set<string>();
  for (const { prompt, answer } of posedOf("comparison-state-of-a-matrix")) {
    const [, name = "", r, c] = /state of (\w+).* of (\d+) × (\d+)\?$/.exec(prompt) ?? [];
    seen.add(name);
    const sizes = arrays[name]?.(Number(r), Number(c)).map(([high, wide]) => high * wide) ?? [];
    expect(answer, prompt).toBe(sizes.reduce((sum, size) => sum + size, 0));
  }
  expect(seen.size).toBe(Object.keys(arrays).length);
});

type Square = readonly [number, number, number, number];

const multiply = ([a, b, c, d]: Square, [e, f, g, h]: Square): Square => [
  a * e + b * g,
  a * f + b * h,
  c * e + d * g,
  c * f + d * h,
];
const transpose = ([a, b, c, d]: Square): Square => [a, c, b, d];
const turn = (angle: number): Square => [Math.cos(angle), -Math.sin(angle), Math.sin(angle), Math.cos(angle)];

test("Muon's polynomial on a matrix with that singular value, turned on both sides", () => {
  for (const { prompt, answer } of posedOf("comparison-newton-schulz")) {
    const plain = prompt.replaceAll("−", "-");
    const [a = 0, b = 0, c = 0] = ["a", "b", "c"].map((letter) =>
      Number(new RegExp(`\\b${letter} = (-?[\\d.]+\\d)`).exec(plain)?.[1]),
    );
    const start = Number(/singular value of ([\d.]+)/.exec(prompt)?.[1]);
    const count = prompt.endsWith("once?")
      ? 1
      : prompt.endsWith("twice?")
        ? 2
        : Number(/(\d+) times\?$/.exec(prompt)?.[1]);
    const [left, right] = [turn(0.7), turn(-1.1)];
    let X = multiply(multiply(left, [start, 0, 0, 0.4]), right);
    for (let step = 0; step < count; step++) {
      const A = multiply(X, transpose(X));
      const [cubic, quintic] = [multiply(A, X), multiply(multiply(A, A), X)];
      X = X.map((x, i) => a * x + b * (cubic[i] ?? 0) + c * (quintic[i] ?? 0)) as unknown as Square;
    }
    const [value, off] = multiply(multiply(transpose(left), X), transpose(right));
    expect(off).toBeCloseTo(0, 9);
    expect(answer, prompt).toBeCloseTo(value, 9);
  }
});
