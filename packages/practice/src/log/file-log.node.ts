import { unwatchFile, watchFile } from "node:fs";
import { type FileHandle, mkdir, open, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { underLock } from "./file-lock.node.ts";
import type { LogEvent } from "./log-event.ts";
import { isWholeLine, logHeader, readLogLines, writeLogLines } from "./log-lines.ts";
import { checkEvents } from "./memory-log.ts";
import { orderEvents, unknownEvents } from "./order-events.ts";
import { LogError, type PracticeLog } from "./practice-log.ts";

/** Where the log is where nobody says otherwise: `downhill/practice.jsonl` in the folder for users' data. */
export function usualLogFile(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const { XDG_DATA_HOME: data = "", LOCALAPPDATA: local = "" } = env;
  const folder = data !== "" ? data : local !== "" ? local : join(homedir(), ".local/share");
  return join(folder, "downhill/practice.jsonl");
}

/**
 * A log in a file: a header, then an event a line, which is only added to. Several processes may use it at once: each adds its
 * lines under a lock and has them on the disk before it says so. A last line that was cut off, as by a power failure, is moved into a
 * file beside it (`….torn`) when the next event is added; whole lines are never touched.
 * @param file made when the first event is added, with its folder
 */
export function openFileLog(file: string): PracticeLog {
  const path = resolve(file);
  const name = basename(path);
  return {
    readAll: async () => orderEvents(readLogLines(await readIfThere(path), name)),
    append: async (given) => {
      const events = checkEvents(given);
      if (events.length === 0) return;
      await tell(path, () => mkdir(dirname(path), { recursive: true }));
      await tell(path, () => underLock(`${path}.lock`, () => addLines(path, events)));
    },
    watch: (onChange) => {
      const listener = (): void => onChange();
      watchFile(path, { interval: 500, persistent: false }, listener);
      return () => unwatchFile(path, listener);
    },
  };
}

/**
 * Makes sure, before somebody works for it, that a log can be added to: its folder is made, and tried.
 * @throws LogError where it cannot
 */
export async function requireWritableLog(file: string): Promise<void> {
  const path = resolve(file);
  await tell(path, () => mkdir(dirname(path), { recursive: true }));
  await tell(path, () => underLock(`${path}.lock`, () => openIfThere(path)));
}

async function openIfThere(path: string): Promise<void> {
  try {
    await (await open(path, "r+")).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

async function addLines(path: string, events: readonly LogEvent[]): Promise<void> {
  const handle = await open(path, "a+");
  try {
    const bytes = await handle.readFile();
    const known = readLogLines(bytes.toString("utf8"), basename(path));
    const added = unknownEvents(known, events);
    if (added.length === 0) return;
    const ended = bytes.lastIndexOf(0x0a) + 1;
    const rest = bytes.subarray(ended);
    const isWhole = rest.length > 0 && isWholeLine(rest.toString("utf8"));
    if (rest.length > 0 && !isWhole) {
      await setAside(`${path}.torn`, rest);
      await handle.truncate(ended);
    }
    const size = isWhole ? bytes.length : ended;
    const head = size === 0 ? `${logHeader}\n` : isWhole ? "\n" : "";
    await addOrTakeBack(handle, `${head}${writeLogLines(added)}`, size);
  } finally {
    await handle.close();
  }
}

async function setAside(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "a");
  try {
    await handle.writeFile(Buffer.concat([bytes, Buffer.from("\n")]));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes at the end and to the disk; where that fails, the file is as long as before. */
async function addOrTakeBack(handle: FileHandle, text: string, size: number): Promise<void> {
  try {
    await handle.appendFile(text);
    await handle.sync();
  } catch (error) {
    await handle.truncate(size);
    throw error;
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    // A device or a pipe may have no end.
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory())
      throw new LogError(
        "unavailable",
        `the log ${path} cannot be used: it is no file but a device or a pipe; name another file with --log`,
      );
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw explain(error, path);
  }
}

async function tell<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(cause: unknown, path: string): unknown {
  if (cause instanceof LogError) return cause;
  const { code = String(cause) } = cause as NodeJS.ErrnoException;
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code))
    return new LogError(
      "full",
      `there is no space left for ${path}, so this was not kept; everything from before is. Free some space and try again, or export the log to another place (${code})`,
      { cause },
    );
  const mend = ["ENOENT", "ENOTDIR"].includes(code)
    ? "its folder is not there and cannot be made;"
    : code === "EISDIR"
      ? "it is a folder;"
      : "check its permissions, or";
  return new LogError(
    "unavailable",
    `the log ${path} cannot be used (${code}): ${mend} name another file with --log`,
    { cause },
  );
}
