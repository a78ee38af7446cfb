import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFileLog } from "@downhill/practice/log/file-log.node";
import { afterAll, expect, test } from "vitest";
import { bin, env, spawnDownhill } from "../spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-mock-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const args = ["mock", "15", "--seed", "7"];
const answers = ["0.5", "0.5", ":skip", "It adapts the rate to each coordinate.", "", ":quit", ""].join("\n");

function withoutTimes(said: string): string {
  return said.replaceAll(/\d+:\d\d left/g, "");
}

test("the same seed asks the same, and the report and the log hold what was answered", async () => {
  const log = join(scratch, "log.jsonl");
  const kept = [...args, "--log", log, "--output", "report.json"];
  const plan = JSON.parse((await spawnDownhill(scratch, [...args, "--plan", "--json"])).stdout);
  const { code, stdout, stderr } = await spawnDownhill(scratch, kept, answers);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("The report is in report.json.");
  const report = JSON.parse(readFileSync(join(scratch, "report.json"), "utf8"));
  const asked = plan.slots.slice(0, 3).map((slot: { question: string }) => slot.question);
  expect(report.setting).toEqual({ seed: 7, minutes: 15, level: "onsite" });
  const events = await openFileLog(log).readAll();
  // They are of one instant, so their order says nothing.
  expect(events.map((event) => (event.kind === "review" ? event.question : event.kind)).toSorted()).toEqual(
    [asked[0], asked[2], "mock"].toSorted(),
  );
  const again = await spawnDownhill(scratch, kept, answers);
  expect(withoutTimes(again.stdout)).toBe(withoutTimes(stdout));
});

test("where the log cannot keep an interview any more, its report is shown all the same", async () => {
  const log = join(scratch, "damaged.jsonl");
  const child = spawn(process.execPath, [bin, ...args, "--log", log], { env, stdio: "pipe" });
  let [stdout, stderr] = ["", ""];
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  let isDamaged = false;
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
    if (isDamaged || !stdout.includes("Question 1 of 4")) return;
    isDamaged = true;
    writeFileSync(log, "milk\n");
    child.stdin.end(answers);
  });
  const [code] = await once(child, "close");
  expect(code).toBe(2);
  expect(stdout).toContain("## Question by question");
  expect(stdout).toContain("It adapts the rate to each coordinate.");
  expect(stderr).toContain("damaged.jsonl:1 is no header of a log of Practice");
  expect(readFileSync(log, "utf8")).toBe("milk\n");
});

test("a length that there is not is refused with those that there are", async () => {
  const { code, stderr } = await spawnDownhill(scratch, ["mock", "20", "--plan"]);
  expect(code).toBe(2);
  expect(stderr).toContain('"20" is no length; give 15, 30, 45 minutes');
});
