import { createRandom, type Random } from "@downhill/lab/random";
import { createEmptyCard, FSRS } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { LogEvent, Rating, ReviewEvent } from "../log/log-event.ts";
import { dayOf } from "./learner-day.ts";
import { lastDay, predictRecall } from "./predict-recall.ts";
import { replayCards } from "./replay-cards.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 9);

function review(over: Partial<ReviewEvent> & Pick<ReviewEvent, "id">): ReviewEvent {
  return {
    kind: "review",
    at: start,
    zone: 0,
    question: "adam-update",
    version: 1,
    rating: 3,
    score: 1,
    seed: 1,
    seconds: 30,
    answer: "θ = θ − α g",
    from: "session",
    ...over,
  };
}

/** A log of up to 40 answers to up to 6 questions, some on one day and some months apart, in one zone. */
function randomLog(random: Random): readonly ReviewEvent[] {
  const zone = 15 * (random.below(105) - 48);
  const questions = 1 + random.below(6);
  let at = start;
  return Array.from({ length: 1 + random.below(40) }, (_, index) => {
    at += Math.floor(random.uniform() ** 3 * 40 * day) + 1;
    const rating = ([1, 2, 3, 3, 3, 4] as const)[random.below(6)] ?? 3;
    const question = `question-${random.below(questions)}`;
    return review({ id: `${index}`, at, zone, rating, question, version: 1 + random.below(2) });
  });
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random.bits() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

test("gives the cards of ts-fsrs's own replay for 500 random logs, in any order and with repetitions", () => {
  const scheduler = new FSRS({ enable_short_term: false, enable_fuzz: false });
  for (let seed = 1; seed <= 500; seed++) {
    const random = createRandom(seed, "design");
    const log = randomLog(random);
    const cards = replayCards(shuffled([...log, ...log.slice(0, random.below(log.length))], random));
    const keys = new Set(log.map(({ question, version }) => `${question}@${version}`));
    expect(new Set(cards.keys())).toEqual(keys);
    for (const key of keys) {
      const own = log.filter(({ question, version }) => `${question}@${version}` === key);
      const history = own.map(({ at, zone, rating }) => ({ rating, review: new Date(at + zone * 60_000) }));
      const { collections } = scheduler.reschedule(createEmptyCard(), history);
      expect(cards.get(key)?.memory).toEqual(collections.at(-1)?.card);
      expect(cards.get(key)?.reviews).toEqual(own);
    }
  }
});

describe("the learner's days", () => {
  const memoryOf = (events: readonly LogEvent[]) => replayCards(events).get("adam-update@1")?.memory;

  test("two answers around midnight are a day apart where the learner is, though not in UTC", () => {
    const late = review({ id: "a", at: Date.UTC(2026, 0, 1, 22, 55), zone: 60 });
    const early = review({ id: "b", at: Date.UTC(2026, 0, 1, 23, 5), zone: 60 });
    expect(memoryOf([late, early])?.elapsed_days).toBe(1);
    expect(
      memoryOf([
        { ...late, zone: 0 },
        { ...early, zone: 0 },
      ])?.elapsed_days,
    ).toBe(0);
  });

  test("the night in which summer time begins is one day long", () => {
    const before = review({ id: "a", at: Date.UTC(2026, 2, 28, 22, 30), zone: 60 });
    const after = review({ id: "b", at: Date.UTC(2026, 2, 29, 21, 30), zone: 120 });
    expect(memoryOf([before, after])?.elapsed_days).toBe(1);
  });

  test("a flight west does not go back a day: the second answer counts on the day of the first", () => {
    const tokyo = review({ id: "a", at: Date.UTC(2026, 0, 1, 16), zone: 540 });
    const honolulu = review({ id: "b", at: Date.UTC(2026, 0, 2, 1), zone: -600 });
    expect(dayOf(honolulu.at, honolulu.zone)).toBeLessThan(dayOf(tokyo.at, tokyo.zone));
    const memory = memoryOf([tokyo, honolulu]);
    expect(memory?.reps).toBe(2);
    expect(memory?.elapsed_days).toBe(0);
  });
});

describe("odd logs", () => {
  test("two devices that were joined are one log, whichever comes first", () => {
    const one = [1, 2, 3].map((n) => review({ id: `a${n}`, at: start + n * 3 * day }));
    const other = [1, 2].map((n) => review({ id: `b${n}`, at: start + n * 4 * day, rating: 2 as Rating }));
    expect(replayCards([...one, ...other])).toEqual(replayCards([...other, ...one, ...one]));
  });

  test("of two events with one id the first counts", () => {
    const [first, second] = [review({ id: "a", rating: 1 }), review({ id: "a", rating: 4 })];
    expect(replayCards([first, second])).toEqual(replayCards([first]));
  });

  test("after a clock was set back the log goes by its times", () => {
    const wrong = review({ id: "a", at: start + 5 * day, rating: 1 });
    const right = review({ id: "b", at: start + day });
    const card = replayCards([wrong, right]).get("adam-update@1");
    expect(card?.reviews).toEqual([right, wrong]);
  });

  test("answers of a clock that was ahead wait until their time has come", () => {
    const ahead = review({ id: "a", at: Date.UTC(2099, 0, 1) });
    const now = review({ id: "b", at: start });
    expect(replayCards([ahead, now], start + day)).toEqual(replayCards([now]));
    expect(replayCards([ahead, now]).get("adam-update@1")?.memory.reps).toBe(2);
  });

  test("other events and other versions change no card", () => {
    const plan: LogEvent = {
      kind: "plan",
      id: "p",
      at: start,
      zone: 0,
      interviewOn: null,
      perDay: 5,
      level: "screen",
    };
    const old = review({ id: "a", version: 1, rating: 1 });
    const renewed = review({ id: "b", version: 2, at: start + day });
    const cards = replayCards([plan, old, renewed]);
    expect(cards.get("adam-update@1")).toEqual(replayCards([old]).get("adam-update@1"));
    expect(cards.get("adam-update@2")?.memory.reps).toBe(1);
  });
});

test("recall is FSRS's power law of whole days: 0.9 after as many days as the memory is stable, 1 on the day and before", () => {
  const card = replayCards([review({ id: "a" })]).get("adam-update@1");
  if (card === undefined) throw new Error("there is no card");
  const last = lastDay(card);
  expect(predictRecall(card, last)).toBe(1);
  expect(predictRecall(card, last - 3)).toBe(1);
  // FSRS-6: R = (1 + (0.9^(−1/w₂₀) − 1) t/S)^(−w₂₀) with w₂₀ = 0.1542 and S = w₂ = 2.3065 after a first "good".
  const [decay, stability] = [0.1542, 2.3065];
  const factor = 0.9 ** (-1 / decay) - 1;
  for (const days of [1, 2, 10, 100])
    expect(predictRecall(card, last + days)).toBeCloseTo((1 + (factor * days) / stability) ** -decay, 7);
});
