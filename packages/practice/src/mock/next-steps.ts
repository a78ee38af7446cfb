import { formatPlural } from "@downhill/lab/report/number";
import type { Question } from "../question/question.ts";
import { topics } from "../question/topic.ts";
import type { NextStep, ReportedTurn } from "./interview-report.ts";

const mostQuestions = 6;
/** Below this a question is to be practised again. */
const enough = 0.75;
/** Answers that took so many times their minutes are worth a word. */
const slow = 1.5;

/** What to do after an interview: what was named wrong first, then topics, then pace. */
export function nextSteps(
  turns: readonly ReportedTurn[],
  questions: readonly Question[],
  unreached: number,
): readonly NextStep[] {
  const missed = turns.filter(({ score }) => score < enough);
  const named = missed.flatMap(({ grade, question, title }): readonly NextStep[] =>
    grade?.matched === undefined || grade.outcome === "right"
      ? []
      : [
          {
            says: `${title}: what you gave was “${grade.matched}”. Answer it once more, then say what makes the difference.`,
            questions: [question],
          },
        ],
  );
  const byTopic = topics.flatMap(({ slug, title }): readonly NextStep[] => {
    const ids = missed.filter(({ topic }) => topic === slug).map(({ question }) => question);
    if (ids.length === 0) return [];
    const others = questions
      .filter(({ topic, id }) => topic === slug && !ids.includes(id))
      .map(({ id }) => id);
    const chosen = [...ids, ...others].slice(0, mostQuestions);
    return [
      {
        says: `${title}: a session of ${formatPlural(chosen.length, "question")}, those that you missed first.`,
        questions: chosen,
      },
    ];
  });
  const late = turns.filter(({ seconds, minutes }) => seconds > slow * minutes * 60);
  const pace: readonly NextStep[] = [
    ...(late.length === 0
      ? []
      : [
          {
            says: `Pace: ${late.map(({ title }) => title).join(", ")} took more than ${slow} times the time. Say the answer first, then the reasons.`,
            questions: late.map(({ question }) => question),
          },
        ]),
    ...(unreached === 0
      ? []
      : [
          {
            says: `${formatPlural(unreached, "question")} not reached. Take the same interview again from its seed, or a longer one.`,
            questions: [],
          },
        ]),
  ];
  const steps = [...named, ...byTopic, ...pace];
  return steps.length > 0
    ? steps
    : [{ says: "Nothing was missed. Take another seed, or the next level.", questions: [] }];
}
