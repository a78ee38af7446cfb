import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { readExactJson, writeExactJson } from "../exact-json.ts";
import type { RunRecord } from "./result.ts";

/** Everything that determines a run. */
export interface RunIdentity {
  /** `codeVersion()`. */
  readonly code: string;
  readonly problem: unknown;
  /** The rule's text. */
  readonly rule: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly plan: unknown;
}

/** Runs by what determines them, on disk. */
export interface RunStore {
  find(identity: RunIdentity): Promise<Omit<RunRecord, "entrant"> | undefined>;
  keep(identity: RunIdentity, run: Omit<RunRecord, "entrant">): Promise<void>;
}

/** Where runs are kept: `DOWNHILL_CACHE`, or the user's cache folder. */
export function usualStoreFolder(): string {
  const { DOWNHILL_CACHE, XDG_CACHE_HOME } = process.env;
  return DOWNHILL_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "downhill", "runs");
}

/**
 * Opens a folder of runs; it is made when the first is kept. A file is whole or not there, however a process ends; one that
 * does not read back as a run of its name counts as not there.
 */
export function openRunStore(folder: string): RunStore {
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), `${name}.json`);
  return {
    async find(identity) {
      const name = nameRun(identity);
      const text = await readFile(pathOf(name), "utf8").catch(() => undefined);
      return text === undefined ? undefined : readRun(text, name);
    },
    async keep(identity, run) {
      const name = nameRun(identity);
      const path = pathOf(name);
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true });
      const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(unfinished, writeExactJson({ name, run }));
      await rename(unfinished, path);
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
