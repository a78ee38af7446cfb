import fc from "fast-check";
import type {
  ContestEvent,
  LogEvent,
  MockEvent,
  PlanEvent,
  ReviewEvent,
} from "../packages/practice/src/log/log-event.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("θ ← θ − α g", 'a\n\tb "c" \\ </script>', "\ud800", "\u2028", ""),
);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const level = fc.constantFrom("screen", "onsite", "research");
const seed = fc.nat(0xffff_ffff);
const logged = {
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 4e12 }),
  zone: fc.integer({ min: -720, max: 840 }),
};

const review: fc.Arbitrary<ReviewEvent> = fc.record(
  {
    kind: fc.constant("review"),
    ...logged,
    question: fc.constantFrom("adam-update", "momentum-effective-step"),
    version: fc.integer({ min: 1, max: 5 }),
    rating: fc.constantFrom(1, 2, 3, 4),
    score: share,
    seed,
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
    answer: text,
    matched: text,
    from: fc.constantFrom("session", "mock", "question"),
  },
  {
    requiredKeys: [
      "kind",
      "id",
      "at",
      "zone",
      "question",
      "version",
      "rating",
      "score",
      "seed",
      "seconds",
      "answer",
      "from",
    ],
  },
);

const contest: fc.Arbitrary<ContestEvent> = fc.record(
  { kind: fc.constant("contest"), ...logged, review: fc.uuid(), point: text, note: text },
  { requiredKeys: ["kind", "id", "at", "zone", "review", "note"] },
);

const plan: fc.Arbitrary<PlanEvent> = fc.record({
  kind: fc.constant("plan"),
  ...logged,
  interviewOn: fc.option(
    fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  ),
  perDay: fc.integer({ min: 1, max: 200 }),
  level,
});

const mock: fc.Arbitrary<MockEvent> = fc.record({
  kind: fc.constant("mock"),
  ...logged,
  seed,
  minutes: fc.constantFrom(15, 30, 45),
  level,
  score: share,
  transcript: text,
});

/** Any event that a log may hold. */
export const anyLogEvent: fc.Arbitrary<LogEvent> = fc.oneof(review, contest, plan, mock);

/** Any events with ids of their own. */
export const anyLog: fc.Arbitrary<readonly LogEvent[]> = fc.uniqueArray(anyLogEvent, {
  selector: ({ id }) => id,
  maxLength: 12,
});
