import { expect, test } from "vitest";
import { offeredProblems } from "./offered-problems.ts";
import { specOf } from "./problem-choice.ts";
import { readProblem, writeProblem } from "./problem-query.ts";

const offered = offeredProblems();
const usual = { name: "digits", options: {} };

test("only what differs from the usual goes into the spec", () => {
  expect(specOf({ name: "digits", options: { batch: "32" } }, offered)).toEqual({ spec: { name: "digits" } });
  expect(specOf({ name: "digits", options: { batch: "64" } }, offered)).toEqual({
    spec: { name: "digits", options: { batch: 64 } },
  });
});

test.each([
  [{ name: "digit", options: {} }, "no problem digit"],
  [{ name: "digits", options: { batch: "1.5" } }, "batch has to be a whole number from 1"],
  [{ name: "digits", options: { batch: "" } }, "batch has to be"],
  [{ name: "quadratic", options: { condition: "0" } }, "condition has to be a number from 1"],
])("%j is refused", (choice, message) => {
  expect(specOf(choice, offered)).toMatchObject({ fault: expect.stringContaining(message) });
});

test("an address brings a problem back as it was, and tells what it cannot use", () => {
  const choice = { name: "quadratic", options: { condition: "10", dimension: "4" } };
  expect(readProblem(new URLSearchParams(String(writeProblem(choice))), usual, offered)).toEqual({
    problem: choice,
    complaints: [],
  });
  const { problem, complaints } = readProblem(
    new URLSearchParams("problem=quadratic&with=condition=x,slope=3"),
    usual,
    offered,
  );
  expect(problem).toEqual({ name: "quadratic", options: {} });
  expect(complaints).toHaveLength(2);
  expect(readProblem(new URLSearchParams("problem=__proto__"), usual, offered).problem).toBe(usual);
});
