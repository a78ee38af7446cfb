import type { Grade } from "@downhill/practice/grade/grade";
import type { JSX } from "preact";
import type { CardProps, Graded } from "./card.ts";
import { ContestNote } from "./contest-note.tsx";

export interface GradeReplyProps {
  /** Of the question. */
  readonly id: string;
  readonly graded: Graded | undefined;
  /** Keeps what the learner objects to in the whole grade; undefined where none is kept, or each point is contested by itself. */
  readonly onContest?: CardProps<"choice">["onContest"];
}

/**
 * What is said of an answer, with its evidence, and right below it the way to object. The place is there before anything is said, so that
 * it is heard.
 */
export function GradeReply({ id, graded, onContest }: GradeReplyProps): JSX.Element {
  return (
    <>
      <div class="grade-reply" role="status" data-outcome={graded?.grade.outcome}>
        {graded && <Reply grade={graded.grade} isTry={graded.isTry} />}
      </div>
      {onContest !== undefined && (
        <ContestNote id={`${id}-grade`} about="the grade" onKeep={(note) => onContest({ note })} />
      )}
    </>
  );
}

function Reply({ grade, isTry }: { readonly grade: Grade; readonly isTry: boolean }): JSX.Element {
  const { outcome, matched, feedback, evidence = [] } = grade;
  return (
    <>
      {/* What cannot be read is shown with its place below it. */}
      {outcome === "unread" && feedback.includes("\n") ? (
        <pre>{feedback}</pre>
      ) : (
        <p class="grade-feedback">{markName(feedback, matched)}</p>
      )}
      {evidence.map((line) => (
        <p key={line} class="grade-evidence">
          {line}
        </p>
      ))}
      {isTry && outcome !== "unread" && <p class="grade-note">A try: nothing is counted.</p>}
    </>
  );
}

/** The name of what was written stands out in the sentence that has it. */
function markName(feedback: string, name: string | undefined): JSX.Element | string {
  const at = name === undefined ? -1 : feedback.indexOf(name);
  if (name === undefined || at === -1) return feedback;
  return (
    <>
      {feedback.slice(0, at)}
      <strong>{name}</strong>
      {feedback.slice(at + name.length)}
    </>
  );
}
