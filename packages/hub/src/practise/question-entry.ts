import type { Question } from "@downhill/practice/question/question";

/** What lists and the schedule have to know of a question: pages carry it for all, and load the questions themselves by topic. */
export type QuestionEntry = Pick<Question, "id" | "version" | "topic" | "level" | "type" | "title">;

export function entryOf({ id, version, topic, level, type, title }: Question): QuestionEntry {
  return { id, ...(version === undefined ? {} : { version }), topic, level, type, title };
}
