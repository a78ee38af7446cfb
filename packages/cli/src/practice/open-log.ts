import { openFileLog, requireWritableLog, usualLogFile } from "@downhill/practice/log/file-log.node";
import { LogError, type PracticeLog } from "@downhill/practice/log/practice-log";
import { UsageError } from "../usage-error.ts";

/** A log in a file, which can be tried before it is needed. */
export interface CheckedLog extends PracticeLog {
  /** @throws UsageError where nothing can be added */
  readonly requireWritable: () => Promise<void>;
}

/** The learner's log, whose errors are shown as they are. */
export function openLog(file: string = usualLogFile()): CheckedLog {
  const log = openFileLog(file);
  return {
    ...log,
    requireWritable: () => telling(() => requireWritableLog(file)),
    readAll: () => telling(() => log.readAll(), mendLog),
    append: (events) => telling(() => log.append(events), mendLog),
  };
}

const mendLog =
  " Nothing was changed: mend the file or restore a copy of it, or name another one with --log.";

/**
 * Turns an error of the log into one that is shown as its message.
 * @param mend what is said besides where the log is damaged
 */
export async function telling<Value>(work: () => Promise<Value>, mend = ""): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogError)
      throw new UsageError(`${error.message}${error.reason === "corrupt" ? mend : ""}`, { cause: error });
    throw error;
  }
}
