import { expect, test } from "vitest";
import type { Graded } from "../../question-cards/card.ts";
import { gradeAgain, type PendingAnswer, rate } from "./pending-answer.ts";

const graded = (score: number): Graded => ({
  answer: { type: "explain", text: "words" },
  grade: { outcome: "partly", score, feedback: "" },
  isTry: false,
});
const pending: PendingAnswer = {
  review: {
    id: "3f0c1c0e-1d1f-4a6e-9c43-0b5d7a2e9f11",
    at: 0,
    zone: 0,
    kind: "review",
    question: "a",
    version: 1,
    rating: 2,
    score: 0.5,
    seed: 1,
    seconds: 1,
    answer: "words",
    from: "session",
  },
  graded: graded(0.5),
  suggested: 2,
  contests: [],
  hints: 0,
};

test("another grade of the same answer brings another suggestion", () => {
  const again = gradeAgain(pending, graded(1), 3);
  expect(again.review.score).toBe(1);
  expect(again.review.rating).toBe(3);
  expect(again.review.id).toBe(pending.review.id);
});

test("a rating that was chosen by hand stays", () => {
  expect(gradeAgain(rate(pending, 4), graded(1), 3).review.rating).toBe(4);
});
