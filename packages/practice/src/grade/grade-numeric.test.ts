import { expect, test } from "vitest";
import type { PosedNumber } from "../question/numeric-question.ts";
import { gradeNumeric } from "./grade-numeric.ts";

const posed: PosedNumber = {
  prompt: "",
  answer: 0.00447213595,
  tolerance: 0.005,
  because: "",
  slips: [{ answer: 0.001, name: "v taken for g²", says: "" }],
};

test.each([
  "0.00447",
  "0.001/sqrt(0.05)",
  "4.47e-3",
  "0,00447",
  "4.47·10⁻³",
  "0.447 %",
  "\\frac{0.001}{\\sqrt{0.05}}",
])("a right number passes in any spelling: %s", (text) => {
  expect(gradeNumeric(posed, text).outcome).toBe("right");
});

test("a number that was rounded too far is neither right nor wrong", () => {
  const { outcome, feedback } = gradeNumeric(posed, "0.0045");
  expect(outcome).toBe("unread");
  expect(feedback).toContain("give 3 digits");
  expect(gradeNumeric(posed, "0.0046").outcome).toBe("wrong");
  // One digit says too little to be taken for it.
  expect(gradeNumeric(posed, "0.004").outcome).toBe("wrong");
});

test("a slip is a slip even where the right answer rounds to it", () => {
  const near: PosedNumber = { ...posed, answer: 1.0049, slips: [{ answer: 1, name: "one", says: "" }] };
  expect(gradeNumeric(near, "1.0")).toMatchObject({ outcome: "right" });
  expect(gradeNumeric({ ...near, tolerance: 0.001 }, "1.0")).toMatchObject({
    outcome: "wrong",
    matched: "one",
  });
});

test("what cannot be read is told the unit", () => {
  expect(gradeNumeric({ ...posed, unit: "GB" }, "112 GiB").feedback).toContain("in GB");
});
