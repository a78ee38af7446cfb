import { fits } from "@downhill/practice/question/fits";
import type { QuestionType } from "@downhill/practice/question/question";
import type { Level, Topic } from "@downhill/practice/question/topic";
import { wordsOf } from "../../search/words.ts";
import type { QuestionEntry } from "../question-entry.ts";

/** What a list of questions is narrowed to; empty is all. */
export interface QuestionFilter {
  readonly topic: Topic | "";
  readonly level: Level | "";
  readonly type: QuestionType | "";
  readonly text: string;
}

export const noFilter: QuestionFilter = { topic: "", level: "", type: "", text: "" };

/** The questions that a filter lets through, in their order; of a text, every word has to begin a word of the title or the topic. */
export function filterQuestions(
  questions: readonly QuestionEntry[],
  { topic, level, type, text }: QuestionFilter,
): readonly QuestionEntry[] {
  const words = wordsOf(text);
  return questions.filter((question) => {
    const own = [...wordsOf(question.title), ...wordsOf(question.topic), ...wordsOf(question.id)];
    return (
      fits(question, { topic: topic || undefined, level: level || undefined, type: type || undefined }) &&
      words.every((word) => own.some((one) => one.startsWith(word)))
    );
  });
}
