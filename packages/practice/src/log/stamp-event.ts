import { zoneAt } from "../schedule/learner-day.ts";
import type { LogEvent } from "./log-event.ts";

/** What every event has beside what it says. */
export function stampEvent(at: number = Date.now()): Pick<LogEvent, "id" | "at" | "zone"> {
  return { id: crypto.randomUUID(), at, zone: zoneAt(at) };
}
