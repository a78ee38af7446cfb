import { createRandom } from "@downhill/lab/random";
import { describe, expect, test } from "vitest";
import { gradeExplain } from "../grade/grade-explain.ts";
import { gradeNumeric } from "../grade/grade-numeric.ts";
import { isClose } from "../grade/read-number.ts";
import type { MatchedPoint } from "../question/asked.ts";
import type { Question, QuestionType } from "../question/question.ts";
import { topics } from "../question/topic.ts";
import { findPoint } from "../words/find-point.ts";
import { readWords } from "../words/read-words.ts";
import { allQuestions } from "./all-questions.ts";
import { loadQuestions } from "./load-questions.ts";

type Named<Type extends QuestionType> = readonly [string, Extract<Question, { type: Type }>];

function ofType<Type extends QuestionType>(type: Type): readonly Named<Type>[] {
  return allQuestions
    .filter((question): question is Extract<Question, { type: Type }> => question.type === type)
    .map((question) => [question.id, question]);
}

test("ids are distinct words with hyphens, and so are titles of a topic", () => {
  const ids = allQuestions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const titles = allQuestions.map(({ topic, title }) => `${topic}: ${title}`);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a topic's file holds the questions of the topic", async () => {
  for (const { slug } of topics) {
    const loaded = await loadQuestions(slug);
    expect(loaded).toEqual(allQuestions.filter(({ topic }) => topic === slug));
  }
});

describe.each(allQuestions.map((question) => [question.id, question] as const))("%s", (_id, question) => {
  test("has points, three different hints and a follow-up", () => {
    expect(question.points.length).toBeGreaterThan(0);
    expect(new Set(question.hints).size).toBe(3);
    expect(question.followUp.points.length).toBeGreaterThan(0);
    expect(question.followUp.prompt).toMatch(/[?.]$/);
  });

  test("finds each point of words in the sentence that states it, and not in its denial", () => {
    const matched: readonly MatchedPoint[] =
      question.type === "explain"
        ? [...question.points, ...question.followUp.points]
        : question.followUp.points;
    for (const { says, ways, opposites } of matched) {
      expect(findPoint(readWords(says), ways, opposites)?.finding, says).toBe("said");
      expect(findPoint(readWords("I have no idea about this one."), ways), says).toBeUndefined();
    }
  });
});

describe.each(ofType("explain"))("%s", (_id, question) => {
  test("finds all points in the best answer, no wrong belief, and few points in a weak one", () => {
    const best = gradeExplain(question, question.best);
    expect(best.points?.filter(({ found }) => found !== "matched")).toEqual([]);
    expect(best.misconceptions).toBeUndefined();
    expect(gradeExplain(question, question.weak).outcome).not.toBe("right");
    expect(gradeExplain(question, question.weak).score).toBeLessThan(0.5);
  });

  test("finds nothing in the question itself", () => {
    expect(gradeExplain(question, question.prompt).score).toBeLessThan(0.5);
  });
});

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

describe.each(ofType("numeric"))("%s", (_id, question) => {
  const posed = seeds.map((seed) => question.pose(createRandom(seed, "data")));

  test("draws different numbers, the same for the same seed", () => {
    expect(new Set(posed.map(({ prompt }) => prompt)).size).toBeGreaterThan(5);
    expect(question.pose(createRandom(7, "data"))).toEqual(posed[6]);
  });

  test("takes its answer, and no slip for it", () => {
    for (const one of posed) {
      expect(Number.isFinite(one.answer), one.prompt).toBe(true);
      expect(Math.abs(one.answer), one.prompt).toBeGreaterThan(1e-9);
      expect(gradeNumeric(one, one.answer.toPrecision(6)).outcome, one.prompt).toBe("right");
      for (const slip of one.slips ?? []) {
        const grade = gradeNumeric(one, String(slip.answer));
        expect(grade.outcome, `${one.prompt} ${slip.name}`).toBe("wrong");
        expect(grade.matched, one.prompt).toBe(slip.name);
      }
    }
  });

  test("has no two slips for the same number", () => {
    for (const { prompt, tolerance, slips = [] } of posed)
      for (const [index, { answer: one }] of slips.entries())
        for (const { answer: other } of slips.slice(index + 1))
          expect(isClose(one, other, tolerance), prompt).toBe(false);
  });
});

test.each(ofType("choice"))("%s has one right option", (_id, question) => {
  const judged = question.judge();
  expect(judged.filter(({ isRight }) => isRight)).toHaveLength(1);
  expect(judged).toHaveLength(question.options.length);
  expect(new Set(question.options).size).toBe(question.options.length);
});

test.each(ofType("diagnose"))("%s has one right fault and one right experiment", (_id, question) => {
  for (const options of [question.faults, question.experiments]) {
    expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
    expect(new Set(options.map(({ option }) => option)).size).toBe(options.length);
  }
});
