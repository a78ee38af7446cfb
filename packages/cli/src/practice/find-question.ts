import { allQuestions } from "@downhill/practice/bank/all-questions";
import type { Question } from "@downhill/practice/question/question";
import { nearest } from "downhill";
import { UsageError } from "../usage-error.ts";

const mostGuesses = 3;

/**
 * The question of an id.
 * @throws UsageError that names the nearest ids where there is none
 */
export function findQuestion(id: string): Question {
  const found = allQuestions.find((question) => question.id === id);
  if (found !== undefined) return found;
  const guesses = nearestIds(id);
  const mend = guesses.length === 0 ? "" : ` Did you mean ${guesses.join(" or ")}?`;
  throw new UsageError(
    `there is no question ${JSON.stringify(id)}.${mend} downhill practice --list shows all of them.`,
  );
}

/** By letters, then by words that they share. */
function nearestIds(id: string): readonly string[] {
  const ids = allQuestions.map((question) => question.id);
  const wanted = new Set(id.toLowerCase().split(/[^a-z0-9]+/));
  const shared = (other: string): number =>
    other.split("-").filter((word) => wanted.has(word)).length + (other.startsWith(id) ? 0.5 : 0);
  const alike = ids.filter((other) => shared(other) > 0).sort((a, b) => shared(b) - shared(a));
  const spelled = nearest(id.toLowerCase(), ids);
  return [...new Set([...(spelled === undefined ? [] : [spelled]), ...alike])].slice(0, mostGuesses);
}
