import { suggestRating } from "../grade/suggest-rating.ts";
import type { LogEvent } from "../log/log-event.ts";
import { stampEvent } from "../log/stamp-event.ts";
import type { Question } from "../question/question.ts";
import type { Interview } from "./interview.ts";
import { reportInterview } from "./report-interview.ts";

/**
 * What the log gets of an interview that has ended: a review for each answer, and the whole of it; nothing where nothing was answered. The
 * events are new ones each time.
 */
export function interviewEvents(interview: Interview, questions: readonly Question[]): readonly LogEvent[] {
  const { plan, turns } = interview;
  const reviews = turns.flatMap(({ slot, answer, grade, seconds }): readonly LogEvent[] => {
    const question = questions.find(({ id }) => id === slot.question);
    if (question === undefined || grade === undefined) return [];
    return [
      {
        ...stampEvent(),
        kind: "review",
        question: question.id,
        version: question.version ?? 1,
        rating: suggestRating(grade, 0),
        score: grade.score,
        seed: slot.seed,
        seconds,
        answer: answer ?? "",
        ...(grade.matched === undefined ? {} : { matched: grade.matched }),
        from: "mock",
      },
    ];
  });
  if (reviews.length === 0) return [];
  const { seed, minutes, level } = plan;
  return [
    ...reviews,
    {
      ...stampEvent(),
      kind: "mock",
      seed,
      minutes,
      level,
      score: reportInterview(interview, questions).score,
      transcript: JSON.stringify(interview),
    },
  ];
}
