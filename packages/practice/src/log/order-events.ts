import type { LogEvent } from "./log-event.ts";

/** Events by time, then by id, each id once: of several with one id the first that is given. */
export function orderEvents<Event extends LogEvent>(events: readonly Event[]): readonly Event[] {
  const byId = new Map<string, Event>();
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Those of `given` whose id is not among `known`, each id once. */
export function unknownEvents<Event extends LogEvent>(
  known: readonly LogEvent[],
  given: readonly Event[],
): readonly Event[] {
  const ids = new Set(known.map(({ id }) => id));
  return given.filter(({ id }) => !ids.has(id) && ids.add(id));
}
