import { openFileLog, usualLogFile } from "@downhill/practice/log/file-log.node";
import { LogError, type PracticeLog } from "@downhill/practice/log/practice-log";
import { UsageError } from "../usage-error.ts";

/** The learner's log, whose errors are shown as they are. */
export function openLog(file: string = usualLogFile()): PracticeLog {
  const log = openFileLog(file);
  return {
    ...log,
    readAll: () => telling(() => log.readAll()),
    append: (events) => telling(() => log.append(events)),
  };
}

/** Turns an error of the log into one that is shown as its message. */
export async function telling<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
