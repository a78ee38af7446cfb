import { formatPlural } from "@downhill/lab/report/number";
import type { Grade, PointGrade } from "@downhill/practice/grade/grade";
import { gradeExplain, scorePoints } from "@downhill/practice/grade/grade-explain";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { ExplainPoints } from "./explain-points.tsx";
import { GradeReply } from "./grade-reply.tsx";
import { useDraft } from "./use-draft.ts";

/** A question for words: its points are looked for in them, and the learner has the last word on each. */
export function ExplainCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"explain">): JSX.Element {
  const { id, prompt } = question;
  const text = useDraft(`${id}/${seed}`, before?.answer.type === "explain" ? before.answer.text : "");
  const said = useSignal<Graded | undefined>(before);
  /** As the matching found them, whatever was ticked since. */
  const found = useSignal<Grade | undefined>(before?.grade);
  const ticked = useSignal<ReadonlySet<number>>(matchedOf(before?.grade.points));
  const show = (graded: Graded): void => {
    said.value = graded;
    onGrade(graded);
  };
  const points = found.value?.points;
  return (
    <>
      <AnswerForm
        triesOnly={triesOnly}
        onAnswer={(isTry) => {
          const grade = gradeExplain(question, text.peek());
          found.value = grade;
          ticked.value = matchedOf(grade.points);
          show({ answer: { type: "explain", text: text.peek() }, grade, isTry });
        }}
      >
        <label class="question-prompt" for={`${id}-answer`}>
          {prompt}
        </label>
        <textarea
          id={`${id}-answer`}
          class="explain-field"
          rows={6}
          value={text}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </AnswerForm>
      <GradeReply id={id} graded={said.value} />
      {points !== undefined && (
        <ExplainPoints
          id={id}
          points={points}
          said={ticked.value}
          onSay={(place, isSaid) => {
            const next = new Set(ticked.peek());
            if (isSaid) next.add(place);
            else next.delete(place);
            ticked.value = next;
            const graded = said.peek();
            if (graded === undefined) return;
            show({ ...graded, grade: gradeByHand(points, next, found.peek()?.misconceptions) });
          }}
          onContest={onContest === undefined ? undefined : (point, note) => onContest({ point, note })}
        />
      )}
    </>
  );
}

function matchedOf(points: readonly PointGrade[] = []): ReadonlySet<number> {
  return new Set(points.flatMap(({ found }, place) => (found === "matched" ? [place] : [])));
}

/** The grade by what the learner ticked. */
function gradeByHand(
  points: readonly PointGrade[],
  ticked: ReadonlySet<number>,
  misconceptions: readonly string[] | undefined,
): Grade {
  const grade = scorePoints(
    points.map((point, place): PointGrade => {
      if (ticked.has(place)) return { ...point, found: "matched" };
      return point.found === "matched" ? { ...point, found: "missed" } : point;
    }),
    misconceptions,
  );
  const counted = `${ticked.size} of ${formatPlural(points.length, "point")} by your own count.`;
  return { ...grade, feedback: [counted, ...(misconceptions ?? [])].join(" ") };
}
