import type { CodeQuestion } from "@downhill/practice/question/code-question";
import { afterAll, expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { createGrader } from "./create-grader.ts";
import { gradeSheet } from "./grade-sheet.ts";
import { readAnswer } from "./read-answer.ts";

const grader = createGrader();
afterAll(grader.close);

const question: CodeQuestion = {
  id: "made-up-steps",
  topic: "gradient-descent",
  level: "screen",
  type: "code",
  title: "Steps",
  prompt: "Step down x² from a start.",
  entry: { javascript: "descend", python: "descend" },
  starter: { javascript: "", typescript: "", python: "" },
  best: { javascript: "", python: "" },
  cases: () => [
    { name: "two steps", args: [1, 0.25, 2], expected: [0.5, 0.25], tolerance: 1e-9 },
    { name: "no step", args: [3, 0.25, 0], expected: [], tolerance: 1e-9 },
  ],
  points: [{ says: "Each step is x − α · 2x." }],
  hints: ["", "", ""],
  followUp: { prompt: "?", points: [] },
};

const right = {
  javascript:
    "function descend(x, a, n) { const xs = []; for (let i = 0; i < n; i++) xs.push((x -= 2 * a * x)); return xs; }",
  typescript:
    "function descend(x: number, a: number, n: number): number[] { const xs: number[] = []; for (let i = 0; i < n; i++) xs.push((x -= 2 * a * x)); return xs; }",
  python:
    "def descend(x, a, n):\n    xs = []\n    for _ in range(n):\n        x -= 2 * a * x\n        xs.append(x)\n    return xs\n",
} as const;

test.each(["javascript", "typescript", "python"] as const)(
  "%s from a file runs in the sandbox",
  async (language) => {
    const answer = readAnswer(question, right[language], 1, language);
    expect(await grader.grade(question, answer, 1)).toMatchObject({ outcome: "right", score: 1 });
  },
);

test("a wrong program is shown number by number at the first step that differs", async () => {
  const wrong = right.javascript.replace("2 * a * x", "a * x");
  const grade = await grader.grade(question, readAnswer(question, wrong, 1, "javascript"), 1);
  const lines = gradeSheet(grade, 80, plain);
  expect(grade.score).toBeLessThan(1);
  expect(lines).toContain("1 of 2 hidden cases are right.");
  expect(lines).toContain("On two steps, step 1");
  expect(lines.some((line) => /0\.5\s+0\.75\s+0\.250\s+✗/.test(line))).toBe(true);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
});

test("code without a language is refused", () => {
  expect(() => readAnswer(question, right.python, 1)).toThrow(/ends in \.js, \.ts or \.py/);
});
