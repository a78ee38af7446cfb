import { createRandom } from "@downhill/lab/random";
import { equivalent, rmsprop, rule } from "downhill";
import { describe, expect, test } from "vitest";
import { gradeFormula } from "../../grade/grade-formula.ts";
import { gradeNumeric } from "../../grade/grade-numeric.ts";
import type { NumericQuestion, PosedNumber } from "../../question/numeric-question.ts";
import { interviewQuestions } from "./interview-questions.ts";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

function posedBy(id: string): readonly PosedNumber[] {
  const question = interviewQuestions.find((one) => one.id === id) as NumericQuestion;
  return seeds.map((seed) => question.pose(createRandom(seed, "data")));
}

function read(prompt: string, ...patterns: readonly RegExp[]): readonly number[] {
  return patterns.map((pattern) => Number((pattern.exec(prompt)?.[1] ?? "").replaceAll("−", "-")));
}

test("Adam by hand, from sums over both gradients", () => {
  for (const { prompt, answer } of posedBy("interview-adam-by-hand")) {
    const [lr = 0, b1 = 0, b2 = 0, g1 = 0, g2 = 0] = read(
      prompt,
      /α = ([\d.]+),/,
      /β1 = ([\d.]+),/,
      /β2 = ([\d.]+) /,
      /gradients are (\d+)/,
      /then (\d+(?:\.\d+)?)\./,
    );
    const m = ((1 - b1) * (b1 * g1 + g2)) / (1 - b1 ** 2);
    const v = ((1 - b2) * (b2 * g1 ** 2 + g2 ** 2)) / (1 - b2 ** 2);
    expect(answer, prompt).toBeCloseTo(-lr - (lr * m) / Math.sqrt(v), 10);
  }
});

// Each in another way than the text of the rule computes it.
test("a step of momentum", () => {
  for (const { prompt, answer } of posedBy("interview-momentum-step")) {
    const [lr = 0, beta = 0, v = 0, g = 0] = read(
      prompt,
      /α = ([\d.]+) and/,
      /and β = ([\d.]+)\. Now/,
      /v = ([−\d.]+) and/,
      /gradient is ([−\d.]+)\./,
    );
    // PyTorch's buffer holds v / α.
    const buffer = beta * (v / lr) + g;
    expect(answer, prompt).toBeCloseTo(-lr * buffer, 12);
  }
});

test("a step of RMSprop", () => {
  for (const { prompt, answer } of posedBy("interview-rmsprop-step")) {
    const [lr = 0, beta = 0, mean = 0, g = 0] = read(
      prompt,
      /α = ([\d.]+), β/,
      /β = ([\d.]+) and/,
      /E\[g²\] = ([\d.]+) and/,
      /gradient is ([−\d.]+)\./,
    );
    // The root mean square as the length of two legs.
    const root = Math.hypot(Math.sqrt(beta * mean), Math.sqrt(1 - beta) * g);
    expect(answer, prompt).toBeCloseTo((-lr * g) / root, 12);
  }
});

test("a step of Adam, by averages whose weights add up to one", () => {
  for (const { prompt, answer } of posedBy("interview-adam-step")) {
    const [lr = 0, b1 = 0, b2 = 0, taken = 0, m = 0, v = 0, g = 0] = read(
      prompt,
      /α = ([\d.]+),/,
      /β1 = ([\d.]+),/,
      /β2 = ([\d.]+) and/,
      /taken (\d+) steps/,
      /m = ([−\d.]+),/,
      /v = ([\d.]+) \(/,
      /gradient is ([−\d.]+)\./,
    );
    // The corrected average moves from its last value to g by (1 − β) / (1 − β^t).
    const moved = (from: number, to: number, beta: number): number => {
      const last = from / (1 - beta ** taken);
      return last + ((1 - beta) / (1 - beta ** (taken + 1))) * (to - last);
    };
    expect(answer, prompt).toBeCloseTo((-lr * moved(m, g, b1)) / Math.sqrt(moved(v, g * g, b2)), 12);
  }
});

test("the answer that is shown is taken as an answer", () => {
  for (const id of ["interview-momentum-step", "interview-rmsprop-step", "interview-adam-step"])
    for (const posed of posedBy(id)) {
      const shown = /^Right, (\S+)\. /.exec(gradeNumeric(posed, String(posed.answer)).feedback)?.[1] ?? "";
      expect(gradeNumeric(posed, shown).outcome, `${posed.prompt} ${shown}`).toBe("right");
    }
});

describe("RMSprop as guides print it", () => {
  const question = interviewQuestions.find(({ id }) => id === "interview-rmsprop-as-printed");
  const grade = (text: string) => {
    if (question?.type !== "formula") throw new Error("no formula");
    return gradeFormula(question, text);
  };

  test("is what the guide prints", () => {
    const printed = "E[g^2]_t = β E[g^2]_(t-1) + (1-β) g_t^2\nθ = θ - α / sqrt(E[g^2]_t + ε) * g_t";
    expect(equivalent(rmsprop(), rule(printed as string)).equivalent).toBe(true);
    expect(grade(printed).outcome).toBe("right");
  });

  test("PyTorch's is named, and its steps where gradients are small are those of the closed form", () => {
    const given = grade("v <- 0.99 v + 0.01 g^2\ntheta <- theta - lr * g / (sqrt(v) + eps)");
    expect(given.outcome).toBe("wrong");
    const named = grade("v_t = ρ v_(t-1) + (1 − ρ) g²\nθ = θ − η g / (√v_t + ε)");
    expect(named.matched).toBe("PyTorch's, with ε outside the root");
    const [g, eps] = [1e-5, 1e-8];
    const ratio = Math.sqrt(g * g + eps) / (g + eps);
    expect(named.feedback).toContain(`${ratio.toPrecision(3)} times as long`);
  });

  test("AdaGrad and averages of the gradient are named", () => {
    expect(grade("v <- v + g^2\ntheta <- theta - lr*g/sqrt(v + eps)").matched).toBe("AdaGrad");
    expect(grade("v <- beta*v + (1-beta)*g^2\ntheta <- theta - lr*g/sqrt(v)").matched).toBe("no ε");
  });
});
