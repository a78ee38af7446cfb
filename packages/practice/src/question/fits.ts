import type { Question, QuestionType } from "./question.ts";
import type { Level, Topic } from "./topic.ts";

/** What questions have to be; what is undefined may be anything. */
export interface QuestionFilter {
  readonly topic?: Topic | undefined;
  readonly level?: Level | undefined;
  readonly type?: QuestionType | undefined;
}

export function fits(
  question: Pick<Question, "topic" | "level" | "type">,
  { topic, level, type }: QuestionFilter,
): boolean {
  return (
    (topic === undefined || question.topic === topic) &&
    (level === undefined || question.level === level) &&
    (type === undefined || question.type === type)
  );
}
