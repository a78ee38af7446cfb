import { expect, test } from "vitest";
import type { Grade } from "../grade/grade.ts";
import { gradeExplain } from "../grade/grade-explain.ts";
import type { ExplainQuestion } from "../question/explain-question.ts";
import type { Question } from "../question/question.ts";

/** What an answer to a question for words says, and how many of its points it makes by a person's count. */
export type CountedAnswer = readonly [id: string, makes: number, text: string];

export type SaidText = readonly [id: string, text: string];

/** What people said to the questions of a topic; what the matching is held to. */
export interface SaidWords {
  /** Answers as people give them who have not read the bank. */
  readonly answers?: SaidAnswers;
  /** Wrong beliefs as people state them. */
  readonly beliefs?: readonly SaidText[];
  /** What a strong candidate would say. */
  readonly strong?: readonly SaidText[];
  /** Fluent answers in the field's words that turn the facts round. */
  readonly turned?: readonly SaidText[];
  /** Short answers to what is asked next. */
  readonly followUps?: readonly CountedAnswer[];
}

export interface SaidAnswers {
  readonly said: readonly CountedAnswer[];
  /** How many there are to each question, at least. */
  readonly each: number;
  /** True where no question asks for a part of another one: then an answer makes at most half of the points of the others. */
  readonly areApart?: true;
}

/** Declares the tests that hold the matching of some questions to what people said. */
export function testWords(questions: readonly Question[], said: SaidWords): void {
  if (said.answers !== undefined) testAnswers(questions, said.answers);
  if (said.beliefs !== undefined) testBeliefs(questions, said.beliefs);
  if (said.strong !== undefined) testStrongAnswers(questions, said.strong);
  if (said.turned !== undefined) testTurnedAnswers(questions, said.turned);
  if (said.followUps !== undefined) testFollowUps(questions, said.followUps);
}

function testAnswers(questions: readonly Question[], { said: answers, each, areApart }: SaidAnswers): void {
  const asked = questions.filter((one) => one.type === "explain");

  test.each(answers)("%s: about %i points, and no wrong belief, in: %s", (id, makes, text) => {
    const grade = gradeExplain(findAsked(questions, id), text);
    expect(Math.abs(countMatched(grade) - makes), spell(grade)).toBeLessThanOrEqual(1);
    expect(grade.misconceptions).toBeUndefined();
  });

  test("most answers get the very count", () => {
    const exact = answers.filter(
      ([id, makes, text]) => countMatched(gradeExplain(findAsked(questions, id), text)) === makes,
    );
    expect(exact.length).toBeGreaterThanOrEqual(0.6 * answers.length);
  });

  test(`each question for words has ${each} answers`, () => {
    for (const { id } of asked) {
      const toIt = answers.filter(([of]) => of === id);
      expect(toIt.length, id).toBeGreaterThanOrEqual(each);
    }
  });

  if (areApart !== true) return;
  test.each(asked.map((question) => [question.id, question] as const))(
    "%s: at most half of the points are found in the answer to another question",
    (_id, question) => {
      for (const other of asked.filter((one) => one !== question))
        expect(gradeExplain(question, other.best).score, other.id).toBeLessThanOrEqual(0.5);
    },
  );
}

function testBeliefs(questions: readonly Question[], beliefs: readonly SaidText[]): void {
  test.each(beliefs)("%s: a wrong belief is answered: %s", (id, text) => {
    const grade = gradeExplain(findAsked(questions, id), text);
    expect(grade.misconceptions).toHaveLength(1);
    expect(countMatched(grade), spell(grade)).toBeLessThanOrEqual(1);
  });

  test("every wrong belief that a question knows is stated by somebody", () => {
    for (const question of questions) {
      if (question.type !== "explain") continue;
      const met = beliefs
        .filter(([id]) => id === question.id)
        .flatMap(([, text]) => gradeExplain(question, text).misconceptions ?? []);
      const known = (question.misconceptions ?? []).map(({ says }) => says);
      expect(new Set(met), question.id).toEqual(new Set(known));
    }
  });
}

function testStrongAnswers(questions: readonly Question[], answers: readonly SaidText[]): void {
  test.each(answers)("%s: a strong answer is right", (id, text) => {
    const grade = gradeExplain(findAsked(questions, id), text);
    expect(grade.outcome, spell(grade)).toBe("right");
    expect(grade.misconceptions).toBeUndefined();
  });
}

function testTurnedAnswers(questions: readonly Question[], answers: readonly SaidText[]): void {
  test.each(answers)("%s: a fluent answer with the facts turned round is wrong", (id, text) => {
    const grade = gradeExplain(findAsked(questions, id), text);
    expect(grade.outcome, spell(grade)).toBe("wrong");
    expect(grade.score, spell(grade)).toBeLessThanOrEqual(0.25);
    expect(countMatched(grade), spell(grade)).toBeLessThanOrEqual(1);
  });
}

function testFollowUps(questions: readonly Question[], answers: readonly CountedAnswer[]): void {
  test.each(answers)("what follows %s: %i points in: %s", (id, makes, text) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) throw new Error(`there is no question ${id}`);
    const grade = gradeExplain({ points: question.followUp.points }, text);
    expect(countMatched(grade), spell(grade)).toBe(makes);
  });

  test("each question's follow-up has such an answer", () => {
    const answered = new Set(answers.map(([id]) => id));
    for (const { id } of questions) expect(answered, id).toContain(id);
  });
}

function findAsked(questions: readonly Question[], id: string): ExplainQuestion {
  const question = questions.find((one) => one.id === id);
  if (question?.type !== "explain") throw new Error(`${id} asks for no words`);
  return question;
}

function countMatched({ points = [] }: Grade): number {
  return points.filter(({ found }) => found === "matched").length;
}

function spell({ points = [] }: Grade): string {
  return points.map(({ found, says }) => `${found}: ${says}`).join("\n");
}
