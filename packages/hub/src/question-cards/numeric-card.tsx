import { createRandom } from "@downhill/lab/random";
import { gradeNumeric } from "@downhill/practice/grade/grade-numeric";
import { spellTolerance } from "@downhill/practice/question/spell-tolerance";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { GradeReply } from "./grade-reply.tsx";
import { useDraft } from "./use-draft.ts";

/** A question of numbers. */
export function NumericCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"numeric">): JSX.Element {
  const { id } = question;
  const posed = useMemo(() => question.pose(createRandom(seed, "data")), [question, seed]);
  const given = useDraft(`${id}/${seed}`, before?.answer.type === "numeric" ? before.answer.text : "");
  const said = useSignal<Graded | undefined>(before);
  return (
    <>
      <AnswerForm
        triesOnly={triesOnly}
        onAnswer={(isTry) => {
          const graded: Graded = {
            answer: { type: "numeric", text: given.peek() },
            grade: gradeNumeric(posed, given.peek()),
            isTry,
          };
          said.value = graded;
          onGrade(graded);
        }}
      >
        <label class="question-prompt" for={`${id}-answer`}>
          {posed.prompt}
        </label>
        <div class="answer-field">
          <input
            id={`${id}-answer`}
            type="text"
            autocomplete="off"
            size={14}
            value={given}
            aria-describedby={`${id}-tolerance`}
            onInput={(event) => {
              given.value = event.currentTarget.value;
              said.value = undefined;
            }}
          />
          {posed.unit !== undefined && <span>{posed.unit}</span>}
          <span class="quiet" id={`${id}-tolerance`}>
            {spellTolerance(posed.tolerance)}
          </span>
        </div>
      </AnswerForm>
      <GradeReply id={id} graded={said.value} onContest={onContest} />
    </>
  );
}
