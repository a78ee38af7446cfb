import { expect, test } from "vitest";
import { gradeExplain } from "./grade-explain.ts";

const question = {
  points: [
    { says: "Post-LN stands behind the sum.", ways: [["post", "after / behind"]], probe: "Where?" },
    { says: "It needs a warm-up.", ways: [["warmup", "need / needs"]], probe: "What of the rate?" },
  ],
  misconceptions: [{ ways: [["pre after sum"]], says: "It is the other way round." }],
};

test("a sentence that states a wrong belief makes no point, and its neighbours do", () => {
  const { points, misconceptions, score } = gradeExplain(
    question,
    "Pre-LN comes after the sum and post-LN inside. It needs a warm-up.",
  );
  expect(points?.map(({ found }) => found)).toEqual(["missed", "matched"]);
  expect(misconceptions).toHaveLength(1);
  expect(score).toBe(0.25);
});

test("what a sentence that was left out parted stays parted", () => {
  const { points } = gradeExplain(question, "Take post. Pre-LN comes after the sum. Behind it, rest.");
  expect(points?.[0]?.found).toBe("missed");
});
