import { expect, test } from "vitest";
import { gradeDiagnose } from "./grade-diagnose.ts";
import { outcomeOf } from "./outcome-of.ts";

const option = (isRight: boolean) => ({ option: "", says: "", isRight });
const diagnosis = { faults: [option(true), option(false)], experiments: [option(true), option(false)] };

test.each([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
])("fault %i and experiment %i come to the outcome that their grade has", (fault, experiment) => {
  const { outcome, score } = gradeDiagnose(diagnosis, { fault, experiment });
  expect(outcomeOf(score, "diagnose")).toBe(outcome);
});

test("three points of four are right in words, and three cases of four are no right program", () => {
  expect(outcomeOf(0.75, "explain")).toBe("right");
  expect(outcomeOf(0.75, "code")).toBe("partly");
  expect(outcomeOf(0.25, "explain")).toBe("wrong");
  expect(outcomeOf(0.75, undefined)).toBe("partly");
});
