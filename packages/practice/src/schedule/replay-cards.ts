import { createEmptyCard } from "ts-fsrs";
import type { LogEvent, ReviewEvent } from "../log/log-event.ts";
import { orderEvents } from "../log/order-events.ts";
import { wallClock } from "./learner-day.ts";
import { cardKey, type PracticeCard, type PracticeCards } from "./practice-card.ts";
import { schedulerOf } from "./scheduler.ts";

/**
 * Replays a log into cards, one for each question and version that was answered, by FSRS's own step.
 *
 * The log may come in any order and from several devices: events go by their time, then by their id, and the first of those
 * with one id counts. A day is the one where the answer was given; where a learner's clock goes back, by a flight west
 * or by hand, the days of a card stand still until it has caught up.
 * @param until answers after this time, in milliseconds since 1970, are left out: a clock that was ahead then costs a
 *   repetition, where the question would else not come back for as long as the clock was ahead
 */
export function replayCards(
  events: readonly LogEvent[],
  until: number = Number.POSITIVE_INFINITY,
): PracticeCards {
  const cards = new Map<string, PracticeCard>();
  for (const event of orderEvents(events)) {
    if (event.kind !== "review" || event.at > until) continue;
    const key = cardKey({ id: event.question, version: event.version });
    cards.set(key, answerCard(cards.get(key), event));
  }
  return cards;
}

/** The card after one more answer; undefined is the card of a question that was never answered. */
export function answerCard(card: PracticeCard | undefined, review: ReviewEvent): PracticeCard {
  const shown = wallClock(review.at, review.zone);
  const last = card?.memory.last_review?.getTime() ?? shown;
  const on = new Date(Math.max(shown, last));
  const { card: memory } = schedulerOf().next(card?.memory ?? createEmptyCard(on), on, review.rating);
  return {
    question: review.question,
    version: review.version,
    memory,
    reviews: card === undefined ? [review] : [...card.reviews, review],
  };
}
