import { expect, test } from "vitest";
import type { LogEvent } from "../log/log-event.ts";
import { dateOfDay, dayOf } from "./learner-day.ts";
import { lookAt } from "./outlook.ts";
import type { Schedulable } from "./plan-day.ts";

const now = Date.UTC(2026, 10, 26, 12);
const today = dayOf(now, 0);
const questions: readonly Schedulable[] = (["screen", "onsite", "research"] as const).map((level) => ({
  id: level,
  topic: "adam",
  level,
}));

function planned(interviewOn: string | null): LogEvent {
  return {
    kind: "plan",
    id: "6f9619ff-8b86-4011-b42d-00cf4fc964aa",
    at: now - 1,
    zone: 0,
    interviewOn,
    perDay: 9,
    level: "onsite",
  };
}

test("readiness is about the interview's day, and about today where there is none ahead", () => {
  for (const [date, day] of [
    [dateOfDay(today + 9), today + 9],
    [dateOfDay(today - 9), today],
    [null, today],
  ] as const)
    expect(lookAt([planned(date)], questions, { now, zone: 0 }).day).toBe(day);
});

test("weak spots are those of the levels that are planned", () => {
  const events = questions.map(
    ({ id }, index): LogEvent => ({
      kind: "review",
      id: `6f9619ff-8b86-4011-b42d-00cf4fc9640${index}`,
      at: now - 1,
      zone: 0,
      question: id,
      version: 1,
      rating: 1,
      score: 0,
      seed: 1,
      seconds: 9,
      answer: "",
      matched: `slip ${id}`,
      from: "session",
    }),
  );
  const { weak, readiness } = lookAt([planned(null), ...events], questions, { now, zone: 0 });
  expect(weak.map(({ name }) => name).sort()).toEqual(["slip onsite", "slip screen"]);
  expect(readiness.map(({ level }) => level)).toEqual(["screen", "onsite", "research"]);
});
