import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { readExactJson, writeExactJson } from "../exact-json.ts";
import type { RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import type { RunIdentity, RunStore } from "./run-store.ts";

/** Runs cannot be written to their folder, which the message names. */
export class RunStoreError extends Error {
  override name = "RunStoreError";
}

/** Where runs are kept: `DOWNHILL_CACHE`, or the user's cache folder. */
export function usualStoreFolder(): string {
  const { DOWNHILL_CACHE, XDG_CACHE_HOME } = process.env;
  return DOWNHILL_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "downhill", "runs");
}

/**
 * Opens a folder of runs; it is made when the first is kept. A file is whole or not there, however a process ends, and races
 * may share the folder; a file that does not read back as a run of its name counts as not there.
 */
export function openRunStore(folder: string): RunStore {
  const pathOf = (name: string, ending: string): string =>
    join(folder, name.slice(0, 2), `${name}.${ending}`);
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    try {
      await mkdir(join(path, ".."), { recursive: true });
      const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(unfinished, content);
      await rename(unfinished, path);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new RunStoreError(
        `runs cannot be kept in ${folder} (${why}); name another folder in DOWNHILL_CACHE`,
        { cause: error },
      );
    }
  };
  return {
    async find(identity) {
      const name = nameRun(identity);
      const text = await readFile(pathOf(name, "json"), "utf8").catch(() => undefined);
      return text === undefined ? undefined : readRun(text, name);
    },
    async keep(identity, run) {
      const name = nameRun(identity);
      await write(pathOf(name, "json"), writeExactJson({ name, run }));
      await rm(pathOf(name, "part"), { force: true });
    },
    async findCheckpoint(identity) {
      const name = nameRun(identity);
      const bytes = await readFile(pathOf(name, "part")).catch(() => undefined);
      return bytes === undefined ? undefined : readCheckpoint(bytes, name);
    },
    async keepCheckpoint(identity, checkpoint) {
      const name = nameRun(identity);
      const content = serialize(checkpoint);
      await write(pathOf(name, "part"), Buffer.concat([digestOf(content, name), content]));
    },
  };
}

/** The first 32 hexadecimal digits of the SHA-256 of what determines a run. */
export function nameRun(identity: RunIdentity): string {
  const text = JSON.stringify(identity, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const digestBytes = 32;

function digestOf(content: Uint8Array, name: string): Buffer {
  return createHash("sha256").update(name).update(content).digest();
}

function readCheckpoint(bytes: Buffer, name: string): RunCheckpoint | undefined {
  const content = bytes.subarray(digestBytes);
  if (!digestOf(content, name).equals(bytes.subarray(0, digestBytes))) return undefined;
  return deserialize(content) as RunCheckpoint;
}

/** A file as it should be. */
type KeptRun = { readonly name: string; readonly run?: Omit<RunRecord, "entrant"> } | null;

function readRun(text: string, name: string): Omit<RunRecord, "entrant"> | undefined {
  try {
    const kept = readExactJson(text) as KeptRun;
    if (kept?.name !== name || !Array.isArray(kept.run?.losses) || !Array.isArray(kept.run?.tests))
      return undefined;
    const { stepsToTarget, secondsToTarget, divergedAt, ...rest } = kept.run;
    return { ...rest, stepsToTarget, secondsToTarget, divergedAt };
  } catch {
    return undefined;
  }
}
