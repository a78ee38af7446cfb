import { claims } from "@downhill/lab/claims/claims";
import { expect, test } from "vitest";
import { allQuestions } from "../bank/all-questions.ts";
import { gradientDescentQuestions } from "../bank/gradient-descent/gradient-descent-questions.ts";
import type { ReviewEvent } from "../log/log-event.ts";
import { masterySheet } from "./mastery-sheet.ts";
import { personalSheet } from "./personal-sheet.ts";
import { said } from "./said.ts";
import { whenToUse } from "./when-to-use.ts";

test("everything that is said is a claim that was tried", () => {
  const names = new Set(claims.map(({ name }) => name));
  const all = said.flatMap(({ advantages, limitations, applications }) => [
    ...advantages,
    ...limitations,
    ...applications,
  ]);
  expect(all.filter(({ claim }) => !names.has(claim))).toEqual([]);
});

test("when a rule is taken is the answer of a question that names its sources", () => {
  for (const { takeFor, notFor } of Object.values(whenToUse))
    for (const { question: id } of [takeFor, notFor]) {
      const question = allQuestions.find((one) => one.id === id);
      const points = question?.type === undefined ? [] : [...question.points, ...question.followUp.points];
      expect(points.flatMap(({ sources = [] }) => sources).length, id).toBeGreaterThan(0);
    }
});

test("the sheet says what theory and the libraries' own documentation say", () => {
  const sheet = new Map(masterySheet().map((entry) => [entry.rule, entry]));
  // 2 and 2 + 2β, with β = 0.9; 1/√(1 − 0.9).
  expect(sheet.get("gradientDescent")?.stability).toContain("αλ < 2.00 ");
  expect(sheet.get("momentum")?.stability).toContain("αλ < 3.80 ");
  expect(sheet.get("rmsprop")?.firstStep).toBe("at most 3.16 α");
  expect(sheet.get("adam")?.firstStep).toBe("at most 1.00 α");
  expect(sheet.get("adam")?.state).toBe("m, v: 2 numbers");
  expect(sheet.get("gradientDescent")?.state).toBe("nothing");
  const library = (rule: "momentum" | "rmsprop" | "adam", call: string): string | undefined =>
    sheet.get(rule)?.libraries.find((one) => one.call === call)?.says;
  expect(library("rmsprop", "torch.optim.RMSprop")).toContain("ε outside of the root");
  expect(library("adam", "torch.optim.Adam")).toMatch(/^the same$/);
  expect(library("adam", "keras Adam")).toMatch(/^ε̂, added before the bias correction; ε = 1e-7$/);
  expect(library("momentum", "torch.optim.SGD")).toBe(
    "the same while α stays the same from step to step; α = 0.001",
  );
});

test("the personal sheet holds what was missed or has faded, and what was written in its place", () => {
  const [first, second, third] = gradientDescentQuestions;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("too few questions");
  const review = (question: string, score: number, matched?: string): ReviewEvent => ({
    kind: "review",
    id: crypto.randomUUID(),
    at: 1,
    zone: 0,
    question,
    version: 1,
    rating: score === 1 ? 3 : 1,
    score,
    seed: 1,
    seconds: 10,
    answer: "",
    from: "session",
    ...(matched === undefined ? {} : { matched }),
  });
  const events = [
    review(first.id, 0, "sign flipped"),
    review(first.id, 0, "sign flipped"),
    review(second.id, 1),
    review(third.id, 1),
  ];
  const recallOf = (id: string): number => (id === third.id ? 0.5 : 0.95);
  const sheet = personalSheet(events, gradientDescentQuestions, { recallOf, most: 10 });
  expect(sheet.map(({ question }) => question)).toEqual([first.id, third.id]);
  expect(sheet[0]?.mistakes).toEqual([{ name: "sign flipped", times: 2 }]);
  expect(personalSheet(events, gradientDescentQuestions, { recallOf, most: 1 })).toHaveLength(1);
  // What was missed of a question that has changed since says nothing of it as it is now.
  const changed = gradientDescentQuestions.map((one) => (one === first ? { ...one, version: 2 } : one));
  expect(personalSheet(events, changed, { recallOf, most: 10 }).map(({ question }) => question)).toEqual([
    third.id,
  ]);
});
