import { expect, test } from "vitest";
import type { ReviewEvent } from "../log/log-event.ts";
import { estimateSeconds } from "./estimate-seconds.ts";

const choice = { id: "a", type: "choice" } as const;
const words = { id: "b", type: "explain" } as const;

function answered(question: string, seconds: number): ReviewEvent {
  return {
    id: crypto.randomUUID(),
    at: 0,
    zone: 0,
    kind: "review",
    question,
    version: 1,
    rating: 3,
    score: 1,
    seed: 1,
    seconds,
    answer: "",
    from: "session",
  };
}

test("counts more for words than for a choice, and nothing for nothing", () => {
  const questions = [choice, words];
  expect(estimateSeconds([], questions, [])).toBe(0);
  expect(estimateSeconds([words], questions, [])).toBeGreaterThan(estimateSeconds([choice], questions, []));
});

test("takes the learner's median once there are three answers of the type", () => {
  const questions = [choice, words];
  const two = [answered("a", 10), answered("a", 10)];
  expect(estimateSeconds([choice], questions, two)).toBe(estimateSeconds([choice], questions, []));
  expect(estimateSeconds([choice, choice], questions, [...two, answered("a", 1000)])).toBe(20);
  expect(estimateSeconds([choice], questions, [...two, answered("a", 14), answered("a", 1000)])).toBe(12);
});
