import { describe, expect, test } from "vitest";
import type { CodeOutcome, CodeProgram, CodeRunner } from "../code/code-runner.ts";
import { oddValue } from "../code/odd-value.ts";
import type { CodeQuestion, Data } from "../question/code-question.ts";
import { gradeCode, longestAnswer } from "./grade-code.ts";

const question: CodeQuestion = {
  id: "double",
  topic: "adam",
  level: "screen",
  type: "code",
  title: "Double",
  prompt: "Double it.",
  entry: { javascript: "double", python: "double" },
  starter: { javascript: "", typescript: "", python: "def double(theta0, by=2):\n" },
  best: { javascript: "", python: "" },
  cases: () => [
    { name: "ordinary numbers", args: [[1, 2], 2], expected: [[2], [4]], tolerance: 1e-6 },
    { name: "no number", args: [[Number.NaN], 2], expected: [[Number.NaN]], tolerance: 1e-6 },
  ],
  relatives: () => [
    {
      name: "triple",
      says: "Three times is not twice.",
      gives: ([values]) => (values as readonly number[]).map((one) => [3 * one]),
    },
  ],
  points: [{ says: "Twice." }],
  hints: ["a", "b", "c"],
  followUp: { prompt: "And?", points: [] },
};

/** A runner that gives what it is told to, and keeps what it was asked. */
function runnerOf(outcome: CodeOutcome): CodeRunner & { readonly asked: CodeProgram[] } {
  const asked: CodeProgram[] = [];
  return {
    asked,
    async run(program) {
      asked.push(program);
      return outcome;
    },
    close() {},
  };
}

const returned = (values: readonly Data[], changedArguments: [number, number][] = []): CodeOutcome => ({
  kind: "returned",
  values,
  changedArguments,
  printed: "",
});

const grade = (outcome: CodeOutcome) =>
  gradeCode(question, { language: "python", source: "x" }, { seed: 1, runner: runnerOf(outcome) });

describe("what came back", () => {
  test.each([
    ["the same numbers", [[[2], [4]], [[Number.NaN]]]],
    ["numbers within the tolerance", [[[2.000001], [4]], [[Number.NaN]]]],
  ])("is right for %s", async (_name, values) => {
    expect(await grade(returned(values))).toMatchObject({ outcome: "right", score: 1 });
  });

  test("is compared step by step, and the first difference is said", async () => {
    const found = await grade(returned([[[2], [5]], [[Number.NaN]]]));
    expect(found).toMatchObject({ outcome: "partly", score: 0.5 });
    expect(found.evidence).toEqual(["On ordinary numbers, step 2, [0]: should be 4 and is 5."]);
    expect(found.code?.miss).toEqual({
      name: "ordinary numbers",
      step: 2,
      rows: [{ place: "[0]", expected: "4", got: "5", difference: 1, isRight: false }],
    });
  });

  test.each([
    ["a wrong length", [[2], [4], [6]], "On ordinary numbers, the result should have 2 entries and has 3."],
    [
      "a row too long",
      [[2, 2], [4]],
      "On ordinary numbers, what stands at step 1 should have 1 entry and has 2.",
    ],
    ["nothing", null, "On ordinary numbers, the result should be a list and is nothing."],
    [
      "undefined",
      oddValue("undefined"),
      "On ordinary numbers, the result should be a list and is undefined.",
    ],
    [
      "text for a number",
      [["2"], [4]],
      "On ordinary numbers, what stands at step 1, [0] should be a number and is a text.",
    ],
    ["NaN for a number", [[Number.NaN], [4]], "On ordinary numbers, step 1, [0]: should be 2 and is NaN."],
    [
      "an infinity",
      [[2], [Number.POSITIVE_INFINITY]],
      "On ordinary numbers, step 2, [0]: should be 4 and is ∞.",
    ],
  ])("is said to be %s", async (_name, first, sentence) => {
    expect((await grade(returned([first as Data, [[Number.NaN]]]))).evidence).toEqual([sentence]);
  });

  test("is a relative where it gives what that gives on every case", async () => {
    const triple = await grade(returned([[[3], [6]], [[Number.NaN]]]));
    expect(triple).toMatchObject({ matched: "triple" });
    expect(triple.feedback).toMatch(/That is triple\. Three times is not twice\./);
    expect((await grade(returned([[[3], [6]], [[1]]]))).matched).toBeUndefined();
  });

  test("is one list in every place where each row is the last", async () => {
    const shared = await grade(returned([[[4], [4]], [[Number.NaN]]]));
    expect(shared).toMatchObject({ outcome: "partly", matched: "one row for all steps" });
    expect(shared.feedback).toContain("Put in a copy.");
    expect((await grade(returned([[[2], [2]], [[Number.NaN]]]))).matched).toBeUndefined();
  });

  test("is not enough where an argument was changed, which is named", async () => {
    const found = await grade(returned([[[2], [4]], [[Number.NaN]]], [[0, 0]]));
    expect(found).toMatchObject({ outcome: "partly", score: 0.5, matched: "an argument changed in place" });
    expect(found.feedback).toMatch(/It changes theta0 in place/);
    expect((await grade(returned([[[2], [4]], [[Number.NaN]]], [[1, 1]]))).feedback).toMatch(
      /It changes by in place/,
    );
  });
});

test("a program that fails is wrong with its line, and unread where it cannot be run at all", async () => {
  expect(await grade({ kind: "threw", call: 1, message: "TypeError: no", line: 3 })).toMatchObject({
    outcome: "wrong",
    feedback: "It fails on no number. Line 3: TypeError: no.",
  });
  expect(await grade({ kind: "threw", call: undefined, message: "SyntaxError: no", line: 1 })).toMatchObject({
    outcome: "unread",
    feedback: "It cannot be run. Line 1: SyntaxError: no.",
  });
});

test("what the sandbox lacks is no fault of an answer", async () => {
  const lacking = "AttributeError: the stand-in for NumPy has no np.einsum; it has abs";
  expect((await grade({ kind: "threw", call: 0, message: lacking, line: 3 })).outcome).toBe("unread");
  const torch = await grade({
    kind: "threw",
    call: 0,
    message: "ModuleNotFoundError: No module named 'torch'",
    line: 2,
  });
  expect(torch).toMatchObject({
    outcome: "unread",
    feedback:
      "It cannot be run. Line 2: ModuleNotFoundError: No module named 'torch'. Python's own modules are here, and a stand-in for NumPy.",
  });
});

test("a program that was stopped is wrong, unless it was stopped by hand", async () => {
  expect(await grade({ kind: "stopped", why: "time" })).toMatchObject({
    outcome: "wrong",
    matched: "no end",
  });
  expect(await grade({ kind: "stopped", why: "memory" })).toMatchObject({
    outcome: "wrong",
    matched: "too much memory",
  });
  expect(await grade({ kind: "stopped", why: "closed" })).toMatchObject({ outcome: "unread" });
});

test("types are stripped, with every line where it was", async () => {
  const runner = runnerOf(returned([]));
  const source =
    "interface A {\n  readonly a: number;\n}\nconst double = (\n  x: number[],\n): number[] => x!;\n";
  await gradeCode(question, { language: "typescript", source }, { seed: 1, runner }).catch(() => {});
  const [program] = runner.asked;
  expect(program?.language).toBe("javascript");
  expect(program?.source.split("\n").length).toBe(source.split("\n").length);
  expect(program?.source).not.toMatch(/interface|number/);
});

test("what is empty, too long or no TypeScript is not run", async () => {
  const runner = runnerOf(returned([]));
  for (const [language, source] of [
    ["python", "  \n"],
    ["javascript", "1;".repeat(longestAnswer)],
    ["typescript", "const a: = 1"],
  ] as const)
    expect(await gradeCode(question, { language, source }, { seed: 1, runner })).toMatchObject({
      outcome: "unread",
    });
  expect(runner.asked).toEqual([]);
});
