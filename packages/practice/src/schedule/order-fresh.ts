import { levels, type Topic, topics } from "../question/topic.ts";
import type { Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCards } from "./practice-card.ts";

/** Below this mean score of the latest answers a topic is weak. */
const weakScore = 0.6;
const fewestAnswers = 2;

/**
 * The order in which new questions are asked: easier levels first; in a level the topics that went badly so far, then the
 * others in the order of the path; in a topic the order of the bank.
 * @param takesTurns whether the topics of a level take turns instead, so that days that are too few for all questions leave no topic out
 */
export function orderFresh<Question extends Schedulable>(
  fresh: readonly Question[],
  cards: PracticeCards,
  questions: readonly Schedulable[],
  takesTurns = false,
): readonly Question[] {
  const weak = weakTopics(cards, questions);
  const turns = takesTurns ? turnsOf(questions) : new Map<string, number>();
  const rank = ({ topic }: Schedulable): number =>
    (weak.has(topic) ? 0 : topics.length) + topics.findIndex(({ slug }) => slug === topic);
  return fresh
    .map((question, index) => ({
      question,
      index,
      level: levels.indexOf(question.level),
      turn: turns.get(question.id) ?? 0,
    }))
    .sort(
      (a, b) =>
        a.level - b.level || a.turn - b.turn || rank(a.question) - rank(b.question) || a.index - b.index,
    )
    .map(({ question }) => question);
}

/** How many questions of its level and topic come before each, those that were asked among them. */
function turnsOf(questions: readonly Schedulable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    questions.map(({ id, level, topic }) => {
      const key = `${level} ${topic}`;
      const turn = counts.get(key) ?? 0;
      counts.set(key, turn + 1);
      return [id, turn];
    }),
  );
}

/** Topics whose latest answers score badly on average, each question's last alone. */
function weakTopics(cards: PracticeCards, questions: readonly Schedulable[]): ReadonlySet<Topic> {
  const scores = new Map<Topic, number[]>();
  for (const question of questions) {
    const last = cards.get(cardKey(question))?.reviews.at(-1);
    if (last !== undefined) scores.set(question.topic, [...(scores.get(question.topic) ?? []), last.score]);
  }
  const isWeak = (list: readonly number[]): boolean =>
    list.length >= fewestAnswers && list.reduce((sum, score) => sum + score, 0) / list.length < weakScore;
  return new Set([...scores].filter(([, list]) => isWeak(list)).map(([topic]) => topic));
}
