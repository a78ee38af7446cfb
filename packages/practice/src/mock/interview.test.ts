import { adam } from "downhill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeExplain } from "../grade/grade-explain.ts";
import { gradeFormula } from "../grade/grade-formula.ts";
import { gradeNumeric } from "../grade/grade-numeric.ts";
import type { Question } from "../question/question.ts";
import { type Level, levels, topics } from "../question/topic.ts";
import { chooseFollowUp } from "./choose-follow-up.ts";
import {
  awaited,
  endInterview,
  type Interview,
  skip,
  startInterview,
  takeAnswer,
  takeReply,
  timeLeft,
} from "./interview.ts";
import { interviewLengths } from "./interview-plan.ts";
import { planInterview } from "./plan-interview.ts";
import { printReport } from "./print-report.ts";
import { reportInterview } from "./report-interview.ts";

const base = {
  points: [{ says: "It moves against the gradient." }],
  hints: ["First.", "Second.", "Third."],
  followUp: {
    prompt: "What follows?",
    points: [{ says: "The loss falls.", ways: [["loss fall"]], probe: "What does the loss do?" }],
  },
} as const;

/** A question of each of five types, for each topic and level. */
const bank: readonly Question[] = topics.flatMap(({ slug }) =>
  levels.flatMap((level): readonly Question[] => {
    const asked = (name: string) => ({
      ...base,
      id: `${slug}-${level}-${name}`,
      topic: slug,
      level,
      title: `${name} of ${slug}`,
    });
    return [
      {
        ...asked("formula"),
        type: "formula",
        prompt: "Write it.",
        names: "θ, g",
        asks: { kind: "rule", rule: adam },
        right: [adam().text, adam().text, adam().text],
      },
      {
        ...asked("numeric"),
        type: "numeric",
        pose: (random) => {
          const answer = 1 + random.below(100);
          return { prompt: `What is ${answer}?`, answer, tolerance: 0.01, because: `It is ${answer}.` };
        },
      },
      {
        ...asked("choice"),
        type: "choice",
        prompt: "Which?",
        options: ["one", "other"],
        judge: () => [
          { isRight: true, says: "Yes." },
          { isRight: false, says: "No." },
        ],
      },
      {
        ...asked("explain"),
        type: "explain",
        prompt: "Why?",
        points: [
          { says: "The noise averages out.", ways: [["noise average out"]], probe: "What of the noise?" },
          { says: "Steps along the valley add up.", ways: [["add up"]], probe: "What of the valley?" },
        ],
        best: "The noise averages out. Steps add up.",
        weak: "It just works.",
      },
    ];
  }),
);

const find = (id: string): Question => bank.find((one) => one.id === id) as Question;

test("a plan keeps to its time and level, repeats nothing, and is the same for the same seed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff_ffff }),
      fc.constantFrom(...interviewLengths),
      fc.constantFrom(...levels),
      (seed, minutes, level) => {
        const plan = planInterview({ seed, minutes, level }, bank);
        const again = planInterview({ seed, minutes, level }, bank);
        expect(again).toEqual(plan);
        const ids = plan.slots.map(({ question }) => question);
        expect(new Set(ids).size).toBe(ids.length);
        const sum = plan.slots.reduce((total, slot) => total + slot.minutes, 0);
        expect(sum).toBeLessThanOrEqual(minutes);
        expect(sum).toBeGreaterThan(0.6 * minutes);
        const taken = ids.map((id) => find(id).level);
        const allowed: Record<Level, readonly Level[]> = {
          screen: ["screen"],
          onsite: ["screen", "onsite"],
          research: ["onsite", "research"],
        };
        expect(taken.every((one) => allowed[level].includes(one))).toBe(true);
        // Every topic once before any comes again.
        expect(new Set(ids.map((id) => find(id).topic)).size).toBe(Math.min(ids.length, topics.length));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test("different seeds ask different questions", () => {
  const asked = [1, 2, 3, 4, 5].map((seed) =>
    JSON.stringify(planInterview({ seed, minutes: 30, level: "onsite" }, bank).slots),
  );
  expect(new Set(asked).size).toBe(5);
});

test("a right answer is asked for its consequence, a wrong formula is shown an input on which it fails", () => {
  const formula = find("adam-onsite-formula");
  if (formula.type !== "formula") throw new Error("no formula");
  expect(chooseFollowUp(formula, gradeFormula(formula, adam().text))).toMatchObject({
    kind: "consequence",
    prompt: "What follows?",
  });
  const wrong = gradeFormula(formula, adam().text.replace(/\(√(.+) \+ ε\)/, "√($1 + ε)"));
  expect(wrong.matched).toBe("ε inside the root");
  const next = chooseFollowUp(formula, wrong);
  expect(next?.kind).toBe("again");
  expect(next?.prompt).toContain(wrong.evidence?.[0]);
  expect(chooseFollowUp(formula, gradeFormula(formula, "m = ("))).toBeUndefined();
});

test("words are asked for the point that is missing, and one that was denied comes first", () => {
  const explain = find("adam-onsite-explain");
  if (explain.type !== "explain") throw new Error("no words");
  const half = chooseFollowUp(explain, gradeExplain(explain, "Steps along the valley add up."));
  expect(half).toMatchObject({ kind: "probe", prompt: "What of the noise?", points: [explain.points[0]] });
  const denied = chooseFollowUp(
    explain,
    gradeExplain(explain, "The steps do not add up, but the noise averages out."),
  );
  expect(denied).toMatchObject({ kind: "probe", points: [explain.points[1]] });
  expect(denied?.prompt).toContain("You said");
});

const minute = 60_000;
const notes = { thinking: "Let me see.", whiteboard: "v = β v + g" };

function answerAll(start: Interview, isRight: (index: number) => boolean): Interview {
  let interview = start;
  let at = start.startedAt;
  for (let index = 0; awaited(interview).kind !== "nothing"; index++) {
    const open = awaited(interview);
    at += minute;
    if (open.kind === "answer") {
      const question = find(open.slot.question);
      const grade = {
        outcome: isRight(index) ? "right" : "wrong",
        score: isRight(index) ? 1 : 0,
        feedback: "So.",
      } as const;
      interview = takeAnswer(interview, question, { answer: "an answer", grade, ...notes }, at);
    } else {
      interview = takeReply(
        interview,
        { answer: "a reply", grade: { outcome: "right", score: 1, feedback: "Yes." } },
        at,
      );
    }
  }
  return interview;
}

test("an interview with right answers and replies scores 1, and with wrong ones and right second tries a half", () => {
  const plan = planInterview({ seed: 3, minutes: 15, level: "screen" }, bank);
  const all = reportInterview(
    answerAll(startInterview(plan, 0), () => true),
    bank,
  );
  expect(all.score).toBeCloseTo(1, 12);
  expect(all.answered).toBe(plan.slots.length);
  expect(all.next).toHaveLength(1);
  const explains = plan.slots.filter(({ question }) => find(question).type === "explain");
  const none = reportInterview(
    answerAll(startInterview(plan, 0), () => false),
    bank,
  );
  // Words have no second try: a probe wins half a point's share of two… of which the grade here counts none.
  const planned = plan.slots.reduce((sum, { minutes }) => sum + minutes, 0);
  const inWords = explains.reduce((sum, { minutes }) => sum + minutes, 0);
  expect(none.score).toBeGreaterThanOrEqual((0.5 * (planned - inWords)) / planned - 1e-12);
  expect(none.score).toBeLessThanOrEqual(0.5 + 1e-12);
  expect(none.next.length).toBeGreaterThan(1);
});

test("when time is out the open answer counts and nothing more is asked", () => {
  const plan = planInterview({ seed: 4, minutes: 15, level: "onsite" }, bank);
  const started = startInterview(plan, 0);
  const open = awaited(started);
  if (open.kind !== "answer") throw new Error("no question");
  expect(timeLeft(started, 14 * minute)).toBe(minute);
  const question = find(open.slot.question);
  const late = takeAnswer(
    started,
    question,
    { answer: "late", grade: { outcome: "right", score: 1, feedback: "" }, ...notes },
    20 * minute,
  );
  expect(awaited(late)).toEqual({ kind: "nothing" });
  expect(late.turns[0]?.followUp).toBeUndefined();
  const report = reportInterview(late, bank);
  expect(report.answered).toBe(1);
  expect(report.score).toBeCloseTo(
    (plan.slots[0]?.minutes ?? 0) / plan.slots.reduce((sum, { minutes }) => sum + minutes, 0),
    12,
  );
  expect(report.next.some(({ says }) => says.includes("not reached"))).toBe(true);
});

test("questions and follow-ups can be passed over, and an interview ended", () => {
  const plan = planInterview({ seed: 5, minutes: 15, level: "screen" }, bank);
  const skipped = skip(startInterview(plan, 0), notes, minute);
  expect(skipped.turns[0]?.grade).toBeUndefined();
  const ended = endInterview(skipped, 2 * minute);
  expect(awaited(ended)).toEqual({ kind: "nothing" });
  expect(reportInterview(ended, bank)).toMatchObject({ score: 0, answered: 0, seconds: 120 });
});

test("an interview survives being written down at every moment", () => {
  const plan = planInterview({ seed: 6, minutes: 30, level: "research" }, bank);
  const whole = answerAll(startInterview(plan, 0), (index) => index % 3 > 0);
  const parsed: Interview = JSON.parse(JSON.stringify(whole));
  expect(reportInterview(parsed, bank)).toEqual(reportInterview(whole, bank));
});

test("a report shows each answer beside the best, with the score of a number computed from its own seed", () => {
  const plan = planInterview({ seed: 8, minutes: 30, level: "onsite" }, bank);
  const report = reportInterview(
    answerAll(startInterview(plan, 0), (index) => index % 2 === 0),
    bank,
  );
  for (const [index, turn] of report.turns.entries()) {
    const question = find(turn.question);
    if (question.type !== "numeric") continue;
    const asked = Number(/\d+/.exec(turn.prompt)?.[0]);
    expect(gradeNumeric({ prompt: "", answer: asked, tolerance: 0.01, because: "" }, turn.best).outcome).toBe(
      "right",
    );
    expect(plan.slots[index]?.question).toBe(turn.question);
  }
  const text = printReport(report);
  for (const { title } of report.turns) expect(text).toContain(title);
  expect(text).toContain("## What to do next");
});

test("a report of nothing has no headings with nothing under them", () => {
  const plan = planInterview({ seed: 7, minutes: 15, level: "onsite" }, bank);
  const text = printReport(reportInterview(endInterview(startInterview(plan, 0), 1000), bank));
  expect(text).toContain("## What to do next");
  expect(text).not.toContain("## By topic");
  expect(text).not.toContain("## Question by question");
  expect(text).not.toMatch(/\n{3}|^## .*\n\n## /m);
});
