import type { Grade } from "@downhill/practice/grade/grade";
import type { JSX } from "preact";
import type { Graded } from "./card.ts";

/** What is said of an answer, with its evidence; the place is there before anything is said, so that it is heard. */
export function GradeReply({ graded }: { readonly graded: Graded | undefined }): JSX.Element {
  return (
    <div class="grade-reply" role="status" data-outcome={graded?.grade.outcome}>
      {graded && <Reply grade={graded.grade} isTry={graded.isTry} />}
    </div>
  );
}

function Reply({ grade, isTry }: { readonly grade: Grade; readonly isTry: boolean }): JSX.Element {
  const { outcome, matched, feedback, evidence = [] } = grade;
  return (
    <>
      {/* What cannot be read is shown with its place below it. */}
      {feedback.includes("\n") ? (
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
