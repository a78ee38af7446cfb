import type { Forecast } from "@downhill/practice/schedule/forecast";
import { dateOfDay, dayOfDate } from "@downhill/practice/schedule/learner-day";
import { lookAt } from "@downhill/practice/schedule/outlook";
import type { Schedulable } from "@downhill/practice/schedule/plan-day";
import { expect, test } from "vitest";
import { describeForecast } from "./describe-forecast.ts";

const day = dayOfDate("2026-11-27");
const questions: readonly Schedulable[] = Array.from({ length: 40 }, (_, index) => ({
  id: `q${index}`,
  topic: "adam",
  level: "screen",
}));

function outlookOf(left: number | null, perDay = 10) {
  const now = Date.UTC(2026, 10, 27, 12);
  const interviewOn = left === null ? null : dateOfDay(day + left);
  const stamp = { id: "6f9619ff-8b86-4011-b42d-00cf4fc964aa", at: now - 1, zone: 0 } as const;
  return lookAt([{ ...stamp, kind: "plan", interviewOn, perDay, level: "onsite" }], questions, {
    now,
    zone: 0,
  });
}

function forecastOf(over: Partial<Forecast>): Forecast {
  return { recall: 0.92, recallIfStopped: undefined, reviews: 1, unseen: 0, days: [], ...over };
}

test.each([
  [null, /^With a date, /],
  [-1, /^The day, 26 November( 2026)?, is past\. Set another, or none\.$/],
] as const)("with the interview in %s days it says so", (left, says) => {
  expect(describeForecast(outlookOf(left), null)).toMatch(says);
});

test("a day that is too far to predict is not called past", () => {
  expect(describeForecast(outlookOf(500), null)).toBe(
    "The interview is in 500 days. What you will remember is predicted once it is nearer: up to 400 days ahead.",
  );
});

test("on the day itself nothing is predicted of what was never asked", () => {
  const nothing = forecastOf({ recall: Number.NaN });
  expect(describeForecast(outlookOf(0), nothing)).toBe(
    "The interview is today. 40 questions of the plan were never asked.",
  );
  expect(describeForecast(outlookOf(0), forecastOf({ recallIfStopped: 0.8 }))).toContain(
    "predicted to remember 80\u00a0% of what was asked.",
  );
});

test("a plan that does not reach all says how many a day would", () => {
  const text = describeForecast(outlookOf(3), forecastOf({ recallIfStopped: 0.5 }));
  expect(text).toBe(
    "The interview is in 3 days. You are predicted to remember 92\u00a0% of what was asked by then if you keep the plan, 50\u00a0% if you stop now. 10 questions will not have been asked: 14 a day would reach all.",
  );
});

test("a plan that reaches all says when", () => {
  const days = [10, 9.6, 10, 10.2, 0.2].map((fresh, index) => ({ day: day + index, fresh, answers: 10 }));
  const text = describeForecast(outlookOf(10), forecastOf({ days }));
  expect(text).toContain("All will have been asked by 30 November");
  expect(
    describeForecast(outlookOf(10, 50), forecastOf({ days: [{ day, fresh: 40, answers: 40 }] })),
  ).toContain("Today's are the last new ones.");
});
