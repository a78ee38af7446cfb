import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFileLog } from "@downhill/practice/log/file-log.node";
import { afterAll, describe, expect, test } from "vitest";
import { bin, env } from "../spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-terminal-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const python = "python3";
const script = join(import.meta.dirname, "close-terminal.py");

/** Types in a terminal of Python's. @returns the exit code and the log's file */
function inTerminal(
  ending: "close" | "interrupt",
  args: readonly string[],
  steps: readonly (readonly [wait: string, typed: string])[],
) {
  const log = join(mkdtempSync(join(scratch, "run-")), "log.jsonl");
  const { stdout, stderr } = spawnSync(
    python,
    [script, ending, process.execPath, bin, ...args, "--log", log],
    { env, input: JSON.stringify(steps), encoding: "utf8" },
  );
  return { code: Number(stdout.trim() || "NaN"), stderr, log };
}

// A terminal of one's own is what systems without Python cannot give to a test.
describe.skipIf(spawnSync(python, ["-c", "import pty"]).status !== 0)("a terminal", () => {
  test("that is closed while the rating is awaited keeps the answer", async () => {
    const steps = [
      ["> ", "1\n"],
      ["rating > ", ""],
    ] as const;
    const { code, stderr, log } = inTerminal("close", ["practice", "descent-steeper-loss"], steps);
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    expect(await openFileLog(log).readAll()).toMatchObject([{ kind: "review", from: "question" }]);
  });

  test("that is closed in the middle of an interview keeps the interview", async () => {
    const steps = [
      ["> ", "0.5\n"],
      ["Follow-up", ""],
      ["> ", ""],
    ] as const;
    const { code, stderr, log } = inTerminal("close", ["mock", "15", "--seed", "7"], steps);
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    const events = await openFileLog(log).readAll();
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(["mock", "review"]);
  });

  test("in which Ctrl-C is pressed within an answer counts nothing", () => {
    const steps = [
      ["> ", "Saddles\n"],
      ["… ", ""],
    ] as const;
    const { code, stderr, log } = inTerminal("interrupt", ["practice", "gradient-descent-saddles"], steps);
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    expect(existsSync(log) ? readFileSync(log, "utf8") : "").toBe("");
  });
});
