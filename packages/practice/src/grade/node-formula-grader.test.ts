import { afterAll, expect, test } from "vitest";
import { endlessAnswer } from "../../../../test/endless-answer.ts";
import { allQuestions } from "../bank/all-questions.ts";
import type { FormulaQuestion } from "../question/formula-question.ts";
import { gradeFormula } from "./grade-formula.ts";
import { gradeInTime } from "./grade-in-time.ts";
import { createNodeFormulaGrader } from "./node-formula-grader.node.ts";

const grader = createNodeFormulaGrader(60);
afterAll(grader.close);

const formulas = allQuestions.filter((one): one is FormulaQuestion => one.type === "formula");
const wrong = "θ = θ − 2 α g";

test("a thread says what the grader says, in the order of asking", async () => {
  const asked = formulas
    .slice(0, 4)
    .flatMap((question) => [...question.right, wrong].map((text) => ({ question, text })));
  const grades = await Promise.all(asked.map(({ question, text }) => grader.grade(question, text)));
  expect(grades).toEqual(asked.map(({ question, text }) => gradeFormula(question, text)));
});

test("an answer that takes too long is unread, and the next is graded in another thread", async () => {
  const script = new URL("../../../../test/endless-formula-worker.ts", import.meta.url);
  const hasty = createNodeFormulaGrader(1, script);
  const [question] = formulas;
  if (question === undefined) throw new Error("the bank has no formula");
  expect(await hasty.grade(question, endlessAnswer)).toEqual({
    outcome: "unread",
    score: 0,
    feedback: "This answer takes longer than 1 second to run: shorten it.",
  });
  expect((await hasty.grade(question, "θ = (")).feedback).toContain("answer:1");
  hasty.close();
});

test("what is said late, by a host that was ended, is not taken for the next answer", async () => {
  const hosts: { readonly say: (feedback: string) => void; readonly begin: () => void }[] = [];
  const timed = gradeInTime(({ onNews }) => {
    hosts.push({
      begin: () => onNews({ kind: "began" }),
      say: (feedback) => onNews({ kind: "graded", grade: { outcome: "wrong", score: 0, feedback } }),
    });
    return { post: () => undefined, end: () => undefined };
  }, 0.01);
  const asked = { topic: "adam", id: "adam-update" } as const;
  const first = timed.grade(asked, "slow");
  await expect.poll(() => hosts.length).toBe(1);
  hosts[0]?.begin();
  expect((await first).outcome).toBe("unread");
  const second = timed.grade(asked, "quick");
  await expect.poll(() => hosts.length).toBe(2);
  hosts[0]?.say("late");
  hosts[1]?.say("mine");
  expect((await second).feedback).toBe("mine");
});

test("a question that is no formula, and a host that cannot be loaded, reject, and the next answer is graded", async () => {
  await expect(grader.grade({ topic: "adam", id: "no-such-question" }, wrong)).rejects.toThrow(
    "no-such-question is no question for a formula",
  );
  const [question] = formulas;
  if (question === undefined) throw new Error("the bank has no formula");
  expect((await grader.grade(question, question.right[0])).outcome).toBe("right");
  const failing = gradeInTime(({ onFailure }) => {
    queueMicrotask(() => onFailure("not there"));
    return { post: () => undefined, end: () => undefined };
  });
  await expect(failing.grade(question, wrong)).rejects.toThrow("not there");
});

test("closing settles what waits", async () => {
  const silent = gradeInTime(() => ({ post: () => undefined, end: () => undefined }));
  const waiting = silent.grade({ topic: "adam", id: "adam-update" }, wrong);
  await Promise.resolve();
  await Promise.resolve();
  silent.close();
  expect((await waiting).outcome).toBe("unread");
});
