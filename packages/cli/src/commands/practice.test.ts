import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { openFileLog } from "@downhill/practice/log/file-log.node";
import type { LogEvent, ReviewEvent } from "@downhill/practice/log/log-event";
import { afterAll, describe, expect, test, vi } from "vitest";
import { shownChoices, shownExperiments, shownFaults } from "../practice/shown-options.ts";
import { bin, env, spawnDownhill } from "../spawn-downhill.ts";
import { widthOf } from "../terminal/text.ts";

// Several processes one after the other, on a machine that may do much else.
vi.setConfig({ testTimeout: 300_000 });

const scratch = mkdtempSync(join(tmpdir(), "downhill-practice-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const downhill = (args: readonly string[], stdin = "") =>
  spawnDownhill(scratch, ["practice", ...args], stdin);

let files = 0;
function newLog(): string {
  files += 1;
  return join(scratch, `log-${files}.jsonl`);
}

async function reviewsOf(file: string): Promise<readonly ReviewEvent[]> {
  return (await openFileLog(file).readAll()).filter((event) => event.kind === "review");
}

const inDays = (days: number): string => {
  const now = new Date();
  const on = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return on.toISOString().slice(0, 10);
};

const update = "gradient-descent-update";

describe("a session from a pipe", () => {
  test("grades an answer, keeps it with its rating, and shows the follow-up's points after", async () => {
    const log = newLog();
    const typed = ["u = alpha*g", "theta <- theta - u", "", "4", "It becomes ten times as long.", ""];
    const { code, stdout, stderr } = await downhill([update, "--log", log, "--seed", "7"], typed.join("\n"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Right: the same steps");
    const question = allQuestions.find(({ id }) => id === update);
    expect(stdout.indexOf(question?.followUp.prompt.slice(0, 40) ?? "?")).toBeGreaterThan(
      stdout.indexOf("A full answer"),
    );
    expect(stdout).toContain("1 question answered, 1 right.");
    for (const line of stdout.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain("\x1b");
    const reviews = await reviewsOf(log);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      question: update,
      rating: 4,
      score: 1,
      seed: 7,
      answer: "u = alpha*g\ntheta <- theta - u",
      from: "question",
    });
  });

  test("hints, tries and what cannot be read count nothing; a wrong answer is kept by its name", async () => {
    const log = newLog();
    const typed = ["?", ":try", "θ = −α g", ".", "θ = = 3", "", ":nonsense", "θ = θ − g / α", "", "", ""];
    const { code, stdout } = await downhill([update, "--log", log], typed.join("\n"));
    expect(code).toBe(0);
    expect(stdout).toContain("Hint 1 of 3: ");
    expect(stdout).toContain("A try: nothing is counted.");
    expect(stdout).toContain("not read");
    expect(stdout).toContain(":nonsense is not known here");
    const reviews = await reviewsOf(log);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ score: 0, rating: 1, matched: "the rate as a divisor" });
  });

  test(":show counts as again, :skip and :quit as nothing", async () => {
    const log = newLog();
    const args = ["--type", "numeric", "--count", "3", "--log", log];
    const { stdout } = await downhill(args, ":skip\n:show\n\n:quit\n");
    expect(stdout).toContain("3 of 3");
    expect(await reviewsOf(log)).toMatchObject([{ rating: 1, score: 0, answer: "" }]);
  });

  test("an input that ends after the answer keeps it with the rating that is suggested", async () => {
    const log = newLog();
    const { code } = await downhill([update, "--log", log], "θ = θ − α g");
    expect(code).toBe(0);
    expect(await reviewsOf(log)).toMatchObject([{ rating: 3, score: 1 }]);
  });

  test("options are chosen by the number that is shown", async () => {
    const log = newLog();
    const question = allQuestions.find((one) => one.type === "choice");
    if (question?.type !== "choice") throw new Error("there is no choice");
    const right = shownChoices(question, 5).find(({ index }) => question.judge()[index]?.isRight);
    const args = ["--question", question.id, "--seed", "5", "--log", log];
    const { stdout } = await downhill(args, `9\n${right?.number}\n2\n`);
    expect(stdout).toMatch(/"9" is no option: give a number from 1 to/);
    expect(await reviewsOf(log)).toMatchObject([{ score: 1, rating: 2, answer: right?.words }]);
  });

  test("a diagnosis shows its curves, takes two numbers, and shows the run with the mend after", async () => {
    const log = newLog();
    const question = allQuestions.find(({ id }) => id === "comparison-four-paths");
    if (question?.type !== "diagnose") throw new Error("there is no such diagnosis");
    const [fault, experiment] = [shownFaults(question, 3), shownExperiments(question, 3)];
    const numberOf = (shown: typeof fault, options: typeof question.faults) =>
      shown.find(({ index }) => options[index]?.isRight)?.number;
    const typed = [numberOf(fault, question.faults), numberOf(experiment, question.experiments), "", ""];
    const { stdout } = await downhill([question.id, "--seed", "3", "--log", log], typed.join("\n"));
    expect(stdout).toContain("right, 100 %");
    expect(stdout.split("● A").length - 1).toBe(2);
    for (const line of stdout.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    expect(await reviewsOf(log)).toMatchObject([{ score: 1, seed: 3 }]);
  });

  test("an answer may be a file", async () => {
    const log = newLog();
    writeFileSync(join(scratch, "rule.txt"), "θ = θ − α g\n");
    const { code } = await downhill([update, "--answer", "rule.txt", "--log", log]);
    expect(code).toBe(0);
    expect(await reviewsOf(log)).toMatchObject([{ score: 1, rating: 3 }]);
  });
});

test("a plan is kept, today's queue has no more than it allows, and what is done counts", async () => {
  const log = newLog();
  const args = ["--log", log, "--date", "2099-12-24", "--per-day", "2", "--up-to", "screen"];
  const first = await downhill(args, ":show\n\n:quit\n");
  expect(first.stdout).toMatch(
    /The interview is on 2099-12-24, in [\d,]+ days; 2 questions a day,\s+levels\s+up\s+to\s+screen\./,
  );
  expect(first.stdout).toContain("1 of 2");
  const events = await openFileLog(log).readAll();
  expect(events.map(({ kind }) => kind)).toEqual(["plan", "review"]);
  expect(events[0]).toMatchObject({ interviewOn: "2099-12-24", perDay: 2, level: "screen" });
  const second = await downhill(["--log", log, "--readiness", "--json"]);
  expect(JSON.parse(second.stdout)).toMatchObject({
    plan: { interviewOn: "2099-12-24", perDay: 2, level: "screen" },
    today: { done: 1 },
  });
});

describe("--plan", () => {
  test("keeps a date, asks nothing, and says what comes today and on each day until then", async () => {
    const log = newLog();
    const args = ["--plan", "--log", log, "--per-day", "6"];
    const { code, stdout, stderr } = await downhill([...args, "--date", inDays(20), "--json"], "θ = 1\n\n");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { plan, date, today, days, forecast, cells } = JSON.parse(stdout);
    expect(plan).toEqual({ interviewOn: inDays(20), perDay: 6, level: "onsite" });
    expect(date).toBe(inDays(20));
    expect(today).toMatchObject({ date: inDays(0), done: 0 });
    expect(days.map((one: { date: string }) => one.date)).toEqual(
      Array.from({ length: 20 }, (_, index) => inDays(index)),
    );
    expect(days[0]).toMatchObject({ answers: today.queue.length, fresh: today.queue.length });
    const answers = days.map((one: { answers: number }) => one.answers);
    expect(Math.max(...answers)).toBeLessThanOrEqual(6);
    expect(answers.reduce((sum: number, count: number) => sum + count, 0)).toBeCloseTo(forecast.reviews, 6);
    expect(forecast.recall).toBeGreaterThan(0.5);
    expect(cells.length).toBeGreaterThan(8);
    expect((await openFileLog(log).readAll()).map(({ kind }) => kind)).toEqual(["plan"]);

    const shown = (await downhill(args)).stdout;
    expect(shown).toMatch(/Predicted\s+recall\s+on\s+the\s+day: \d+ %/);
    expect(shown).toMatch(/\ntoday +0 +6 +6\n/);
    expect(shown).toContain(`${inDays(7)} to ${inDays(13)}`);
    expect(shown).toContain(`Readiness on ${inDays(20)}`);
    expect(shown).not.toContain("\x1b");
  });

  test("looks two weeks ahead without a date, and at today alone on the day itself", async () => {
    const log = newLog();
    const without = JSON.parse((await downhill(["--plan", "--json", "--log", log])).stdout);
    expect(without).toMatchObject({ forecast: null, date: inDays(0) });
    expect(without.days).toHaveLength(14);
    const { stdout } = await downhill(["--plan", "--log", log, "--date", inDays(0)]);
    expect(stdout).toContain("The interview is today");
    expect(stdout).not.toContain("The days ahead");
  });

  test("is not given with a question", async () => {
    const { code, stderr } = await downhill([update, "--plan", "--log", newLog()]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${update} is to be asked`);
  });
});

test("Ctrl-C while the rating is awaited ends with 130 and keeps the answer", async () => {
  const log = newLog();
  const child = spawn(process.execPath, [bin, "practice", update, "--log", log], { env, stdio: "pipe" });
  let stdout = "";
  let isTold = false;
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
    if (isTold || !stdout.includes("How well did you know it?")) return;
    isTold = true;
    child.kill("SIGINT");
  });
  child.stdin.write("θ = θ − α g\n\n");
  const [code] = await once(child, "close");
  expect(code).toBe(130);
  expect(await reviewsOf(log)).toMatchObject([{ score: 1, rating: 3 }]);
});

describe("lists", () => {
  test("are JSON with everything that a script needs, by filter", async () => {
    const log = newLog();
    const args = ["--list", "--json", "--topic", "adam", "--type", "choice", "--log", log];
    const { code, stdout } = await downhill(args);
    expect(code).toBe(0);
    const expected = allQuestions.filter(({ topic, type }) => topic === "adam" && type === "choice");
    const listed = JSON.parse(stdout);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(expected.map(({ id }) => id));
    expect(listed[0]).toMatchObject({
      version: 1,
      topic: "adam",
      type: "choice",
      answers: 0,
      score: null,
      recall: null,
    });
    expect(listed[0].options).toHaveLength(listed[0].options.length);
    expect(existsSync(log)).toBe(false);
  });

  test("and tables stay within 80 columns, with what is remembered", async () => {
    const log = newLog();
    await downhill([update, "--log", log], "θ = θ − α g\n\n\n");
    for (const mode of ["--list", "--readiness", "--plan"]) {
      const { code, stdout } = await downhill([mode, "--log", log]);
      expect(code).toBe(0);
      for (const line of stdout.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
      expect(stdout).toMatch(
        mode === "--list"
          ? /gradient-descent-update .* 100 %/
          : /Gradient descent +\d+ \(\d+–\d+\) +1 of \d+/,
      );
    }
  });
});

test("options that would change nothing are refused by name, and so is standard output for files", async () => {
  const refused = [
    [[update, "--topic", "adam"], "--topic changes nothing with a question that is named"],
    [["--list", "--count", "3"], "--count changes nothing with --list"],
    [["--plan", "--weak"], "--weak changes nothing with --plan"],
    [["--import", "mine.json", "--date", inDays(3)], "--date changes nothing with --import"],
    [["--export", "-"], "--export: a file is written"],
    [["--anki", "-"], "--anki: a file is written"],
  ] as const;
  for (const [args, why] of refused) {
    const log = newLog();
    const { code, stdout, stderr } = await downhill([...args, "--log", log]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(why);
    expect(existsSync(log)).toBe(false);
  }
});

test("what the log cannot keep is said before a question is asked", async () => {
  writeFileSync(join(scratch, "file"), "");
  const { code, stdout, stderr } = await downhill([update, "--log", "file/log.jsonl"], "θ = θ − α g\n\n\n");
  expect(code).toBe(2);
  expect(stdout).not.toContain(update);
  expect(stderr).toContain("cannot be used (ENOTDIR)");
});

describe("files", () => {
  const plan: LogEvent = {
    kind: "plan",
    id: "6f9619ff-8b86-4011-b42d-00cf4fc964aa",
    at: 5,
    zone: 0,
    interviewOn: null,
    perDay: 9,
    level: "onsite",
  };

  test("an export is joined into another log without loss, and only once", async () => {
    const [one, other] = [newLog(), newLog()];
    await openFileLog(one).append([plan]);
    await downhill([update, "--log", one], "θ = θ − α g\n\n\n");
    expect((await downhill(["--export", "mine.json", "--log", one])).stdout).toBe(
      "2 events written to mine.json\n",
    );
    expect((await downhill(["--import", "mine.json", "--log", other])).stdout).toBe(
      "2 events, 2 of them new\n",
    );
    expect((await downhill(["--import", one, "--log", other])).stdout).toBe("2 events, 0 of them new\n");
    expect(await openFileLog(other).readAll()).toEqual(await openFileLog(one).readAll());
  });

  test("a damaged import is refused with what and where, and the log is as it was", async () => {
    const log = newLog();
    await openFileLog(log).append([plan]);
    const before = readFileSync(log, "utf8");
    writeFileSync(join(scratch, "torn.json"), '{"format":"downhill-practice","version":1,"events":[');
    const { code, stderr } = await downhill(["--import", "torn.json", "--log", log]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^downhill: torn\.json ends in the middle, in line 1: it was cut off\./);
    expect(readFileSync(log, "utf8")).toBe(before);
  });

  test("cards for Anki are written by filter", async () => {
    const args = ["--anki", "cards.txt", "--topic", "momentum", "--type", "numeric", "--log", newLog()];
    expect((await downhill(args)).code).toBe(0);
    const lines = readFileSync(join(scratch, "cards.txt"), "utf8").trimEnd().split("\n");
    const expected = allQuestions.filter(({ topic, type }) => topic === "momentum" && type === "numeric");
    expect(lines.filter((line) => !line.startsWith("#"))).toHaveLength(expected.length);
  });

  test("a log that is another file is refused", async () => {
    writeFileSync(join(scratch, "shopping.txt"), "milk\n");
    const { code, stderr } = await downhill([update, "--log", "shopping.txt"], "θ = θ − α g\n\n\n");
    expect(code).toBe(2);
    expect(stderr).toContain("shopping.txt:1 is no header of a log of Practice");
    expect(stderr).toContain("Nothing was changed: mend the file");
    expect(readFileSync(join(scratch, "shopping.txt"), "utf8")).toBe("milk\n");
  });
});
