import { createRandom, type Random } from "@downhill/lab/random";
import type { Rating, ReviewEvent } from "../log/log-event.ts";
import { dayOfDate } from "./learner-day.ts";
import { questionsOf } from "./plan.ts";
import { type PlanDaySetting, planDay, type Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCard, type PracticeCards } from "./practice-card.ts";
import { predictRecall } from "./predict-recall.ts";
import { answerCard } from "./replay-cards.ts";

/** How a plan went for one simulated learner. */
export interface SimulatedPlan {
  /** Mean predicted recall on the interview's day, over the questions that were asked; NaN where none was. */
  readonly recall: number;
  /** Answers from now until the day, first ones among them. */
  readonly reviews: number;
  /** Questions of the plan that were never asked. */
  readonly unseen: number;
  /** Answers of each day, from today on. */
  readonly perDay: readonly number[];
  /** Those of them that are a question's first. */
  readonly freshPerDay: readonly number[];
}

/**
 * How answers are rated: of a question that is new, by frequency of 1 to 4, and of one that is remembered, of 2 to 4. The
 * defaults of the simulator of fsrs-rs, which come from many people's decks: every fourth new question is not known.
 */
const firstRatings = [0.24, 0.094, 0.495, 0.171] as const;
const laterRatings = [0.224, 0.631, 0.145] as const;

const dayMilliseconds = 86_400_000;

/**
 * Keeps a plan to its interview: every day of it is planned by `planDay` and answered by a simulated learner who remembers a
 * question with the probability that FSRS predicts. The same model schedules and simulates, so that this shows what the
 * schedule makes of the model, and not how well the model fits somebody.
 * @param until the learner's day before which it ends, where that is not the interview's
 * @throws RangeError where there is neither such a day nor a date
 */
export function simulatePlan(
  { cards, questions, plan, now, zone }: PlanDaySetting<Schedulable>,
  seed: number,
  until?: number,
): SimulatedPlan {
  if (until === undefined && plan.interviewOn === null)
    throw new RangeError("a plan without a date has no day to simulate to");
  const end = until ?? dayOfDate(plan.interviewOn ?? "");
  const random = createRandom(seed, "noise");
  const learned = new Map(cards);
  const perDay: number[] = [];
  const freshPerDay: number[] = [];
  for (let at = now; ; at += dayMilliseconds) {
    const { day, queue } = planDay({ cards: learned, questions, plan, now: at, zone });
    if (day >= end) break;
    for (const [index, { question, recall }] of queue.entries()) {
      const review = pretend(question, { at, zone, rating: rate(recall, random), id: `${day} ${index}` });
      learned.set(cardKey(question), answerCard(learned.get(cardKey(question)), review));
    }
    perDay.push(queue.length);
    freshPerDay.push(queue.filter(({ recall }) => recall === undefined).length);
  }
  const asked = questionsOf(questions, plan);
  const seen = seenOf(learned, asked);
  return {
    recall: meanRecall(seen, end),
    reviews: perDay.reduce((sum, count) => sum + count, 0),
    unseen: asked.length - seen.length,
    perDay,
    freshPerDay,
  };
}

/** Cards of those questions that were answered. */
export function seenOf(cards: PracticeCards, questions: readonly Schedulable[]): readonly PracticeCard[] {
  return questions.flatMap((question) => cards.get(cardKey(question)) ?? []);
}

/** Mean predicted recall of cards on a day; NaN where there are none. */
export function meanRecall(cards: readonly PracticeCard[], day: number): number {
  return cards.reduce((sum, card) => sum + predictRecall(card, day), 0) / cards.length;
}

function rate(recall: number | undefined, random: Random): Rating {
  if (recall === undefined) return draw(firstRatings, 1, random);
  return random.uniform() < recall ? draw(laterRatings, 2, random) : 1;
}

function draw(shares: readonly number[], lowest: 1 | 2, random: Random): Rating {
  let rest = random.uniform();
  for (const [index, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return asRating(lowest + index);
  }
  return 4;
}

function asRating(value: number): Rating {
  return value === 1 || value === 2 || value === 3 ? value : 4;
}

function pretend(
  { id: question, version = 1 }: Schedulable,
  given: Pick<ReviewEvent, "id" | "at" | "zone" | "rating">,
): ReviewEvent {
  const score = given.rating === 1 ? 0 : 1;
  return {
    ...given,
    kind: "review",
    question,
    version,
    score,
    seed: 0,
    seconds: 0,
    answer: "",
    from: "session",
  };
}
