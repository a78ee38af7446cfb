import type { LogEvent } from "./log-event.ts";
import { LogError } from "./practice-log.ts";

/**
 * Those of `given` that are not among `known`, each once.
 * @param where the given ones come from, for errors
 * @throws LogError `corrupt` where an id stands for two different events
 */
export function joinEvents(
  known: readonly LogEvent[],
  given: readonly LogEvent[],
  where: string,
): readonly LogEvent[] {
  const byId = new Map(known.map((event) => [event.id, event]));
  return given.filter((event, index) => {
    const other = byId.get(event.id);
    byId.set(event.id, other ?? event);
    if (other === undefined) return true;
    if (!isSame(other, event))
      throw new LogError(
        "corrupt",
        `${where}: event ${index + 1} has the id ${event.id} of another event that says something else.`,
      );
    return false;
  });
}

function isSame(one: LogEvent, other: LogEvent): boolean {
  return spell(one) === spell(other);
}

/** Fields in one order. */
function spell(event: LogEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
}
