import type { Asked } from "../question/asked.ts";
import { dayOf } from "./learner-day.ts";
import { orderFresh } from "./order-fresh.ts";
import { type Pace, paceOf } from "./pace.ts";
import { type Plan, questionsOf } from "./plan.ts";
import { cardKey, type PracticeCard, type PracticeCards } from "./practice-card.ts";
import { lastDay, predictRecall } from "./predict-recall.ts";
import { schedulerOf } from "./scheduler.ts";

/** What the schedule has to know of a question. */
export type Schedulable = Pick<Asked, "id" | "version" | "topic" | "level">;

export interface PlanDaySetting<Question extends Schedulable> {
  readonly cards: PracticeCards;
  readonly questions: readonly Question[];
  readonly plan: Plan;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Minutes east of UTC, where the learner is now. */
  readonly zone: number;
}

/** What there is to do on a day. */
export interface DayPlan<Question extends Schedulable = Schedulable> extends Pace {
  /** The learner's day. */
  readonly day: number;
  /** What is still to be asked today, in this order. */
  readonly queue: readonly QueuedQuestion<Question>[];
  /** How many answers were counted today. */
  readonly done: number;
  /** Questions that are due and for which the day has no room. */
  readonly waiting: number;
  /** Questions that were never asked, those of today's queue among them. */
  readonly unseen: number;
  /** How many of them will not have been asked by the interview if no day brings more than the plan allows; 0 without a date. */
  readonly outOfReach: number;
  /** How many questions a day would be enough to have asked all of them by then; undefined where no day is left for it. */
  readonly enough: number | undefined;
}

export interface QueuedQuestion<Question extends Schedulable = Schedulable> {
  readonly question: Question;
  /** Undefined for a question that was never asked. */
  readonly recall: number | undefined;
}

/**
 * So many days before the interview all questions have been asked, if new ones have to take no more than this share of any day for
 * it: what is asked later is not repeated often enough.
 */
const margin = 14;
const share = 2 / 3;

/**
 * Plans the learner's day: as many questions as the plan allows, less what was answered since midnight.
 *
 * Due questions come first whose predicted recall is lowest. New ones take what room is left, and stand between the others.
 * With a date, room is kept for them: so much that all of them are asked two weeks before it if they take no more than two thirds
 * of a day, and by the day itself wherever that is possible at all; where it is not, the topics take turns.
 */
export function planDay<Question extends Schedulable>({
  cards,
  questions,
  plan,
  now,
  zone,
}: PlanDaySetting<Question>): DayPlan<Question> {
  const day = dayOf(now, zone);
  const pace = paceOf(plan, day);
  const asked = questionsOf(questions, plan);
  const { done, doneFresh } = countDone(cards, day);
  const fresh = asked.filter((question) => !cards.has(cardKey(question)));
  const due = asked
    .flatMap((question) => {
      const card = cards.get(cardKey(question));
      return card === undefined || !isDue(card, day, pace)
        ? []
        : [{ question, recall: predictRecall(card, day) }];
    })
    .sort((a, b) => a.recall - b.recall || (a.question.id < b.question.id ? -1 : 1));

  const room = Math.max(0, plan.perDay - done);
  const news = countFresh(
    { fresh: fresh.length, doneFresh, due: due.length, room, perDay: plan.perDay },
    pace,
  );
  const outOfReach =
    pace.left === undefined ? 0 : Math.max(0, fresh.length - room - plan.perDay * Math.max(0, pace.left - 1));
  const chosen = orderFresh(fresh, cards, asked, outOfReach > 0).slice(0, news);
  const repeated = due.slice(0, room - chosen.length);
  return {
    ...pace,
    day,
    queue: spread<QueuedQuestion<Question>>(
      repeated,
      chosen.map((question) => ({ question, recall: undefined })),
    ),
    done,
    waiting: due.length - repeated.length,
    unseen: fresh.length,
    outOfReach,
    // Today's answers are of today's number already.
    enough:
      pace.left === undefined || pace.left === 0 ? undefined : Math.ceil((fresh.length + done) / pace.left),
  };
}

interface Room {
  readonly fresh: number;
  readonly doneFresh: number;
  readonly due: number;
  readonly room: number;
  readonly perDay: number;
}

/** How many new questions the rest of a day brings. */
function countFresh({ fresh, doneFresh, due, room, perDay }: Room, { left }: Pace): number {
  const free = Math.max(0, room - due);
  if (left === undefined) return Math.min(fresh, free);
  const days = Math.max(1, left);
  const count = fresh + doneFresh;
  const wished = Math.ceil(count / Math.max(1, days - margin));
  const needed = Math.ceil(count / days);
  const borne = Math.max(1, Math.floor(perDay * share));
  const kept = Math.max(Math.min(wished, borne), needed) - doneFresh;
  return Math.min(fresh, room, Math.max(kept, free));
}

/** Whether a question comes on a day: by FSRS's own date where no interview is near, else by the day's pace. */
function isDue(card: PracticeCard, day: number, { left, retention, longest }: Pace): boolean {
  const days = day - lastDay(card);
  if (left === undefined) return days >= card.memory.scheduled_days;
  return days >= schedulerOf(retention, longest).next_interval(card.memory.stability, days);
}

function countDone(cards: PracticeCards, day: number): { readonly done: number; readonly doneFresh: number } {
  let done = 0;
  let doneFresh = 0;
  for (const { reviews } of cards.values()) {
    done += reviews.filter(({ at, zone }) => dayOf(at, zone) === day).length;
    if (dayOf(reviews[0].at, reviews[0].zone) === day) doneFresh += 1;
  }
  return { done, doneFresh };
}

/** Both lists in their orders, the second spread evenly over the first. */
function spread<Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] {
  const places = [
    ...first.map((item, index) => ({ item, place: (index + 0.5) / first.length })),
    ...second.map((item, index) => ({ item, place: (index + 0.5) / second.length })),
  ];
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
