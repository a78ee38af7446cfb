import type { Answer } from "@downhill/practice/grade/answer";
import type { Grade } from "@downhill/practice/grade/grade";
import type { Question, QuestionType } from "@downhill/practice/question/question";

/** What the card of a type of question is given. A card asks and grades; what is counted and what comes next is its owner's. */
export interface CardProps<Type extends QuestionType> {
  readonly question: Extract<Question, { readonly type: Type }>;
  /** Of the numbers, cases or curves. Another seed is another card: owners give it as the key, too. */
  readonly seed: number;
  /** Called for every answer that was graded, tries among them. */
  readonly onGrade: (graded: Graded) => void;
}

export interface Graded {
  readonly answer: Answer;
  readonly grade: Grade;
  /** True where it was asked for as a try, which does not count. */
  readonly isTry: boolean;
}
