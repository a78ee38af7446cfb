import { expect, test } from "vitest";
import { findIdea } from "./find-idea.ts";
import { findPoint } from "./find-point.ts";
import { readWords, stemsOf } from "./read-words.ts";

test("a root is a word of its own, so that √κ says what the square root of κ says", () => {
  expect(stemsOf("√κ")).toEqual(stemsOf("sqrt κ"));
  expect(findPoint(readWords("It takes √κ steps."), [["square root condition number"]])?.finding).toBe(
    "said",
  );
});

test("a raised two is a word of its own", () => {
  expect(stemsOf("g²")).toEqual(stemsOf("g squared"));
  expect(stemsOf("σ²")).toEqual(stemsOf("σ squared"));
});

test("a colon ends a clause, so that an answer's No does not speak of what follows", () => {
  const ways = [["noise sets the pace"]];
  expect(findPoint(readWords("No: noise sets the pace."), ways)?.finding).toBe("said");
  expect(findPoint(readWords("No noise sets the pace."), ways)?.finding).toBe("denied");
});

test.each([
  ["Call clip_grad_norm_ before the step.", "clip gradient norm"],
  ["Then scaler.unscale_(optimizer).", "unscale"],
  ["It decays v_t by beta_2.", "second moment"],
])("names in code are read as words: %s", (text, idea) => {
  const [sentence = { text, words: [] }] = readWords(text);
  expect(findIdea(sentence, idea)).toBe("said");
});

test.each(["Outlier batches do not: they blow up v.", "Outlier batches do not – they blow up v."])(
  "a negation ends at a colon and at a dash: %s",
  (text) => {
    const [sentence = { text, words: [] }] = readWords(text);
    expect(findIdea(sentence, "diverge")).toBe("said");
  },
);

test("what goes down gets smaller, and what seldom occurs is rare", () => {
  expect(stemsOf("goes down")).toEqual(stemsOf("smaller"));
  expect(stemsOf("seldom")).toEqual(stemsOf("rare"));
});

test("much smaller and much larger are read from their signs", () => {
  expect(stemsOf("√v << ε")).toEqual(stemsOf("√v much smaller than ε"));
  expect(stemsOf("v ≫ ε")).toEqual(stemsOf("v much larger than ε"));
});

test("smaller and larger are read from their signs where these stand alone", () => {
  expect(stemsOf("all eigenvalues > 0")).toEqual(stemsOf("all eigenvalues larger than 0"));
  expect(stemsOf("αλ < 2")).toEqual(stemsOf("αλ smaller than 2"));
});

test.each([
  ["torch: sqrt(v)+eps.", "torch: epsilon outside the root"],
  ["keras: sqrt(v + eps)", "keras: epsilon inside the root"],
  ["it is √v + ε there", "it is epsilon outside the root there"],
  ["it is √(v + ε) there", "it is epsilon inside the root there"],
])("where ε stands is read from the formula: %s", (formula, words) => {
  expect(readWords(formula)[0]?.words).toEqual(stemsOf(words));
});

test("b1 and b2 are β1 and β2", () => {
  expect(stemsOf("b2^t")).toEqual(stemsOf("β2^t"));
});

test.each(["No: v averages squares.", "No, v averages squares.", "No – v averages squares."])(
  "a no that answers a question denies nothing that follows it: %s",
  (text) => {
    expect(findPoint(readWords(text), [["average squares"]])?.finding).toBe("said");
  },
);

test("one is no preposition", () => {
  expect(stemsOf("on one")).toEqual(["on", "one"]);
});
