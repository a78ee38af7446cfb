import * as v from "valibot";
import { mostSeed } from "../question/seed.ts";
import { levels } from "../question/topic.ts";
import { type LogEvent, mostPerDay, ratings } from "./log-event.ts";
import { LogError } from "./practice-log.ts";

const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const seed = whole(0, mostSeed);
const logged = {
  id: v.pipe(v.string(), v.uuid()),
  // The largest time that a Date has.
  at: whole(0, 8.64e15),
  zone: whole(-1440, 1440),
};

const eventSchema: v.GenericSchema<LogEvent> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("review"),
    ...logged,
    question: v.pipe(v.string(), v.nonEmpty()),
    version: whole(1, Number.MAX_SAFE_INTEGER),
    rating: v.picklist(ratings),
    score: share,
    seed,
    seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
    answer: v.string(),
    matched: v.exactOptional(v.string()),
    from: v.picklist(["session", "mock", "question"]),
  }),
  v.strictObject({
    kind: v.literal("contest"),
    ...logged,
    review: v.pipe(v.string(), v.uuid()),
    point: v.exactOptional(v.string()),
    note: v.string(),
  }),
  v.strictObject({
    kind: v.literal("plan"),
    ...logged,
    interviewOn: v.nullable(v.pipe(v.string(), v.isoDate(), v.check(isOfCalendar))),
    perDay: whole(1, mostPerDay),
    level: v.picklist(levels),
  }),
  v.strictObject({
    kind: v.literal("mock"),
    ...logged,
    seed,
    minutes: v.pipe(v.number(), v.finite(), v.minValue(0)),
    level: v.picklist(levels),
    score: share,
    transcript: v.string(),
  }),
]);

function isOfCalendar(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/**
 * Reads an event strictly.
 * @param where it stands, for errors: `event 3`, `practice.jsonl:7`
 * @throws LogError `newer` for a kind or a field that this version does not know, `corrupt` for anything else that is wrong
 */
export function readEvent(value: unknown, where: string): LogEvent {
  const { success, output, issues } = v.safeParse(eventSchema, value);
  if (success) return output;
  const strange = issues.find(({ type }) => type === "strict_object" || type === "variant");
  const [issue] = strange === undefined ? issues : [strange];
  const path = v.getDotPath(issue) ?? "";
  const key = issue.path?.at(-1);
  const isUnknown =
    (issue.type === "strict_object" && issue.expected === "never") ||
    (issue.type === "variant" && path === "kind" && typeof key?.value === "string");
  if (isUnknown)
    throw new LogError(
      "newer",
      issue.type === "variant"
        ? `${where} is a ${show(key?.value)}, which this version does not know: it was written by a newer one. Reload or update, and nothing is lost.`
        : `${where} has the field ${show(path)}, which this version does not know: it was written by a newer one. Reload or update, and nothing is lost.`,
    );
  throw new LogError(
    "corrupt",
    path === ""
      ? `${where} is no event but ${show(value)}.`
      : key?.value === undefined
        ? `${where} has no ${path}.`
        : `${where}: ${path} is ${show(key.value)}, which it cannot be.`,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
