import { formatCount } from "@downhill/lab/report/number";
import type { ReviewEvent } from "../log/log-event.ts";
import { type Level, levelNames, type Topic, topicTitle } from "../question/topic.ts";
import type { Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCards } from "./practice-card.ts";
import { chanceOf, readinessMap } from "./readiness-map.ts";

/** Something to practise next, and why. */
export interface WeakSpot {
  readonly kind: "slip" | "cell";
  /** Short, for a list: "ε inside the root", "Adam, on site". */
  readonly name: string;
  readonly topic: Topic;
  /** Of a cell. */
  readonly level?: Level;
  /** How often the slip was made since it was last avoided; 0 for a cell. */
  readonly times: number;
  /** A sentence: what was seen. */
  readonly why: string;
  /** Ids of what to practise, the most needed first; one at least, five at most. */
  readonly questions: readonly string[];
}

const mostQuestions = 5;
const wrongBelow = 0.5;
const rightFrom = 0.75;
/** A cell is called weak where answers say so; one without answers is only unknown. */
const fewestSeen = 2;
const weakBelow = 0.5;

/**
 * What to practise next: first wrong answers that have a name and were not put right since, the most frequent and then the
 * latest first; then topics and levels by the lower end of their chance, the lowest first.
 * @param day for which the chance counts: the interview's, or today
 */
export function weakSpots(
  cards: PracticeCards,
  questions: readonly Schedulable[],
  day: number,
): readonly WeakSpot[] {
  return [...slipsOf(cards, questions, day), ...weakCells(cards, questions, day)];
}

function slipsOf(cards: PracticeCards, questions: readonly Schedulable[], day: number): readonly WeakSpot[] {
  const byName = new Map<string, { question: Schedulable; review: ReviewEvent }[]>();
  for (const question of questions) {
    const reviews = cards.get(cardKey(question))?.reviews ?? [];
    const lastRight = reviews.findLastIndex(({ score }) => score >= rightFrom);
    for (const review of reviews.slice(lastRight + 1)) {
      if (review.matched === undefined || review.score >= wrongBelow) continue;
      const key = `${question.topic} ${review.matched}`;
      byName.set(key, [...(byName.get(key) ?? []), { question, review }]);
    }
  }
  const latest = (made: readonly { readonly review: ReviewEvent }[]): number =>
    Math.max(...made.map(({ review }) => review.at));
  return [...byName.values()]
    .sort((a, b) => b.length - a.length || latest(b) - latest(a))
    .flatMap((made) => {
      const [first] = made;
      if (first === undefined) return [];
      const name = first.review.matched ?? "";
      const { topic } = first.question;
      const own = new Set(made.map(({ question }) => question.id));
      const others = byNeed(
        cards,
        questions.filter((question) => question.topic === topic && !own.has(question.id)),
        day,
      );
      return {
        kind: "slip" as const,
        name,
        topic,
        times: made.length,
        why: `Your answer was “${name}” ${spellTimes(made.length)}.`,
        questions: [...own, ...others].slice(0, mostQuestions),
      };
    });
}

function weakCells(
  cards: PracticeCards,
  questions: readonly Schedulable[],
  day: number,
): readonly WeakSpot[] {
  return readinessMap(cards, questions, day)
    .filter(({ seen, low }) => seen >= fewestSeen && low < weakBelow)
    .sort((a, b) => a.low - b.low)
    .map(({ topic, level, seen, low, high }) => {
      const cell = questions.filter((question) => question.topic === topic && question.level === level);
      return {
        kind: "cell" as const,
        name: `${topicTitle(topic)}, ${levelNames[level].toLowerCase()}`,
        topic,
        level,
        times: 0,
        why: `${formatCount(seen)} of ${formatCount(cell.length)} asked: between ${inHundred(low)} and ${inHundred(high)} % right is likely.`,
        questions: byNeed(cards, cell, day).slice(0, mostQuestions),
      };
    });
}

/** Ids by the chance of a right answer, the lowest first; those that were never asked stand behind what went wrong. */
function byNeed(cards: PracticeCards, asked: readonly Schedulable[], day: number): readonly string[] {
  const need = (question: Schedulable): number => {
    const card = cards.get(cardKey(question));
    return card === undefined ? wrongBelow : chanceOf(card, day);
  };
  return [...asked].sort((a, b) => need(a) - need(b)).map(({ id }) => id);
}

function spellTimes(times: number): string {
  return ["", "once", "twice"][times] ?? `${formatCount(times)} times`;
}

function inHundred(share: number): string {
  return formatCount(share * 100);
}
