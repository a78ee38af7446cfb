import { formatPlural } from "@downhill/lab";
import { formatShare } from "@downhill/practice/grade/format-share";
import { promptOf } from "@downhill/practice/question/prompt-of";
import { type Question, type QuestionType, typeNames } from "@downhill/practice/question/question";
import { type Level, levelNames, type Topic, topics } from "@downhill/practice/question/topic";
import { cardKey, type PracticeCards } from "@downhill/practice/schedule/practice-card";
import { predictRecall } from "@downhill/practice/schedule/predict-recall";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { shownChoices } from "./shown-options.ts";

/** A question as `--list --json` has it. */
export interface ListedQuestion {
  readonly id: string;
  readonly version: number;
  readonly topic: Topic;
  readonly level: Level;
  readonly type: QuestionType;
  readonly title: string;
  /** With the numbers of the seed. */
  readonly prompt: string;
  readonly names?: string;
  readonly options?: readonly string[];
  /** How often it was answered. */
  readonly answers: number;
  /** Of the last answer, from 0 to 1; null where there is none. */
  readonly score: number | null;
  /** The predicted probability that it is remembered today; null where it was never answered. */
  readonly recall: number | null;
}

export function listQuestion(
  question: Question,
  cards: PracticeCards,
  day: number,
  seed: number,
): ListedQuestion {
  const { id, version = 1, topic, level, type, title } = question;
  const card = cards.get(cardKey(question));
  return {
    ...{ id, version, topic, level, type, title },
    prompt: promptOf(question, seed),
    ...(question.type === "formula" ? { names: question.names } : {}),
    ...(question.type === "choice"
      ? { options: shownChoices(question, seed).map(({ words }) => words) }
      : {}),
    answers: card?.reviews.length ?? 0,
    score: card?.reviews.at(-1)?.score ?? null,
    recall: card === undefined ? null : predictRecall(card, day),
  };
}

/** Questions, one a row, by topic. */
export function questionsTable(listed: readonly ListedQuestion[], paint: Paint): string[] {
  const lines = topics.flatMap(({ slug, title }) => {
    const own = listed.filter(({ topic }) => topic === slug);
    if (own.length === 0) return [];
    return [
      "",
      paint("bold", title),
      ...renderTable(
        [
          { heading: ["question"], align: "left" },
          { heading: ["level"], align: "left" },
          { heading: ["asks for"], align: "left" },
          { heading: ["recall"], align: "right" },
        ],
        own.map(({ id, level, type, recall }) => [
          id,
          levelNames[level].toLowerCase(),
          typeNames[type],
          recall === null ? "–" : formatShare(recall),
        ]),
        paint,
      ),
    ];
  });
  return [...lines.slice(1), "", formatPlural(listed.length, "question")];
}
