import { allQuestions } from "@downhill/practice/bank/all-questions";
import { planInterview } from "@downhill/practice/mock/plan-interview";
import { reportInterview } from "@downhill/practice/mock/report-interview";
import { bestAnswer } from "@downhill/practice/question/best-answer";
import type { Question } from "@downhill/practice/question/question";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { createGrader } from "./create-grader.ts";
import { holdInterview } from "./hold-interview.ts";
import { shownChoices, shownExperiments, shownFaults } from "./shown-options.ts";

const plan = planInterview({ seed: 7, minutes: 15, level: "onsite" }, allQuestions);

async function hold(typed: readonly string[], now: () => number = () => 0) {
  const lines = [...typed];
  const said: string[] = [];
  const interview = await holdInterview({
    plan,
    questions: allQuestions,
    reader: {
      next: async () => lines.shift(),
      isInterrupted: () => false,
      lend: (work) => work(),
      close: () => {},
    },
    grader: createGrader(),
    width: 80,
    paint: plain,
    say: (more) => said.push(...more),
    now,
  });
  return { interview, said };
}

/** The lines that type a question's best answer. */
function typedBest(question: Question, seed: number): readonly string[] {
  const { answer } = bestAnswer(question, seed);
  if (question.type === "choice") {
    const right = question.judge().findIndex(({ isRight }) => isRight);
    return [String(shownChoices(question, seed).find(({ index }) => index === right)?.number)];
  }
  if (question.type === "diagnose")
    return [
      [shownFaults(question, seed), question.faults] as const,
      [shownExperiments(question, seed), question.experiments] as const,
    ].map(([shown, options]) => String(shown.find(({ index }) => options[index]?.isRight)?.number));
  return [...answer.split("\n"), ""];
}

test("an interview that is typed from a pipe with best answers scores 1", async () => {
  const typed = plan.slots.flatMap(({ question: id, seed }) => {
    const question = allQuestions.find((one) => one.id === id) as Question;
    const isOneLine =
      question.type === "numeric" || (question.type === "formula" && question.asks.kind === "expression");
    const best = typedBest(question, seed);
    return [
      ":say Let me see.",
      ":board v = βv + g",
      ...(isOneLine ? best.slice(0, 1) : best),
      ...question.followUp.points.map(({ says }) => says),
      "",
    ];
  });
  const { interview, said } = await hold(typed);
  const report = reportInterview(interview, allQuestions);
  expect(report.score).toBeCloseTo(1, 12);
  expect(report.turns.every(({ thinking }) => thinking === "Let me see.")).toBe(true);
  expect(report.turns[0]?.whiteboard).toBe("v = βv + g");
  for (const line of said.join("\n").split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
});

test("the end of the input, :skip and :quit lose nothing", async () => {
  expect((await hold([])).interview.turns).toHaveLength(0);
  const { interview } = await hold([":skip", ":quit"]);
  expect(interview.turns).toHaveLength(1);
  expect(interview.endedAt).toBe(0);
});

test("what cannot be read is asked for again, and hints are not given", async () => {
  const { interview, said } = await hold(["?", ":quit"]);
  expect(interview.turns).toHaveLength(0);
  expect(said.join("\n")).toContain("no hints");
});

test("it begins by saying how long it is and how one answers", async () => {
  const { said } = await hold([]);
  const start = said.slice(0, said.indexOf("")).join(" ");
  expect(start).toContain(`${plan.slots.length} questions in 15 minutes, on site, seed 7.`);
  for (const word of [":say", ":board", ":skip", ":quit"]) expect(start).toContain(word);
});
