import { levels, type Topic, topics } from "../question/topic.ts";
import type { Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCards } from "./practice-card.ts";

/** Below this mean score of the latest answers a topic is weak. */
const weakScore = 0.6;
const fewestAnswers = 2;

/**
 * The order in which new questions are asked: easier levels first; in a level the topics that went badly so far, then the
 * others in the order of the path; in a topic the order of the bank.
 */
export function orderFresh<Question extends Schedulable>(
  fresh: readonly Question[],
  cards: PracticeCards,
  questions: readonly Schedulable[],
): readonly Question[] {
  const weak = weakTopics(cards, questions);
  const rank = ({ topic, level }: Schedulable): number =>
    levels.indexOf(level) * 2 * topics.length +
    (weak.has(topic) ? 0 : topics.length) +
    topics.findIndex(({ slug }) => slug === topic);
  return fresh
    .map((question, index) => ({ question, index }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.index - b.index)
    .map(({ question }) => question);
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
