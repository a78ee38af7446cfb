import { gradeFormula } from "@downhill/practice/grade/grade-formula";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { RuleEditor } from "../rule-editor/rule-editor.tsx";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { ExpressionField } from "./expression-field.tsx";
import { GradeReply } from "./grade-reply.tsx";
import { paint } from "./paint.ts";
import { useDraft } from "./use-draft.ts";

/** A question that is answered in the notation: a rule in an editor with its equations, or an expression in one line. */
export function FormulaCard({
  question,
  seed,
  onGrade,
  triesOnly,
  before,
}: CardProps<"formula">): JSX.Element {
  const { id, prompt, names, asks } = question;
  const text = useDraft(`${id}/${seed}`, before?.answer.type === "formula" ? before.answer.text : "");
  const said = useSignal<Graded | undefined>(before);
  const isBusy = useSignal(false);
  const answer = async (isTry: boolean): Promise<void> => {
    isBusy.value = true;
    // Naming a wrong rule takes a moment: its variants are made first.
    await paint();
    const answered = { type: "formula", text: text.peek() } as const;
    const graded: Graded = { answer: answered, grade: gradeFormula(question, answered.text), isTry };
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
      <GradeReply graded={said.value} />
    </>
  );
}
