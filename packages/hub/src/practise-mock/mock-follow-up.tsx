import { gradeExplain } from "@downhill/practice/grade/grade-explain";
import type { FollowUpQuestion } from "@downhill/practice/mock/choose-follow-up";
import type { Turn } from "@downhill/practice/mock/interview";
import { promptOf } from "@downhill/practice/question/prompt-of";
import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { AnswerForm } from "../question-cards/answer-form.tsx";
import type { Graded } from "../question-cards/card.ts";
import { TypedCard } from "../question-cards/typed-card.tsx";

export interface MockFollowUpProps {
  readonly question: Question;
  /** What was asked and answered before. */
  readonly turn: Turn;
  readonly followUp: FollowUpQuestion;
  readonly onAnswer: (graded: Graded) => void;
}

/** What is asked after an answer: words on a consequence or on what is missing, or the question once more. */
export function MockFollowUp({ question, turn, followUp, onAnswer }: MockFollowUpProps): JSX.Element {
  const text = useSignal("");
  const complaint = useSignal("");
  const { seed } = turn.slot;
  if (followUp.kind === "again")
    return (
      <>
        <p class="mock-objection">{followUp.prompt}</p>
        <TypedCard question={question} seed={seed} triesOnly onGrade={onAnswer} />
      </>
    );
  return (
    <>
      <AnswerForm
        triesOnly
        onAnswer={() => {
          const grade = gradeExplain(followUp, text.peek());
          if (grade.outcome === "unread") complaint.value = grade.feedback;
          else onAnswer({ answer: { type: "explain", text: text.peek() }, grade, isTry: true });
        }}
      >
        <label class="question-prompt" for="mock-reply">
          {followUp.prompt}
        </label>
        <textarea
          id="mock-reply"
          class="explain-field"
          rows={5}
          value={text}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            complaint.value = "";
          }}
        />
        <p role="status">{complaint}</p>
      </AnswerForm>
      <dl class="mock-before">
        <dt>You were asked</dt>
        <dd>{promptOf(question, seed)}</dd>
        <dt>You answered</dt>
        <dd data-type={question.type}>{turn.answer}</dd>
      </dl>
    </>
  );
}
