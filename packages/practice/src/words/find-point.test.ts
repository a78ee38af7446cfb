import { expect, test } from "vitest";
import { findPoint } from "./find-point.ts";
import { readWords } from "./read-words.ts";

const ways = [["not: advance / count", "step counter / weight decay"]];

test.each([
  ["A skipped step must not advance the step counter or apply weight decay.", "said"],
  ["It does not count, so there is no weight decay.", "said"],
  ["A skipped step does advance the step counter.", "denied"],
  ["The step counter is a number.", undefined],
])("what a negation speaks of along with its verb is no denial: %s", (text, finding) => {
  expect(findPoint(readWords(text), ways)?.finding).toBe(finding);
});
