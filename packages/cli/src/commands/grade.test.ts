import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "@downhill/lab/random";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { gradeAnswer } from "@downhill/practice/grade/grade-answer";
import { afterAll, describe, expect, test } from "vitest";
import { languageOf, readAnswer } from "../practice/read-answer.ts";
import { shownChoices } from "../practice/shown-options.ts";
import { spawnDownhill } from "../spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-grade-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const grade = (args: readonly string[], stdin = "") => spawnDownhill(scratch, ["grade", ...args], stdin);

test("prints what the library's own grading gives, with question and seed, whatever the score is", async () => {
  const text =
    "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nm̂ = m / (1 − β1^t)\nv̂ = v / (1 − β2^t)\nθ = θ − α m̂ / √(v̂ + ε)\n";
  writeFileSync(join(scratch, "adam.txt"), text);
  const { code, stdout, stderr } = await grade(["adam-update", "--answer", "adam.txt", "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const question = allQuestions.find(({ id }) => id === "adam-update");
  if (question === undefined) throw new Error("there is no adam-update");
  const expected = await gradeAnswer(question, { type: "formula", text: text.trim() }, { seed: 1 });
  expect(JSON.parse(stdout)).toEqual({ question: "adam-update", version: 1, seed: 1, ...expected });
  expect(expected).toMatchObject({
    outcome: "wrong",
    score: 0,
    matched: expect.stringMatching(/ε inside the root/),
  });
});

test("takes the numbers of the seed, and standard input", async () => {
  const question = allQuestions.find((one) => one.type === "numeric");
  if (question?.type !== "numeric") throw new Error("there is no question of numbers");
  const { answer } = question.pose(createRandom(12, "data"));
  const args = [question.id, "--answer", "-", "--seed", "12"];
  const { code, stdout } = await grade([...args, "--json"], `${answer.toPrecision(8)}\n`);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: "right", score: 1, seed: 12 });
  const told = await grade(args, "twelve");
  expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/^not read\n/) });
});

test("what no question could take is refused with the mend", async () => {
  const [missing, noFile] = await Promise.all([
    grade(["adam-updates", "--answer", "-"], "1"),
    grade(["adam-update", "--answer", "none.txt"]),
  ]);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toMatch(/^downhill: there is no question "adam-updates"\. Did you mean adam-update/);
  expect(noFile).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("there is no file none.txt"),
  });
});

test("what is no text, and what is a long one, is not thrown back", async () => {
  writeFileSync(join(scratch, "image.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]));
  writeFileSync(join(scratch, "long.txt"), "momentum ".repeat(10_000));
  const choice = allQuestions.find((one) => one.type === "choice")?.id ?? "";
  const [image, long] = await Promise.all(
    ["image.txt", "long.txt"].map((file) => grade([choice, "--answer", file])),
  );
  expect(image).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "downhill: image.txt is no text in UTF-8; save it as such, or give another file\n",
  });
  expect(long?.code).toBe(2);
  expect(long?.stderr).toMatch(/^downhill: long\.txt: "momentum .{20,40}…" is no option: give a number/);
});

describe("an answer's text", () => {
  const choice = allQuestions.find((one) => one.type === "choice");
  if (choice?.type !== "choice") throw new Error("there is no choice");

  test("is an option by number, letter or words, in the order that the seed shows", () => {
    for (const seed of [1, 2, 3])
      for (const { number, letter, words, index } of shownChoices(choice, seed))
        for (const text of [
          `${number}`,
          letter,
          `${letter.toUpperCase()})`,
          `${number}.\n`,
          words.toUpperCase(),
        ])
          expect(readAnswer(choice, text, seed)).toEqual({ type: "choice", option: index });
    expect(() => readAnswer(choice, "7", 1)).toThrow(/"7" is no option: give a number from 1 to 4/);
  });

  test("is two lines for a diagnosis", () => {
    const scene = { run: () => Promise.reject(new Error("no run")), mend: "" };
    const option = (text: string) => ({ option: text, isRight: false, says: "" });
    const question = {
      ...choice,
      id: "made-up",
      type: "diagnose",
      scene,
      faults: ["a rate too high", "a rate too low"].map(option),
      experiments: ["halve it", "double it", "look away"].map(option),
    } as const;
    const read = readAnswer(question, "Experiment: LOOK AWAY\nfault = a rate too low\n", 1);
    expect(read).toEqual({ type: "diagnose", fault: 1, experiment: 2 });
    expect(() => readAnswer(question, "fault: 1", 1)).toThrow(/the experiment is missing/);
    expect(() => readAnswer(question, "fault: 9\nexperiment: 1", 1)).toThrow(
      /"9" is no fault: give a number from 1 to 2/,
    );
  });

  test("is code by the ending of its file", () => {
    expect(["a.js", "b.mjs", "c.TS", "d.py", "e.txt", "-"].map(languageOf)).toEqual([
      "javascript",
      "javascript",
      "typescript",
      "python",
      undefined,
      undefined,
    ]);
  });
});
