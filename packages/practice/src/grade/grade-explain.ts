import { formatPlural } from "@downhill/lab/report/number";
import type { MatchedPoint } from "../question/asked.ts";
import type { ExplainQuestion } from "../question/explain-question.ts";
import { findPoint } from "../words/find-point.ts";
import { readWords } from "../words/read-words.ts";
import type { Grade, PointGrade } from "./grade.ts";
import { outcomeOf } from "./outcome-of.ts";

const mostCharacters = 20_000;

/**
 * Looks for the points of a question in somebody's words, with synonyms and negation. What it finds are words: the learner
 * has the last word on each point.
 */
export function gradeExplain(
  { points, misconceptions = [] }: Pick<ExplainQuestion, "points" | "misconceptions">,
  text: string,
): Grade {
  const sentences = readWords(text.slice(0, mostCharacters));
  if (sentences.length === 0)
    return { outcome: "unread", score: 0, feedback: "Say it in words, in a few sentences." };
  const beliefs = misconceptions.flatMap(({ says, ways }) => {
    const found = findPoint(sentences, ways);
    return found?.finding === "said" ? [{ says, words: found.words }] : [];
  });
  // The words of a point stand in its opposite too: a sentence that states a wrong belief, or completes it, makes no point.
  const sound = sentences.map((sentence) =>
    beliefs.some(({ words }) => words.endsWith(sentence.text)) ||
    misconceptions.some(({ ways }) => findPoint([sentence], ways)?.finding === "said")
      ? { ...sentence, words: [] }
      : sentence,
  );
  return scorePoints(
    points.map((point) => gradePoint(point, sound)),
    beliefs.map(({ says }) => says),
  );
}

/** What points that were found, by the matching or by the learner, come to. */
export function scorePoints(points: readonly PointGrade[], misconceptions: readonly string[] = []): Grade {
  const matched = points.filter(({ found }) => found === "matched").length;
  const share = points.length === 0 ? 0 : matched / points.length;
  const score = Math.max(0, share - misconceptions.length / Math.max(4, points.length));
  const denied = points.filter(({ found }) => found === "denied").length;
  const counted = `${matched} of ${formatPlural(points.length, "point")} found in your words`;
  return {
    outcome: outcomeOf(score, "explain"),
    score,
    feedback: [
      `${counted}.`,
      ...(denied === 0 ? [] : [`${formatPlural(denied, "point")} you seem to deny.`]),
      ...misconceptions,
    ].join(" "),
    points,
    ...(misconceptions.length === 0 ? {} : { misconceptions }),
  };
}

function gradePoint(
  { says, ways, opposites }: MatchedPoint,
  sentences: ReturnType<typeof readWords>,
): PointGrade {
  const found = findPoint(sentences, ways, opposites);
  if (found === undefined) return { says, found: "missed" };
  return { says, found: found.finding === "said" ? "matched" : "denied", words: found.words };
}
