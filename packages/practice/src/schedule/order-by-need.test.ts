import { expect, test } from "vitest";
import type { ReviewEvent } from "../log/log-event.ts";
import { dayOf } from "./learner-day.ts";
import { orderByNeed } from "./order-by-need.ts";
import type { Schedulable } from "./plan-day.ts";
import { replayCards } from "./replay-cards.ts";

const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;

function answered(question: string, daysAgo: number): ReviewEvent {
  return {
    kind: "review",
    id: crypto.randomUUID(),
    at: now - daysAgo * day,
    zone: 0,
    question,
    version: 1,
    rating: 3,
    score: 1,
    seed: 1,
    seconds: 10,
    answer: "",
    from: "session",
  };
}

const asked = (id: string): Schedulable => ({ id, topic: "adam", level: "onsite" });

test("what has faded comes before what was never asked, and that before what is well remembered", () => {
  const cards = replayCards([answered("today", 0), answered("faded", 90), answered("long-faded", 400)]);
  const questions = ["today", "new", "faded", "another-new", "long-faded"].map(asked);
  expect(orderByNeed(questions, cards, dayOf(now, 0)).map(({ id }) => id)).toEqual([
    "long-faded",
    "faded",
    "new",
    "another-new",
    "today",
  ]);
});
