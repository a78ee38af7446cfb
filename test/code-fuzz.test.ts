import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CodeRunner } from "../packages/practice/src/code/code-runner.ts";
import { loadQuickJs } from "../packages/practice/src/code/quickjs/load-quickjs.ts";
import { gradeCode } from "../packages/practice/src/grade/grade-code.ts";
import { fuzzPrograms, readFuzzedQuestions } from "./fuzz-programs.ts";

const programs = 10_000;

test(`${programs} programs of any kind are graded, and none breaks the sandbox`, async () => {
  const file = fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm"));
  const quickJs = await loadQuickJs(await WebAssembly.compile(await readFile(file)));
  // In this thread: what is interrupted from inside has to be, since nothing ends it from outside.
  const runner: CodeRunner = { run: quickJs.run, close() {} };
  const limits = { seconds: 0.02, megabytes: 8 };
  const counts: Record<string, number> = {};
  let index = 0;
  for (const { question, source } of fuzzPrograms(20, programs)) {
    const language = index++ % 10 === 0 ? "typescript" : "javascript";
    const grade = await gradeCode(question, { language, source }, { seed: 1, runner, limits });
    counts[grade.outcome] = (counts[grade.outcome] ?? 0) + 1;
    expect(grade.score).toBeGreaterThanOrEqual(0);
    expect(grade.score).toBeLessThanOrEqual(1);
    expect(grade.outcome === "right").toBe(grade.score === 1);
    expect(grade.feedback, source).toMatch(/\S/);
    expect(grade.feedback.length).toBeLessThan(6000);
    expect(JSON.parse(JSON.stringify(grade))).toBeDefined();
  }
  // They are neither all refused before they run nor all harmless.
  for (const outcome of ["right", "partly", "wrong", "unread"])
    expect(counts[outcome], JSON.stringify(counts)).toBeGreaterThan(programs / 200);
  for (const { question, right } of readFuzzedQuestions())
    for (const source of right)
      expect(
        await gradeCode(
          question,
          { language: "javascript", source },
          { seed: 1, runner, limits: { seconds: 60, megabytes: 64 } },
        ),
      ).toMatchObject({ outcome: "right" });
}, 600_000);
