import { readEvent } from "./event-schema.ts";
import type { LogEvent } from "./log-event.ts";
import { orderEvents, unknownEvents } from "./order-events.ts";
import type { PracticeLog } from "./practice-log.ts";

/** A log that is gone with the page or the process: for tests, and where nothing can be kept. */
export function createMemoryLog(events: readonly LogEvent[] = []): PracticeLog {
  let kept = orderEvents(events);
  const watching = new Set<() => void>();
  return {
    readAll: async () => kept,
    append: async (given) => {
      const added = unknownEvents(kept, checkEvents(given));
      if (added.length === 0) return;
      kept = orderEvents([...kept, ...added]);
      for (const onChange of watching) onChange();
    },
    watch: (onChange) => {
      watching.add(onChange);
      return () => watching.delete(onChange);
    },
  };
}

/** Events that can be read again later. @throws LogError where one could not */
export function checkEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  return events.map((event, index) => readEvent(event, `event ${index + 1} of those to keep`));
}
