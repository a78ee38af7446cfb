import { expect, test } from "vitest";
import { levels, topics } from "../question/topic.ts";
import { farthest, forecast, forecastDays } from "./forecast.ts";
import { dateOfDay, dayOf } from "./learner-day.ts";
import type { Schedulable } from "./plan-day.ts";
import { simulatePlan } from "./simulate-plan.ts";

const now = Date.UTC(2026, 10, 26, 12);
const questions: readonly Schedulable[] = Array.from({ length: 120 }, (_, index) => ({
  id: `question-${index}`,
  topic: topics[index % topics.length]?.slug ?? "adam",
  level: levels[index % levels.length] ?? "screen",
}));
const setting = {
  cards: new Map(),
  questions,
  plan: { interviewOn: dateOfDay(dayOf(now, 0) + 30), perDay: 18, level: "research" },
  now,
  zone: 0,
} as const;

test("120 questions, 30 days, 18 a day: recall on the day is at least 0.965 after at most 560 answers", () => {
  const runs = Array.from({ length: 20 }, (_, index) => simulatePlan(setting, index + 1));
  for (const { reviews, unseen, perDay } of runs) {
    expect(reviews).toBeLessThanOrEqual(560);
    expect(unseen).toBe(0);
    expect(perDay).toHaveLength(30);
    expect(Math.max(...perDay)).toBeLessThanOrEqual(18);
  }
  const recalls = runs.map(({ recall }) => recall);
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / runs.length;
  const answers = runs.map(({ reviews }) => reviews);
  process.stdout.write(
    `  schedule: recall ${mean.toFixed(4)} on the day (${Math.min(...recalls).toFixed(4)} to ${Math.max(...recalls).toFixed(4)} over ${runs.length} seeds) after ${Math.min(...answers)} to ${Math.max(...answers)} answers\n`,
  );
  expect(mean).toBeGreaterThanOrEqual(0.965);
  // One learner may know less from the start than another: every fourth new question is not known, by chance.
  expect(recalls.filter((recall) => recall >= 0.965).length).toBeGreaterThanOrEqual(0.9 * runs.length);
});

test("the same seed simulates the same, another seed another learner", () => {
  expect(simulatePlan(setting, 3)).toEqual(simulatePlan(setting, 3));
  expect(simulatePlan(setting, 3)).not.toEqual(simulatePlan(setting, 4));
});

test("the forecast is the mean of what is simulated, and nothing without a date that lies ahead", () => {
  const predicted = forecast(setting);
  const runs = Array.from({ length: 8 }, (_, index) => simulatePlan(setting, index + 1));
  expect(predicted?.recall).toBeCloseTo(runs.reduce((sum, { recall }) => sum + recall, 0) / 8, 12);
  expect(predicted).toMatchObject({ recallIfStopped: undefined, unseen: 0 });
  expect(forecast({ ...setting, plan: { ...setting.plan, interviewOn: null } })).toBeUndefined();
  expect(forecast({ ...setting, plan: { ...setting.plan, interviewOn: "2020-01-01" } })).toBeUndefined();
  const onDay = (days: number) => ({ ...setting.plan, interviewOn: dateOfDay(dayOf(now, 0) + days) });
  expect(forecast({ ...setting, plan: onDay(farthest) })).toBeDefined();
  expect(forecast({ ...setting, plan: onDay(farthest + 1) })).toBeUndefined();
  // On its own day nothing has been asked that could be remembered.
  expect(forecast({ ...setting, plan: onDay(0) })).toMatchObject({ recall: undefined, reviews: 0 });
});

test("the days ahead are those that learners had, of a date and of none", () => {
  const predicted = forecast(setting);
  expect(predicted?.days.map(({ day }) => day - dayOf(now, 0))).toEqual(
    Array.from({ length: 30 }, (_, n) => n),
  );
  expect(predicted?.days.reduce((sum, { answers }) => sum + answers, 0)).toBeCloseTo(
    predicted?.reviews ?? 0,
    9,
  );
  // Every question is new once.
  expect(predicted?.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBeCloseTo(120, 9);
  expect(forecastDays(setting, 5)).toEqual(predicted?.days.slice(0, 5));
  const undated = { ...setting, plan: { ...setting.plan, interviewOn: null } };
  expect(forecastDays(undated, 14)).toHaveLength(14);
});
