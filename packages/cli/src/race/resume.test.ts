import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RaceResult } from "@downhill/lab";
import { afterAll, expect, test } from "vitest";
import { bin, env } from "../spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-resume-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const args = [
  "race",
  "digits",
  "--rules",
  "adam,momentum",
  "--seeds",
  "3",
  "--steps",
  "400",
  "--workers",
  "2",
];

/** Runs the race with its runs kept in `cache`; `until` settles when it is to get `signal`. */
async function runRace(
  cache: string,
  signal?: NodeJS.Signals,
  until?: () => Promise<unknown>,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [bin, ...args, "--json"], {
    env: { ...env, DOWNHILL_CACHE: join(scratch, cache) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, "close");
  if (signal !== undefined) {
    await Promise.race([until?.(), ended]);
    child.kill(signal);
  }
  const [code] = await ended;
  return { code, stdout, stderr };
}

function runsIn(cache: string): number {
  try {
    const files = readdirSync(join(scratch, cache), { recursive: true, encoding: "utf8" });
    return files.filter((file) => file.endsWith(".json")).length;
  } catch {
    return 0;
  }
}

async function untilRunsIn(cache: string, count: number): Promise<void> {
  while (runsIn(cache) < count) await sleep(5);
}

/** The result without what depends on the clock and on what was kept. */
function bitsOf(stdout: string): unknown {
  const { seconds: _, reused: _r, workers: _w, runs, ...rest }: RaceResult = JSON.parse(stdout);
  return {
    ...rest,
    runs: runs.map(({ seconds: _s, optimizerSeconds: _o, secondsToTarget: _t, ...run }) => run),
  };
}

test("a race that is killed again and again ends in the bits of one that was left alone", async () => {
  const whole = await runRace("whole");
  // Before the first run has ended, between two, and while one is being written.
  for (const milliseconds of [10, 300]) await runRace("killed", "SIGKILL", () => sleep(milliseconds));
  for (const count of [1, 3]) await runRace("killed", "SIGKILL", () => untilRunsIn("killed", count));
  const { code, stdout } = await runRace("killed");
  expect(code).toBe(0);
  expect(bitsOf(stdout)).toEqual(bitsOf(whole.stdout));
  expect(JSON.parse(stdout).reused).toBeGreaterThanOrEqual(3);
}, 120_000);

test("a folder that cannot be written to is named", async () => {
  writeFileSync(join(scratch, "file"), "");
  const { code, stdout, stderr } = await runRace(join("file", "runs"));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(
    /^downhill: runs cannot be kept in \S*runs \(.*\); name another folder in DOWNHILL_CACHE\n$/,
  );
});

test("an interrupt keeps the runs that have ended", async () => {
  const { code, stdout } = await runRace("interrupted", "SIGINT", () => untilRunsIn("interrupted", 1));
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  const kept = runsIn("interrupted");
  const again: RaceResult = JSON.parse((await runRace("interrupted")).stdout);
  expect(again.reused).toBe(kept);
  expect(kept).toBeGreaterThan(0);
}, 120_000);
