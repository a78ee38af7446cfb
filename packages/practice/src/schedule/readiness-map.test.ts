import { expect, test } from "vitest";
import type { ReviewEvent } from "../log/log-event.ts";
import { betaProbability } from "./beta-distribution.ts";
import { dayOf } from "./learner-day.ts";
import type { Schedulable } from "./plan-day.ts";
import { predictRecall } from "./predict-recall.ts";
import { overallReadiness, readinessMap } from "./readiness-map.ts";
import { replayCards } from "./replay-cards.ts";
import { weakSpots } from "./weak-spots.ts";

const at = Date.UTC(2026, 10, 1, 12);
const day = dayOf(at, 0) + 10;
const questions: readonly Schedulable[] = [
  ...["a", "b", "c", "d"].map((id) => ({ id, topic: "adam", level: "onsite" }) as const),
  { id: "e", topic: "momentum", level: "screen" },
];

let made = 0;
function answer(question: string, over: Partial<ReviewEvent> = {}): ReviewEvent {
  made += 1;
  const score = over.score ?? 1;
  return {
    kind: "review",
    id: `${made}`,
    at: at + made,
    zone: 0,
    question,
    version: 1,
    rating: score > 0.5 ? 3 : 1,
    score,
    seed: 1,
    seconds: 10,
    answer: "",
    from: "session",
    ...over,
  };
}

const mapOf = (events: readonly ReviewEvent[]) => {
  const [momentum, adam] = readinessMap(replayCards(events), questions, day);
  return { momentum, adam };
};

test("cells come in the order of topics; one without answers is as wide as a uniform share", () => {
  const { momentum, adam } = mapOf([]);
  expect(momentum).toMatchObject({ topic: "momentum", level: "screen", questions: 1, seen: 0, chance: 0.5 });
  expect(momentum?.low).toBeCloseTo(0.05, 12);
  expect(momentum?.high).toBeCloseTo(0.95, 12);
  expect(adam).toMatchObject({ questions: 4, seen: 0 });
});

test("a question counts as right by its last score times predicted recall, in a Beta posterior", () => {
  const events = [
    answer("a", { score: 0 }),
    answer("a"),
    answer("b", { score: 0.5 }),
    answer("c", { score: 0 }),
  ];
  const { adam, momentum } = mapOf(events);
  const cards = replayCards(events);
  const recall = (id: string): number => {
    const card = cards.get(`${id}@1`);
    if (card === undefined) throw new Error(`no card of ${id}`);
    return predictRecall(card, day);
  };
  const right = recall("a") + 0.5 * recall("b");
  expect(adam?.seen).toBe(3);
  expect(adam?.chance).toBeCloseTo((1 + right) / 5, 12);
  expect(betaProbability(1 + right, 4 - right, adam?.low ?? 0)).toBeCloseTo(0.05, 10);
  expect(betaProbability(1 + right, 4 - right, adam?.high ?? 0)).toBeCloseTo(0.95, 10);
  expect(momentum?.seen).toBe(0);
});

test("right answers narrow and raise a cell, time lowers it, repeating one question narrows nothing", () => {
  const one = mapOf([answer("a")]).adam;
  const three = mapOf([answer("a"), answer("b"), answer("c")]).adam;
  const repeated = mapOf([answer("a"), answer("a"), answer("a")]).adam;
  const width = (cell: typeof one): number => (cell?.high ?? 1) - (cell?.low ?? 0);
  expect(width(three)).toBeLessThan(width(one));
  expect(three?.low ?? 0).toBeGreaterThan(one?.low ?? 1);
  expect(repeated?.seen).toBe(1);
  const cards = replayCards([answer("a"), answer("b")]);
  const chances = [0, 10, 100].map((days) => readinessMap(cards, questions, day + days)[1]?.chance ?? 0);
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
});

test("over a plan, cells count by their questions, and the interval is as wide as theirs", () => {
  const both = readinessMap(replayCards([answer("a"), answer("b")]), questions, day);
  const [momentum, adam] = both;
  if (momentum === undefined || adam === undefined) throw new Error("there are two cells");
  expect(overallReadiness(both, { level: "screen" })).toMatchObject({ questions: 1, seen: 0, chance: 0.5 });
  const all = overallReadiness(both, { level: "research" });
  expect(all).toMatchObject({ questions: 5, seen: 2 });
  for (const end of ["low", "chance", "high"] as const)
    expect(all[end]).toBeCloseTo((momentum[end] + 4 * adam[end]) / 5, 12);
  // Nothing is known before the first answer, however many cells there are.
  const none = overallReadiness(readinessMap(replayCards([]), questions, day), { level: "onsite" });
  expect(none.low).toBeCloseTo(0.05, 12);
  expect(none.high).toBeCloseTo(0.95, 12);
});

test("a wrong answer with a name that was given twice is what to practise first, by its name", () => {
  const slip = { score: 0, matched: "ε inside the root" };
  const events = [answer("a", slip), answer("a", slip), answer("b", { score: 0, matched: "no ε" })];
  const [first, second, third] = weakSpots(replayCards(events), questions, day);
  expect(first).toMatchObject({ kind: "slip", name: "ε inside the root", times: 2, topic: "adam" });
  expect(first?.why).toBe("Your answer was “ε inside the root” twice.");
  expect(first?.questions).toEqual(["a", "b", "c", "d"]);
  expect(second).toMatchObject({ name: "no ε", times: 1 });
  expect(third).toMatchObject({ kind: "cell", name: "Adam, on site", level: "onsite" });
  expect(third?.why).toMatch(/^2 of 4 asked: between \d+ and \d+ % right is likely\.$/);
});

test("a slip is gone once the question was answered right, and a right answer with a name is none", () => {
  const slip = { score: 0, matched: "ε inside the root" };
  expect(weakSpots(replayCards([answer("a", slip), answer("a")]), questions, day)).toEqual([]);
  expect(weakSpots(replayCards([answer("a", { matched: "Sutskever's form" })]), questions, day)).toEqual([]);
  const again = weakSpots(replayCards([answer("a", slip), answer("a"), answer("a", slip)]), questions, day);
  expect(again[0]).toMatchObject({ times: 1, why: "Your answer was “ε inside the root” once." });
});

test("cells that nobody answered are no weak spots, and strong ones neither", () => {
  expect(weakSpots(replayCards([]), questions, day)).toEqual([]);
  const strong = Array.from(
    { length: 12 },
    (_, index) => ({ id: `s${index}`, topic: "adam", level: "screen" }) as const,
  );
  const events = strong.map(({ id }) => answer(id, { rating: 4 }));
  expect(weakSpots(replayCards(events), strong, day)).toEqual([]);
});
