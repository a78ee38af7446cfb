import { expect, test } from "vitest";
import type { PendingAnswer } from "../asked/pending-answer.ts";
import { beginSession, goOn, leaveOut, putOff, type SessionState } from "./session-state.ts";

const begun = beginSession("", ["a", "b", "c"], 1000);
const idsOf = ({ queue }: SessionState): readonly string[] => queue.map(({ id }) => id);

function answer(question: string): PendingAnswer {
  return {
    review: {
      id: crypto.randomUUID(),
      at: 2000,
      zone: 0,
      kind: "review",
      question,
      version: 1,
      rating: 3,
      score: 1,
      seed: 7,
      seconds: 12,
      answer: "2",
      from: "session",
    },
    graded: undefined,
    suggested: 3,
    contests: [],
    hints: 0,
  };
}

test("goes on only from an answer, and remembers it", () => {
  expect(goOn(begun)).toBe(begun);
  const next = goOn({ ...begun, pending: answer("a") });
  expect(next.at).toBe(1);
  expect(next.pending).toBeUndefined();
  expect(next.done).toEqual([{ id: "a", score: 1, rating: 3, seconds: 12 }]);
});

test("a question that is put off comes last, and none is lost", () => {
  const off = putOff(putOff(begun));
  expect(idsOf(off)).toEqual(["c", "a", "b"]);
  expect(idsOf(putOff({ ...begun, pending: answer("a") }))).toEqual(["a", "b", "c"]);
});

test("what was answered elsewhere is not asked again, but the one that is asked stays", () => {
  expect(idsOf(leaveOut(begun, new Set(["a", "c"])))).toEqual(["a", "b"]);
  expect(leaveOut(begun, new Set(["x"]))).toBe(begun);
});

test("numbers are drawn afresh for every question", () => {
  const seeds = beginSession(
    "",
    Array.from({ length: 20 }, (_, index) => String(index)),
    0,
  ).queue.map(({ seed }) => seed);
  expect(new Set(seeds).size).toBe(20);
});
