import { suggestRating } from "@downhill/practice/grade/suggest-rating";
import type { LogEvent } from "@downhill/practice/log/log-event";
import { stampEvent } from "@downhill/practice/log/stamp-event";
import type { Interview } from "@downhill/practice/mock/interview";
import { reportInterview } from "@downhill/practice/mock/report-interview";
import type { Question } from "@downhill/practice/question/question";

/** What the log gets of an interview that has ended: a review for each answer, and the whole of it. */
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
