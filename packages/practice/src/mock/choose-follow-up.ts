import type { Grade } from "../grade/grade.ts";
import type { MatchedPoint } from "../question/asked.ts";
import type { Question } from "../question/question.ts";

/** What an interviewer asks after an answer. */
export type FollowUpQuestion =
  | {
      /** `consequence` after a right answer; `probe` for a point that is missing or was denied. */
      readonly kind: "consequence" | "probe";
      readonly prompt: string;
      readonly points: readonly MatchedPoint[];
    }
  | {
      /** The same question once more, with what speaks against the answer. */
      readonly kind: "again";
      readonly prompt: string;
    };

/**
 * Chooses what to ask next by what was answered: a consequence of a right answer; the point that is missing in words; a second try
 * where a formula, a number, a choice or code was wrong, with an input on which it fails. Nothing after an answer that could not be read.
 */
export function chooseFollowUp(question: Question, grade: Grade): FollowUpQuestion | undefined {
  if (grade.outcome === "unread") return undefined;
  if (grade.outcome === "right") return { kind: "consequence", ...question.followUp };
  if (question.type === "explain") {
    const found = grade.points ?? [];
    const index =
      firstIndex(found, ({ found }) => found === "denied") ??
      firstIndex(found, ({ found }) => found === "missed");
    const point = question.points[index ?? -1];
    if (point === undefined) return { kind: "consequence", ...question.followUp };
    const words = found[index ?? -1]?.words;
    const doubt = words === undefined ? "" : `You said: “${words}” Think again. `;
    return { kind: "probe", prompt: `${doubt}${point.probe}`, points: [point] };
  }
  return { kind: "again", prompt: againstIt(question, grade) };
}

function againstIt(question: Question, grade: Grade): string {
  const [evidence] = grade.evidence ?? [];
  switch (question.type) {
    case "formula":
    case "code":
      return `I tried yours. ${evidence ?? grade.feedback} What would you change?`;
    case "numeric":
      return grade.matched === undefined
        ? `That is not what I get. ${question.hints[1]} Try once more.`
        : `Is there something you left out? ${question.hints[1]} Try once more.`;
    default:
      return `I am not convinced. ${question.hints[1]} What else could it be?`;
  }
}

function firstIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number | undefined {
  const index = items.findIndex(test);
  return index === -1 ? undefined : index;
}
