import type { LogEvent } from "../log/log-event.ts";
import type { Question, QuestionType } from "../question/question.ts";

/** How long an answer takes somebody of whom nothing is known, by rough experience; what was measured takes over. */
const usualSeconds: Readonly<Record<QuestionType, number>> = {
  choice: 40,
  numeric: 90,
  formula: 120,
  diagnose: 120,
  explain: 150,
  code: 600,
};
/** So many answers of a type, and their median is taken. */
const fewestAnswers = 3;

/** About how many seconds questions will take, by how long the learner's own answers of each type took. */
export function estimateSeconds(
  asked: readonly Pick<Question, "type">[],
  questions: readonly Pick<Question, "id" | "type">[],
  events: readonly LogEvent[],
): number {
  const typeOf = new Map(questions.map(({ id, type }) => [id, type]));
  const taken = new Map<QuestionType, number[]>();
  for (const event of events) {
    const type = event.kind === "review" ? typeOf.get(event.question) : undefined;
    if (event.kind === "review" && type !== undefined)
      taken.set(type, [...(taken.get(type) ?? []), event.seconds]);
  }
  const secondsOf = (type: QuestionType): number => {
    const own = taken.get(type) ?? [];
    return own.length < fewestAnswers ? usualSeconds[type] : medianOf(own);
  };
  return asked.reduce((sum, { type }) => sum + secondsOf(type), 0);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
