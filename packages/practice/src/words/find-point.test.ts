import { expect, test } from "vitest";
import { findPoint } from "./find-point.ts";
import { readWords } from "./read-words.ts";

test.each([
  "No: it is chosen for speed.",
  "No, it is chosen for speed.",
  "No – it is chosen for speed.",
  "Not for the score: it is chosen for speed.",
])("a negation ends with its clause: %s", (text) => {
  expect(findPoint(readWords(text), [["chosen for speed"]])?.finding).toBe("said");
});

test("a negation holds within its clause", () => {
  expect(findPoint(readWords("Mind you: it is not chosen for speed."), [["chosen for speed"]])?.finding).toBe(
    "denied",
  );
});

const ways = [["not: advance / not: count", "step counter / weight decay"]];

test.each([
  ["A skipped step must not advance the step counter or apply weight decay.", "said"],
  ["It does not count, so there is no weight decay.", "said"],
  ["A skipped step does advance the step counter.", "denied"],
  ["The step counter is a number.", undefined],
])("what a negation speaks of along with its verb is no denial: %s", (text, finding) => {
  expect(findPoint(readWords(text), ways)?.finding).toBe(finding);
});

test.each([
  ["PyTorch puts ε inside the root and Keras outside.", "denied"],
  ["PyTorch puts it outside, Keras inside.", "said"],
  ["In PyTorch it is not inside but outside the root.", "said"],
  ["PyTorch puts it outside the root. Keras, on the other hand, inside.", "said"],
])("a sentence that says the opposite does not say the point: %s", (text, finding) => {
  const found = findPoint(readWords(text), [["pytorch", "outside"]], ["pytorch inside / torch inside"]);
  expect(found?.finding).toBe(finding);
});

test("what stands between the words of an opposite can speak of something else", () => {
  const opposites = ["sparse small step"];
  expect(
    findPoint(readWords("Rare features have small sums so large steps."), [["sparse", "large"]], opposites)
      ?.finding,
  ).toBe("said");
  expect(
    findPoint(
      readWords("Rare features get small steps, frequent ones large."),
      [["sparse", "large"]],
      opposites,
    )?.finding,
  ).toBe("denied");
});

test.each([
  ["Adam uses neither and has no correction.", "denied"],
  ["Adam has momentum and a correction.", "said"],
  ["A correction is superfluous.", "denied"],
  ["A correction is impossible.", "denied"],
  ["Don't forget to add the correction.", "said"],
])("what is denied on either side of an and, or put aside, is not said: %s", (text, finding) => {
  expect(findPoint(readWords(text), [["correction"]])?.finding).toBe(finding);
});

test("a thousandth is one word however it is written", () => {
  const ways = [["near a thousandth"]];
  expect(findPoint(readWords("It should be near 1e-3."), ways)?.finding).toBe("said");
  expect(findPoint(readWords("It should be near 0.001."), ways)?.finding).toBe("said");
  expect(findPoint(readWords("It should be near 1e-3."), [["near 1"]])).toBeUndefined();
});

test.each([
  ["The buffer keeps old gradients. So the steps add up to something longer.", true],
  ["The buffer keeps old gradients. You would also see the steps add up to something longer.", true],
  ["The buffer keeps old gradients; the steps of a long run add up to something longer.", true],
  ["The buffer keeps old gradients. Steps add up.", true],
  ["The buffer keeps old gradients. Learning rates of large models make the steps add up.", false],
])("two sentences make a point together where the second goes on with the first: %s", (text, isFound) => {
  expect(findPoint(readWords(text), [["buffer", "add up"]]) !== undefined).toBe(isFound);
});
