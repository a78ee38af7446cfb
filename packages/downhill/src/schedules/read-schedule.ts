import type { Schedule } from "./schedule.ts";

type Kind = Schedule["kind"];

/** What each kind holds beside its kind: numbers, switches, schedules; a name with `?` may be missing. */
const fields: {
  readonly [K in Kind]: Readonly<Record<string, "number" | "number?" | "boolean" | "schedule">>;
} = {
  constant: { value: "number" },
  step: { start: "number", factor: "number", every: "number" },
  polynomial: { start: "number", end: "number", steps: "number", power: "number" },
  cosine: { start: "number", end: "number", steps: "number", restart: "number?" },
  noam: { width: "number", warmup: "number", scale: "number" },
  joined: { first: "schedule", steps: "number", then: "schedule" },
  plateau: {
    start: "number",
    factor: "number",
    patience: "number",
    threshold: "number",
    relative: "boolean",
    larger: "boolean",
    cooldown: "number",
    least: "number",
    smallestChange: "number",
  },
};

const deepest = 20;

/**
 * A schedule from data of unknown origin, such as JSON; undefined where it is none.
 * @param depth how deep schedules in schedules may still go
 */
export function readSchedule(value: unknown, depth = deepest): Schedule | undefined {
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  const given = new Map<string, unknown>(Object.entries(value));
  const kind = given.get("kind");
  if (typeof kind !== "string" || !Object.hasOwn(fields, kind)) return undefined;
  const read: Record<string, unknown> = { kind };
  for (const [name, type] of Object.entries(fields[kind as Kind])) {
    const found = given.get(name);
    const part = type === "schedule" ? readSchedule(found, depth - 1) : found;
    const isMissing = type === "number?" && found === undefined;
    if (!isMissing && typeof part !== (type === "schedule" ? "object" : type.replace("?", "")))
      return undefined;
    read[name] = part;
  }
  return read as unknown as Schedule;
}
