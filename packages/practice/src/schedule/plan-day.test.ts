import { createRandom } from "@downhill/lab/random";
import { createEmptyCard, FSRS } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { ReviewEvent } from "../log/log-event.ts";
import { levels, topics } from "../question/topic.ts";
import { dateOfDay, dayOf, dayOfDate } from "./learner-day.ts";
import { nextIntervals } from "./next-intervals.ts";
import { paceOf } from "./pace.ts";
import { currentPlan, defaultPlan, type Plan } from "./plan.ts";
import { planDay, type Schedulable } from "./plan-day.ts";
import { replayCards } from "./replay-cards.ts";

const dayMilliseconds = 86_400_000;
const now = Date.UTC(2026, 10, 26, 12);
const today = dayOf(now, 0);

/** As many questions as asked for, over all topics and levels. */
function makeQuestions(count: number): readonly Schedulable[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `question-${String(index).padStart(3, "0")}`,
    topic: topics[index % topics.length]?.slug ?? "adam",
    level: levels[Math.floor(index / topics.length) % levels.length] ?? "screen",
  }));
}

let made = 0;
function answer(question: string, at: number, over: Partial<ReviewEvent> = {}): ReviewEvent {
  made += 1;
  return {
    kind: "review",
    id: `${made}`,
    at,
    zone: 0,
    question,
    version: 1,
    rating: 3,
    score: 1,
    seed: 1,
    seconds: 10,
    answer: "",
    from: "session",
    ...over,
  };
}

function plan(over: Partial<Plan> = {}): Plan {
  return { interviewOn: null, perDay: 10, level: "research", ...over };
}

describe("without a date", () => {
  test("what FSRS has due comes, and nothing else", () => {
    const questions = makeQuestions(40);
    const scheduler = new FSRS({ enable_short_term: false, enable_fuzz: false, request_retention: 0.9 });
    const random = createRandom(3, "design");
    const due = new Set<string>();
    const log = questions.flatMap(({ id }) => {
      let card = createEmptyCard(new Date(0));
      let at = now - 60 * dayMilliseconds;
      const events: ReviewEvent[] = [];
      for (let count = 1 + random.below(4); count > 0; count--) {
        const rating = ([1, 2, 3, 4] as const)[random.below(4)] ?? 3;
        events.push(answer(id, at, { rating, score: rating === 1 ? 0 : 1 }));
        card = scheduler.next(card, new Date(at), rating).card;
        at += (1 + random.below(15)) * dayMilliseconds;
      }
      if (card.due.getTime() <= now + dayMilliseconds / 2 - 1) due.add(id);
      return events;
    });
    const { queue } = planDay({
      cards: replayCards(log),
      questions,
      plan: plan({ perDay: 100 }),
      now,
      zone: 0,
    });
    expect(due.size).toBeGreaterThan(5);
    expect(due.size).toBeLessThan(40);
    expect(new Set(queue.map(({ question }) => question.id))).toEqual(due);
    const recalls = queue.map(({ recall }) => recall ?? 0);
    expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
  });

  test("the cap holds, and new questions take the room that is left", () => {
    const questions = makeQuestions(30);
    const log = questions.slice(0, 6).map(({ id }) => answer(id, now - 9 * dayMilliseconds));
    const { queue, waiting } = planDay({ cards: replayCards(log), questions, plan: plan(), now, zone: 0 });
    expect(queue).toHaveLength(10);
    expect(queue.filter(({ recall }) => recall !== undefined)).toHaveLength(6);
    expect(waiting).toBe(0);
    const less = planDay({ cards: replayCards(log), questions, plan: plan({ perDay: 4 }), now, zone: 0 });
    expect(less.queue.every(({ recall }) => recall !== undefined)).toBe(true);
    expect(less).toMatchObject({ waiting: 2, unseen: 24, outOfReach: 0, done: 0 });
  });
});

describe("what was answered today", () => {
  const questions = makeQuestions(30);

  test("counts, whatever it was, and leaves the rest of the day", () => {
    const setting = { questions, plan: plan(), now, zone: 0 };
    const begun = planDay({ ...setting, cards: replayCards([]) });
    const log = begun.queue.slice(0, 3).map(({ question }) => answer(question.id, now));
    const later = planDay({
      ...setting,
      cards: replayCards([...log, answer(log[0]?.question ?? "", now + 1)]),
    });
    expect(later.done).toBe(4);
    expect(later.queue).toHaveLength(6);
    const asked = later.queue.map(({ question }) => question.id);
    expect(asked).not.toContain(log[0]?.question);
  });

  test("with a date the rest of the day is what the morning planned", () => {
    const setting = { questions, plan: plan({ interviewOn: dateOfDay(today + 20) }), now, zone: 0 };
    const morning = planDay({ ...setting, cards: replayCards([]) });
    const log: ReviewEvent[] = [];
    for (const { question } of morning.queue) {
      const { queue } = planDay({ ...setting, cards: replayCards(log) });
      expect(queue).toHaveLength(morning.queue.length - log.length);
      log.push(answer(question.id, now));
    }
    expect(planDay({ ...setting, cards: replayCards(log) }).queue).toEqual([]);
  });

  test("a wrong answer comes again tomorrow and not today", () => {
    const log = [answer("question-000", now, { rating: 1, score: 0 })];
    const setting = { questions: questions.slice(0, 1), plan: plan(), zone: 0, cards: replayCards(log) };
    expect(planDay({ ...setting, now }).queue).toEqual([]);
    expect(planDay({ ...setting, now: now + dayMilliseconds }).queue).toHaveLength(1);
  });
});

describe("a day is the learner's", () => {
  const questions = makeQuestions(30);

  test("an answer before midnight was yesterday's, a minute later it is a new day", () => {
    const late = Date.UTC(2026, 10, 26, 22, 59);
    const cards = replayCards([answer("question-000", late, { zone: 60 })]);
    const at = (time: number, zone: number) => planDay({ cards, questions, plan: plan(), now: time, zone });
    expect(at(late + 30_000, 60)).toMatchObject({ done: 1, day: dayOfDate("2026-11-26") });
    expect(at(late + 120_000, 60)).toMatchObject({ done: 0, day: dayOfDate("2026-11-27") });
    expect(at(late + 120_000, 0)).toMatchObject({ done: 1, day: dayOfDate("2026-11-26") });
  });

  test("days to the interview are days of the calendar, over a change of the clock too", () => {
    // Europe: 25 October 2026, 01:00 UTC.
    const evening = Date.UTC(2026, 9, 24, 21, 30);
    const interviewOn = "2026-10-26";
    const setting = { cards: replayCards([]), questions, plan: plan({ interviewOn }) };
    expect(planDay({ ...setting, now: evening, zone: 120 }).left).toBe(2);
    expect(planDay({ ...setting, now: evening + 25 * 3_600_000, zone: 60 }).left).toBe(1);
    expect(planDay({ ...setting, now: evening + 26 * 3_600_000 + 1_800_000, zone: 60 }).left).toBe(0);
  });
});

describe("with a date", () => {
  test("retention rises and intervals shrink as the day comes near", () => {
    const at = (left: number) => paceOf({ interviewOn: dateOfDay(today + left) }, today);
    expect(at(100)).toEqual({ left: 100, retention: 0.9, longest: 50 });
    expect(at(42).retention).toBeCloseTo(0.925, 12);
    expect(at(28).retention).toBeCloseTo(0.95, 12);
    expect(at(9)).toMatchObject({ longest: 4 });
    expect(at(1)).toMatchObject({ longest: 1 });
    expect(at(0)).toMatchObject({ left: 0, longest: 1 });
    expect(paceOf({ interviewOn: dateOfDay(today - 1) }, today).left).toBeUndefined();
  });

  test("all questions are seen by the day wherever the days have room for them", () => {
    const random = createRandom(1, "design");
    for (let round = 0; round < 60; round++) {
      const left = 1 + random.below(20);
      const perDay = 1 + random.below(12);
      const count = 1 + random.below(left * perDay);
      const questions = makeQuestions(count);
      const setting = { questions, plan: plan({ perDay, interviewOn: dateOfDay(today + left) }), zone: 0 };
      const log: ReviewEvent[] = [];
      for (let day = 0; day < left; day++) {
        const at = now + day * dayMilliseconds;
        const { queue, outOfReach } = planDay({ ...setting, cards: replayCards(log), now: at });
        expect(queue.length).toBeLessThanOrEqual(perDay);
        expect(outOfReach).toBe(0);
        for (const { question } of queue)
          log.push(answer(question.id, at, random.below(3) === 0 ? { rating: 1, score: 0 } : {}));
      }
      expect(replayCards(log).size, `${count} questions, ${perDay} a day, ${left} days`).toBe(count);
    }
  });

  test("says how many questions will not be reached, and how many a day would reach all", () => {
    const setting = { cards: replayCards([]), questions: makeQuestions(100), now, zone: 0 };
    const at = (perDay: number, left: number) =>
      planDay({ ...setting, plan: plan({ perDay, interviewOn: dateOfDay(today + left) }) });
    expect(at(10, 7)).toMatchObject({ outOfReach: 30, enough: 15 });
    expect(at(15, 7).outOfReach).toBe(0);
    expect(at(14, 7).outOfReach).toBeGreaterThan(0);
    expect(at(10, 0).enough).toBeUndefined();
    const log = setting.questions.slice(0, 10).map(({ id }) => answer(id, now));
    const later = { ...setting, cards: replayCards(log), now: now + 1 };
    const { enough = 0 } = planDay({
      ...later,
      plan: plan({ perDay: 10, interviewOn: dateOfDay(today + 3) }),
    });
    for (const [perDay, isEnough] of [
      [enough, true],
      [enough - 1, false],
    ] as const) {
      const { outOfReach } = planDay({ ...later, plan: plan({ perDay, interviewOn: dateOfDay(today + 3) }) });
      expect(outOfReach === 0, `${perDay} a day`).toBe(isEnough);
    }
  });

  test("new questions stand between the others", () => {
    const questions = makeQuestions(40);
    const log = questions.slice(0, 20).map(({ id }) => answer(id, now - 9 * dayMilliseconds));
    const { queue } = planDay({
      cards: replayCards(log),
      questions,
      plan: plan({ interviewOn: dateOfDay(today + 12) }),
      now,
      zone: 0,
    });
    const isNew = queue.map(({ recall }) => recall === undefined);
    expect(isNew.filter(Boolean).length).toBeGreaterThan(1);
    expect(isNew.indexOf(true)).toBeLessThan(5);
    expect(isNew.lastIndexOf(true)).toBeGreaterThan(5);
  });
});

describe("new questions", () => {
  test("come by level, then by topic, and only up to the plan's level", () => {
    const questions = [...makeQuestions(24)].reverse();
    const { queue, unseen } = planDay({
      cards: replayCards([]),
      questions,
      plan: plan({ level: "onsite", perDay: 30 }),
      now,
      zone: 0,
    });
    expect(unseen).toBe(16);
    const order = queue.map(({ question: { level, topic } }) => `${level} ${topic}`);
    expect(order).toEqual(
      ["screen", "onsite"].flatMap((level) => topics.map(({ slug }) => `${level} ${slug}`)),
    );
  });

  test("take turns by topic where the days are too few for all of them, over an evening too", () => {
    const questions = [...makeQuestions(200)].sort((a, b) =>
      a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0,
    );
    const short = plan({ interviewOn: dateOfDay(today + 2), perDay: 12, level: "screen" });
    const planned = (log: readonly ReviewEvent[]) =>
      planDay({ cards: replayCards(log, now), questions, plan: short, now, zone: 0 });
    const topicsOf = ({ queue }: ReturnType<typeof planned>) => queue.map(({ question }) => question.topic);
    const morning = planned([]);
    expect(morning.outOfReach).toBeGreaterThan(0);
    const order = topics.map(({ slug }) => slug);
    expect(topicsOf(morning)).toEqual([...order, ...order].slice(0, 12));
    const log = morning.queue.slice(0, 5).map(({ question }) => answer(question.id, now));
    expect(topicsOf(planned(log))).toEqual([...order, ...order].slice(5, 12));
  });

  test("a topic that went badly comes first of its level", () => {
    const questions = makeQuestions(24);
    const wrong = { rating: 1, score: 0 } as const;
    const adam = questions.filter(({ topic }) => topic === "adam").map(({ id }) => id);
    const log = adam.slice(0, 2).map((id) => answer(id, now - dayMilliseconds, wrong));
    const { queue } = planDay({
      cards: replayCards(log),
      questions,
      plan: plan({ perDay: 30 }),
      now,
      zone: 0,
    });
    const fresh = queue.filter(({ recall }) => recall === undefined).map(({ question }) => question);
    const research = fresh.filter(({ level }) => level === "research");
    expect(research[0]?.topic).toBe("adam");
    expect(fresh[0]).toMatchObject({ level: "screen", topic: "gradient-descent" });
  });
});

test("the plan that holds is the last that was made, and there is one before that", () => {
  const first = { kind: "plan", id: "a", at: 5, zone: 0, ...plan({ perDay: 3 }) } as const;
  const second = { ...first, id: "b", at: 9, perDay: 7 };
  expect(currentPlan([second, first]).perDay).toBe(7);
  expect(currentPlan([])).toEqual(defaultPlan);
});

test("the interval that a rating promises is the one after which the question is due", () => {
  const questions = makeQuestions(1);
  for (const interviewOn of [null, dateOfDay(today + 200)])
    for (const rating of [1, 2, 3, 4] as const) {
      const log = [answer("question-000", now - 5 * dayMilliseconds)];
      const setting = { plan: plan({ interviewOn }), zone: 0 };
      const promised = nextIntervals(replayCards(log).get("question-000@1"), { ...setting, now })[rating];
      const cards = replayCards([...log, answer("question-000", now, { rating })]);
      const dueOn = Array.from({ length: 400 }, (_, days) => days).find(
        (days) =>
          planDay({ ...setting, cards, questions, now: now + days * dayMilliseconds }).queue.length > 0,
      );
      if (interviewOn === null) expect(dueOn).toBe(promised);
      else expect(dueOn).toBeLessThanOrEqual(promised);
    }
  expect(nextIntervals(undefined, { plan: plan(), now, zone: 0 })).toEqual({ 1: 1, 2: 2, 3: 3, 4: 8 });
});

test("dates are dates of the calendar", () => {
  for (const wrong of ["2026-02-29", "2026-13-01", "24.12.2026", "2026-1-1", ""])
    expect(() => dayOfDate(wrong), wrong).toThrow(/is no date/);
  expect(dayOfDate("2028-02-29")).toBe(Date.UTC(2028, 1, 29) / dayMilliseconds);
  expect(dateOfDay(dayOfDate("2026-12-24"))).toBe("2026-12-24");
});
