import { createRandom } from "@downhill/lab/random";
import { noam, valueAt } from "downhill";
import { expect, test } from "vitest";
import { gradeExpression } from "../../grade/grade-expression.ts";
import type { PosedNumber } from "../../question/numeric-question.ts";
import { applicationsFormulas } from "./applications-formulas.ts";
import { applicationsQuestions } from "./applications-questions.ts";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

function posedOf(id: string): readonly PosedNumber[] {
  const question = applicationsQuestions.find((one) => one.id === id);
  if (question?.type !== "numeric") throw new Error(`${id} asks for no number`);
  return seeds.map((seed) => question.pose(createRandom(seed, "data")));
}

/** The numbers in a prompt, in order. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([found]) => Number(found));
}

test("a clipped entry, from the shares of the squares", () => {
  for (const { prompt, answer } of posedOf("applications-clip-norm")) {
    const [a = 0, b = 0, c = 0, most = 0] = numbersIn(prompt);
    expect(answer ** 2, prompt).toBeCloseTo((most ** 2 * c ** 2) / (a ** 2 + b ** 2 + c ** 2), 10);
  }
});

test("linear scaling, as steps of the old rate over as many examples", () => {
  for (const { prompt, answer } of posedOf("applications-linear-scaling")) {
    const [rate = 0, batch = 0, larger = 0] = numbersIn(prompt);
    let sum = 0;
    for (let seen = 0; seen < larger; seen += batch) sum += rate;
    expect(answer, prompt).toBeCloseTo(sum, 10);
  }
});

test("a gradient through time, by letting the recurrence run with and without a nudge", () => {
  for (const { prompt, answer } of posedOf("applications-gradient-through-time").slice(0, 200)) {
    const weight = Number(/h_t = ([\d.]+) h/.exec(prompt)?.[1]);
    const steps = Number(/h_\(t−(\d+)\)\?/.exec(prompt)?.[1]);
    const run = (start: number): number => {
      let h = start;
      for (let t = 0; t < steps; t++) h = weight * h + Math.sin(t);
      return h;
    };
    expect((run(1) - run(-1)) / 2 / answer, prompt).toBeCloseTo(1, 6);
  }
});

test("the schedule is a line, a peak of 1/√(d w) and an inverse root, and the library's", () => {
  const [question] = applicationsFormulas;
  if (question?.asks.kind !== "expression") throw new Error("no expression is asked for");
  const { asks } = question;
  const at = (d: number, w: number, t: number): number => {
    const peak = 1 / Math.sqrt(d * w);
    return t <= w ? (peak * t) / w : peak * Math.sqrt(w / t);
  };
  for (const d of [64, 512, 1000])
    for (const w of [100, 4000])
      for (const t of [1, 50, 100, 101, 4000, 50_000]) {
        const value = at(d, w, t);
        expect(valueAt(noam(d, w), t) / value).toBeCloseTo(1, 12);
        const one = { ...asks, variables: { d: [d, d], w: { among: [w] }, t: { among: [t] } } } as const;
        expect(gradeExpression(one, value.toPrecision(15)).outcome).toBe("right");
      }
  expect(at(512, 4000, 4000)).toBeCloseTo(6.99e-4, 6);
});
