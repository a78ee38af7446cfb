import { type FileHandle, open, readFile, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { LogError } from "./practice-log.ts";

/** Longer than any append takes: who holds a lock for longer is gone, or asleep. */
const staleAfter = 10_000;
const patience = 15_000;

/**
 * Does some work while nobody else does any under the same lock, which is a file that exists for as long.
 * @throws LogError `blocked` where somebody else does not come to an end
 */
export async function underLock<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  const own = `${hostname()} ${process.pid} ${crypto.randomUUID()}`;
  const until = Date.now() + patience;
  for (let pause = 2; !(await create(lock, own)); pause = Math.min(100, pause * 1.5)) {
    await breakStale(lock);
    if (Date.now() > until)
      throw new LogError(
        "blocked",
        `another process is writing to the log and does not end; if there is none, delete ${lock}`,
      );
    await wait(pause * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    if ((await read(lock)) === own) await unlink(lock).catch(() => {});
  }
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await fill(handle, text).catch(async (error) => {
      // On a full disk an empty lock would hold everybody up.
      await unlink(file).catch(() => {});
      throw error;
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function fill(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

/** Deletes a lock whose process has ended. Only one process does that at a time, or the second would delete the next one's lock. */
async function breakStale(lock: string): Promise<void> {
  const holder = await read(lock);
  if (holder === undefined || !(await isStale(lock, holder))) return;
  const breaker = `${lock}.stale`;
  if (!(await create(breaker, ""))) {
    if ((await ageOf(breaker)) > staleAfter) await unlink(breaker).catch(() => {});
    return;
  }
  if ((await read(lock)) === holder) await unlink(lock).catch(() => {});
  await unlink(breaker).catch(() => {});
}

async function isStale(lock: string, holder: string): Promise<boolean> {
  const [host, id] = holder.split(" ");
  if (host === hostname() && id !== undefined && !isAlive(Number(id))) return true;
  return (await ageOf(lock)) > staleAfter;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function ageOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
