import { expect } from "vitest";
import type { Grade } from "../packages/practice/src/grade/grade.ts";

/** Holds a grade to what everybody who shows one relies on. */
export function expectWholeGrade({ outcome, score, feedback, evidence = [] }: Grade, where: string): void {
  expect(["right", "partly", "wrong", "unread"], where).toContain(outcome);
  expect(score >= 0 && score <= 1, `${where}: a score of ${score}`).toBe(true);
  expect(score === 1, where).toBe(outcome === "right");
  expect(feedback, where).toMatch(/\S/);
  // Walls of text are not thrown back.
  expect(feedback.length, where).toBeLessThan(4_000);
  for (const line of evidence) expect(line, where).toMatch(/\S/);
}
