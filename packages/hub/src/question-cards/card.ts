import type { Answer } from "@downhill/practice/grade/answer";
import type { Grade } from "@downhill/practice/grade/grade";
import type { Question, QuestionType } from "@downhill/practice/question/question";

/** What the card of a type of question is given. A card asks and grades; what is counted and what comes next is its owner's. */
export interface CardProps<Type extends QuestionType> {
  readonly question: Extract<Question, { readonly type: Type }>;
  /** Of the numbers, cases or curves. Another seed is another card: owners give it as the key, too. */
  readonly seed: number;
  /** Called for every answer that was graded, tries among them; again where the learner changes the grade of an answer by hand. */
  readonly onGrade: (graded: Graded) => void;
  /** Whether every answer is a try, so that there is one button and not two. */
  readonly triesOnly?: boolean | undefined;
  /** Keeps what the learner objects to in a grade; undefined where there is none that is kept. */
  readonly onContest?: ((contested: Contested) => void) | undefined;
  /** The answer that had been given when the page was loaded again. */
  readonly before?: Graded | undefined;
}

export interface Graded {
  readonly answer: Answer;
  readonly grade: Grade;
  /** True where it was asked for as a try, which does not count. */
  readonly isTry: boolean;
}

/** What the learner objects to. */
export interface Contested {
  /** A point's sentence; undefined for the whole grade. */
  readonly point?: string;
  readonly note: string;
}
