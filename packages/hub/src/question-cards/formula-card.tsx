import type { Grade } from "@downhill/practice/grade/grade";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { RuleEditor } from "../rule-editor/rule-editor.tsx";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { ExpressionField } from "./expression-field.tsx";
import { GradeReply } from "./grade-reply.tsx";
import { pageFormulaGrader } from "./page-formula-grader.ts";
import { useDraft } from "./use-draft.ts";

/** A question that is answered in the notation: a rule in an editor with its equations, or an expression in one line. */
export function FormulaCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"formula">): JSX.Element {
  const { id, prompt, names, asks } = question;
  const text = useDraft(`${id}/${seed}`, before?.answer.type === "formula" ? before.answer.text : "");
  const said = useSignal<Graded | undefined>(before);
  const isBusy = useSignal(false);
  const isGone = useRef(false);
  // An answer that is still being graded when its card goes is no answer to the next question.
  useEffect(
    () => () => {
      isGone.current = true;
      if (isBusy.peek()) pageFormulaGrader().close();
    },
    [isBusy],
  );
  const answer = async (isTry: boolean): Promise<void> => {
    isBusy.value = true;
    const answered = { type: "formula", text: text.peek() } as const;
    const grade = await pageFormulaGrader().grade(question, answered.text).catch(describeFailure);
    if (isGone.current) return;
    const graded: Graded = { answer: answered, grade, isTry };
    said.value = graded;
    isBusy.value = false;
    onGrade(graded);
  };
  return (
    <>
      <AnswerForm triesOnly={triesOnly} isBusy={isBusy.value} onAnswer={answer}>
        <p class="question-prompt">{prompt}</p>
        <p class="question-names" id={`${id}-names`}>
          Names: {names}.
        </p>
        {asks.kind === "rule" ? (
          <div class="rule-answer">
            <RuleEditor
              id={`${id}-answer`}
              label={prompt}
              labelUnseen
              text={text}
              loading="use"
              isAnswer
              onChange={() => {
                said.value = undefined;
              }}
            />
          </div>
        ) : (
          <ExpressionField
            id={`${id}-answer`}
            label={prompt}
            describedBy={`${id}-names`}
            asks={asks}
            text={text}
            onChange={() => {
              said.value = undefined;
            }}
          />
        )}
      </AnswerForm>
      <GradeReply id={id} graded={said.value} onContest={onContest} />
    </>
  );
}

/** Nothing is counted where the grader did not come. */
function describeFailure(): Grade {
  return {
    outcome: "unread",
    score: 0,
    feedback:
      "What grades formulas could not be loaded. Your answer is kept: check the connection, then try again.",
  };
}
