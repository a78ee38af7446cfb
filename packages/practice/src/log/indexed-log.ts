import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from "idb";
import { readEvent } from "./event-schema.ts";
import type { LogEvent } from "./log-event.ts";
import { checkEvents } from "./memory-log.ts";
import { orderEvents } from "./order-events.ts";
import { LogError, type PracticeLog } from "./practice-log.ts";

interface LogSchema extends DBSchema {
  events: { key: string; value: LogEvent; indexes: { at: number } };
}

export interface IndexedLogOptions {
  /** Of the database, and of the channel on which tabs tell each other. */
  readonly name?: string;
  /** Of the database; raised where its stores change. */
  readonly version?: number;
}

/**
 * The log that a browser keeps for this site, in IndexedDB: a store to which events are only added. Other tabs hear of it. When the
 * first event is written, the browser is asked to keep the site's data even where space gets short.
 * @throws LogError `unavailable` where the browser keeps nothing, `blocked` where another tab holds an older version of the log,
 *   `newer` where the log is of a newer version than this page
 */
export async function openIndexedLog({
  name = "downhill-practice",
  version = 1,
}: IndexedLogOptions = {}): Promise<PracticeLog> {
  let outdated: LogError | "ended" | undefined;
  const reopen = (): Promise<IDBPDatabase<LogSchema>> =>
    open(name, version, (closed) => {
      if (database === closed.database) outdated = closed.why;
    });
  let database = await reopen();
  const watching = new Set<() => void>();
  const channel = openChannel(name, () => {
    for (const onChange of watching) onChange();
  });

  const current = async (): Promise<IDBPDatabase<LogSchema>> => {
    if (outdated instanceof LogError) throw outdated;
    // The browser ends connections on its own, as when it frees memory.
    if (outdated === "ended") {
      database = await reopen();
      outdated = undefined;
    }
    return database;
  };

  return {
    readAll: async () => {
      const events = await translate(async () => (await current()).getAllFromIndex("events", "at"));
      return orderEvents(events.map((event, index) => readEvent(event, `event ${index + 1} of the log`)));
    },
    append: async (given) => {
      const events = checkEvents(given);
      const added = await translate(async () => addAll(await current(), events));
      if (added === 0) return;
      channel?.postMessage(added);
      for (const onChange of watching) onChange();
    },
    watch: (onChange) => {
      watching.add(onChange);
      return () => watching.delete(onChange);
    },
  };
}

/** All of them or none, as one transaction. @returns how many were new */
async function addAll(database: IDBPDatabase<LogSchema>, events: readonly LogEvent[]): Promise<number> {
  const transaction = database.transaction("events", "readwrite", { durability: "strict" });
  const { store } = transaction;
  try {
    const isFirst = (await store.count()) === 0;
    let added = 0;
    for (const event of events) {
      if ((await store.getKey(event.id)) !== undefined) continue;
      await store.add(event);
      added += 1;
    }
    await transaction.done;
    // Nobody waits for the answer: the events are kept in any case, only less firmly.
    if (isFirst && added > 0) navigator.storage?.persist?.().catch(() => {});
    return added;
  } catch (error) {
    const failed = transaction.done.catch((cause: unknown) => cause);
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    // What ended the transaction says more than what the request that was under way says.
    const cause = await failed;
    throw isNamed(cause, "QuotaExceededError") ? cause : error;
  }
}

interface Closed {
  readonly database: IDBPDatabase<LogSchema>;
  readonly why: LogError | "ended";
}

async function open(
  name: string,
  version: number,
  onClose: (closed: Closed) => void,
): Promise<IDBPDatabase<LogSchema>> {
  if (!hasIndexedDb()) throw unavailable(undefined);
  let blockedBy: (() => void) | undefined;
  const blocked = new Promise<never>((_, reject) => {
    blockedBy = () => reject(held);
  });
  const opening = callOpen(name, version, {
    upgrade(upgraded, before) {
      if (before < 1) upgraded.createObjectStore("events", { keyPath: "id" }).createIndex("at", "at");
    },
    blocked: () => blockedBy?.(),
    blocking: (_current, _wanted, event) => {
      // Keeping the connection would keep the newer page from its log.
      const connection = event.target;
      if (connection instanceof IDBDatabase) connection.close();
      opening.then((database) => onClose({ database, why: moved }));
    },
    terminated: () => {
      opening.then((database) => onClose({ database, why: "ended" }));
    },
  });
  // A connection that comes after the error was shown must not block anybody in turn.
  let isGivenUp = false;
  opening.then(
    (late) => isGivenUp && late.close(),
    () => {},
  );
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    isGivenUp = true;
    throw explain(error);
  }
}

// Where a page may keep nothing, asking for it can throw.
function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB !== "undefined";
  } catch (cause) {
    throw unavailable(cause);
  }
}

// Browsers that keep nothing throw at once or later, as they like.
async function callOpen(
  name: string,
  version: number,
  callbacks: OpenDBCallbacks<LogSchema>,
): Promise<IDBPDatabase<LogSchema>> {
  return openDB<LogSchema>(name, version, callbacks);
}

function openChannel(name: string, onMessage: () => void): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = onMessage;
  return channel;
}

async function translate<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw explain(error);
  }
}

function explain(cause: unknown): unknown {
  if (cause instanceof LogError) return cause;
  if (isNamed(cause, "QuotaExceededError"))
    return new LogError(
      "full",
      "The browser has no space left for this site, so this was not kept. Everything from before is: export the log, free some space, and try again.",
      { cause },
    );
  if (isNamed(cause, "VersionError"))
    return new LogError(
      "newer",
      "The log was written by a newer version of this site. Reload the page; nothing is lost.",
      { cause },
    );
  if (isNamed(cause, "InvalidStateError") || isNamed(cause, "AbortError"))
    return new LogError(
      "blocked",
      "The browser closed the log while it was in use, and this was not kept. Reload the page and try again.",
      { cause },
    );
  return unavailable(cause);
}

const held = new LogError(
  "blocked",
  "Another tab holds the log in an older version of this site. Close that tab or reload it, then reload this one.",
);
const moved = new LogError(
  "blocked",
  "A newer version of this site has opened the log in another tab. Reload this page to go on; everything so far is kept.",
);

function unavailable(cause: unknown): LogError {
  const why = cause instanceof Error && cause.message !== "" ? ` (${cause.message})` : "";
  return new LogError(
    "unavailable",
    `This browser keeps nothing for this site${why}, as in some private windows or where cookies are off. Answers are graded, but none is remembered.`,
    { cause },
  );
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
