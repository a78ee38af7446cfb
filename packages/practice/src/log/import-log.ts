import { findJsonError } from "@downhill/lab/find-json-error";
import { lineColumn } from "downhill";
import * as v from "valibot";
import { checksum } from "./checksum.ts";
import { readEvent } from "./event-schema.ts";
import { joinEvents } from "./join-events.ts";
import type { LogEvent } from "./log-event.ts";
import { logFormat, logVersion } from "./log-format.ts";
import { isLogHeader, readLogLines } from "./log-lines.ts";
import { LogError, type PracticeLog } from "./practice-log.ts";

export interface Imported {
  /** Events of the file. */
  readonly total: number;
  /** Those of them that were new; the others were in the log already. */
  readonly added: number;
}

/**
 * Joins an export, or another device's log file, into a log, by the events' ids. All of it is read and checked before anything is
 * written, and it is written at once.
 * @param name of the file, for errors
 * @throws LogError that says what is wrong and where, with nothing changed: `corrupt` for a file that is damaged, cut off or no
 *   log at all, `newer` for one of a newer version, and what `append` throws
 */
export async function importLog(log: PracticeLog, text: string, name = "the file"): Promise<Imported> {
  const events = readExport(text, name);
  const added = joinEvents(await log.readAll(), events, name);
  if (added.length > 0) await log.append(added);
  return { total: events.length, added: added.length };
}

const head = v.object({
  format: v.literal(logFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const body = v.strictObject({
  ...head.entries,
  exported: v.pipe(v.string(), v.isoTimestamp()),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  check: v.string(),
  events: v.array(v.unknown()),
});

/**
 * The events of an export or of a log file, in its order.
 * @throws LogError as `importLog` does
 */
export function readExport(text: string, name = "the file"): readonly LogEvent[] {
  const plain = text.replace(/^\uFEFF/, "");
  const [firstLine = ""] = plain.split("\n", 1);
  if (isLogHeader(firstLine)) return readLogLines(plain, name);
  const value = parse(plain, name);
  if (!v.is(head, value))
    throw new LogError(
      "corrupt",
      `${name} is JSON, but no log of Practice: it does not begin with "format": "${logFormat}" and a version.`,
    );
  if (value.version > logVersion)
    throw new LogError(
      "newer",
      `${name} has version ${value.version} of the log, and this is version ${logVersion}. Reload or update, then import it again.`,
    );
  const { success, output, issues } = v.safeParse(body, value);
  if (!success) {
    const isNewer = issues.some(({ type, expected }) => type === "strict_object" && expected === "never");
    const fields = issues.map((issue) => v.getDotPath(issue)).join(", ");
    throw isNewer
      ? new LogError(
          "newer",
          `${name} has fields that this version does not know (${fields}). Reload or update, then import it again.`,
        )
      : new LogError("corrupt", `${name} is damaged: its ${fields} cannot be read.`);
  }
  const events = output.events.map((event, index) => readEvent(event, `${name}, event ${index + 1}`));
  if (events.length !== output.count)
    throw new LogError(
      "corrupt",
      `${name} is damaged: it says that it holds ${output.count} events, and there are ${events.length}.`,
    );
  if (checksum(output.events) !== output.check)
    throw new LogError(
      "corrupt",
      `${name} is damaged: something in it has changed since it was exported (its checksum does not fit). Export it again where it comes from.`,
    );
  joinEvents([], events, name);
  return events;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { at, message } = findJsonError(text) ?? { at: 0, message: String(cause) };
    const { line, column } = lineColumn(text, at);
    const isCut = text.startsWith(`{"format":"${logFormat}"`) && !text.trimEnd().endsWith("]}");
    throw new LogError(
      "corrupt",
      isCut
        ? `${name} ends in the middle, in line ${line}: it was cut off. Copy or export it again.`
        : `${name} is no log of Practice: in line ${line}, column ${column}, it is not JSON (${message}).`,
      { cause },
    );
  }
}
