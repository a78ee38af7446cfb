import { checksum } from "./checksum.ts";
import type { LogEvent } from "./log-event.ts";
import { logFormat, logVersion } from "./log-format.ts";

/**
 * All events as a JSON file, one a line, from which `importLog` reads the same events. A count and a checksum show later
 * whether the file is whole.
 * @param at when, in milliseconds since 1970
 */
export function exportLog(events: readonly LogEvent[], at: number): string {
  const head = {
    format: logFormat,
    version: logVersion,
    exported: new Date(at).toISOString(),
    count: events.length,
    check: checksum(events),
  };
  const lines = events.map((event) => `\n${JSON.stringify(event)}`);
  return `${JSON.stringify(head).slice(0, -1)},"events":[${lines.join(",")}\n]}\n`;
}
