import * as v from "valibot";
import { readEvent } from "./event-schema.ts";
import type { LogEvent } from "./log-event.ts";
import { logFormat, logVersion } from "./log-format.ts";
import { LogError } from "./practice-log.ts";

/** The first line of a log file. */
export const logHeader = JSON.stringify({ format: logFormat, version: logVersion });

const header = v.strictObject({ format: v.literal(logFormat), version: v.number() });

export function isLogHeader(line: string): boolean {
  return v.is(header, parse(line));
}

/** Events as lines of a log file, each with its end. */
export function writeLogLines(events: readonly LogEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}

/**
 * Reads a log file: a header, then an event a line. What stands behind the last end of a line was cut off while it was written; it
 * counts if it is whole all the same.
 * @param name of the file, for errors
 * @throws LogError `corrupt` or `newer` with the line
 */
export function readLogLines(text: string, name: string): readonly LogEvent[] {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const [first, ...rest] = isWholeLine(last) ? [...lines, last] : lines;
  if (first === undefined) return [];
  const found = parse(first);
  if (!v.is(header, found))
    throw new LogError(
      "corrupt",
      `${name}:1 is no header of a log of Practice: the file is another one, or damaged.`,
    );
  if (found.version > logVersion)
    throw new LogError(
      "newer",
      `${name} has version ${found.version} of the log, and this is version ${logVersion}: update first.`,
    );
  return rest.map((line, index) => {
    const where = `${name}:${index + 2}`;
    const value = parse(line);
    if (value === undefined) throw new LogError("corrupt", `${where} is damaged: it is not JSON.`);
    return readEvent(value, where);
  });
}

/** Whether nothing but its end is missing of a line: an object that is cut off is no JSON. */
export function isWholeLine(line: string): boolean {
  return parse(line) !== undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
