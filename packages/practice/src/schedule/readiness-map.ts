import { type Level, levels, type Topic, topics } from "../question/topic.ts";
import { betaQuantile } from "./beta-distribution.ts";
import type { Plan } from "./plan.ts";
import type { Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCard, type PracticeCards } from "./practice-card.ts";
import { predictRecall } from "./predict-recall.ts";

/** How ready somebody is for questions of one kind. */
export interface Readiness {
  /** Questions of the bank. */
  readonly questions: number;
  /** How many of them were answered. */
  readonly seen: number;
  /** The probability of a right answer on the day, to a question that may be new: the mean of the posterior. */
  readonly chance: number;
  /** Nine in ten of the posterior lie between these. */
  readonly low: number;
  readonly high: number;
}

/** How ready somebody is for questions of one topic and level. */
export interface ReadinessCell extends Readiness {
  readonly topic: Topic;
  readonly level: Level;
}

const tails = { low: 0.05, high: 0.95 } as const;

/**
 * Topics by levels, in the order of both; combinations of which the bank has no question are left out.
 *
 * The model: an interviewer's question is another draw from those that the bank has of the topic and level. The share of them
 * that somebody answers right has a uniform prior. Each question that was answered is one draw: by its last score times the
 * predicted recall on the day it counts as right, and by the rest as wrong. That gives a Beta posterior whose mean
 * and 90 % interval are reported. So a cell without answers is as wide as can be and not zero; repeating one question
 * narrows nothing; and what was answered wrong counts as wrong until it was answered right.
 * @param day of the learner's calendar, as `dayOf` and `dayOfDate` give it
 */
export function readinessMap(
  cards: PracticeCards,
  questions: readonly Schedulable[],
  day: number,
): readonly ReadinessCell[] {
  return topics.flatMap(({ slug: topic }) =>
    levels.flatMap((level) => {
      const asked = questions.filter((question) => question.topic === topic && question.level === level);
      return asked.length === 0 ? [] : [{ topic, level, ...judge(cards, asked, day) }];
    }),
  );
}

/**
 * How ready somebody is for any question of a plan: one of the bank's of its levels, each as likely. Cells stray together, since
 * one person answers all of them; the interval takes them to do so fully and joins their ends, so that it is never too narrow.
 */
export function overallReadiness(cells: readonly ReadinessCell[], { level }: Pick<Plan, "level">): Readiness {
  const own = cells.filter((cell) => levels.indexOf(cell.level) <= levels.indexOf(level));
  const sum = (of: (cell: ReadinessCell) => number): number => own.reduce((all, cell) => all + of(cell), 0);
  const questions = sum((cell) => cell.questions);
  const mean = (of: (cell: ReadinessCell) => number): number =>
    sum((cell) => cell.questions * of(cell)) / questions;
  return {
    questions,
    seen: sum(({ seen }) => seen),
    chance: mean(({ chance }) => chance),
    low: mean(({ low }) => low),
    high: mean(({ high }) => high),
  };
}

function judge(cards: PracticeCards, asked: readonly Schedulable[], day: number): Readiness {
  const right = asked.flatMap((question) => {
    const card = cards.get(cardKey(question));
    return card === undefined ? [] : [chanceOf(card, day)];
  });
  const sum = right.reduce((total, share) => total + share, 0);
  const [a, b] = [1 + sum, 1 + right.length - sum];
  return {
    questions: asked.length,
    seen: right.length,
    chance: a / (a + b),
    low: betaQuantile(a, b, tails.low),
    high: betaQuantile(a, b, tails.high),
  };
}

/** The last score, as far as it will be remembered. */
export function chanceOf(card: PracticeCard, day: number): number {
  const { score } = card.reviews.at(-1) ?? card.reviews[0];
  return score * predictRecall(card, day);
}
