import type { Rating } from "../log/log-event.ts";
import type { Grade } from "./grade.ts";

/** What a grade comes to on FSRS's scale; the learner has the last word. With a hint nothing is better than hard. */
export function suggestRating(grade: Grade, hints: number): Rating {
  if (grade.outcome === "wrong" || grade.outcome === "unread") return 1;
  if (grade.outcome === "partly" || hints > 0) return 2;
  return 3;
}
