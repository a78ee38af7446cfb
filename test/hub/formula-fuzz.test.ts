import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Grade } from "@downhill/practice/grade/grade";
import type { Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWholeGrade } from "../expect-whole-grade.ts";
import { type FuzzedFormula, fuzzFormulas } from "../fuzz-formulas.ts";
import { buildClientSite } from "./build-client-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";

const count = 10_000;
const perMessage = 500;

/** In the place of the page's grader: it begins with any answer, and is busy with it for good. */
const endlessWorker = 'addEventListener("message", () => { postMessage({ kind: "began" }); for (;;); });';

interface Batch {
  readonly grades: readonly (Grade | string)[];
  /** How often the page's clock struck meanwhile. */
  readonly beats: number;
}

describe.skipIf(hasNoChromium)("formulas that nobody trusts", () => {
  const folder = mkdtempSync(join(tmpdir(), "downhill-formula-site-"));
  beforeAll(() => buildClientSite(folder, "formulas"), 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const hub = startHub(folder);

  test(`${count} of them each get a grade, and the page answers meanwhile`, async () => {
    await hub.visit("", async (page) => {
      await page.waitForFunction(() => "gradeFormulas" in globalThis);
      const outcomes: Record<string, number> = {};
      for (const batch of batches(fuzzFormulas(20, count), perMessage)) {
        const asked = batch.map(({ question: { topic, id }, text }) => ({ topic, id, text }));
        const came = await page.evaluate<Batch>(`gradeFormulas(${JSON.stringify(asked)})`);
        // A page that grades by itself hears no stroke of its clock before it has graded them all.
        expect(came.beats).toBeGreaterThan(0);
        expect(came.grades).toHaveLength(batch.length);
        for (const [index, grade] of came.grades.entries()) {
          const { question, text, isRight } = batch[index] as FuzzedFormula;
          const where = `${question.id}: ${JSON.stringify(text)}`;
          if (typeof grade === "string") throw new Error(`${where} threw ${grade}`);
          expectWholeGrade(grade, where);
          if (isRight) expect(grade.outcome, `${where} ${grade.feedback}`).toBe("right");
          const isSlow = grade.feedback.includes("takes longer than");
          const outcome = isSlow ? "slow" : grade.outcome;
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        }
      }
      // They are neither all refused before they run nor all harmless, and few of them wait for the limit.
      for (const outcome of ["right", "wrong", "unread"])
        expect(outcomes[outcome], JSON.stringify(outcomes)).toBeGreaterThan(count / 100);
      expect(outcomes.slow ?? 0).toBeLessThan(count / 200);
    });
  }, 600_000);
});

describe.skipIf(hasNoChromium)("the card of a formula", () => {
  const hub = startHub();

  test("gives up an answer that takes too long, answers meanwhile, and grades the next", async () => {
    await hub.visit("practise/questions/gradient-descent-update/", async (page, context) => {
      let isStarted = false;
      const endless = async (route: Route): Promise<void> => {
        await route.fulfill({ response: await route.fetch(), body: endlessWorker });
        isStarted = true;
      };
      // The worker that takes its place is the site's own.
      await context.route(/\/formula-worker[^/]*\.js$/, endless, { times: 1 });
      // The full editor comes when somebody turns to the field.
      await page.locator(".rule-answer textarea").focus();
      const field = page.locator(".rule-answer .cm-content");
      const reply = page.locator(".grade-reply");
      await pasteOver(field, "θ = θ − 2 α g");
      // However busy the machine is, the page's seconds pass when they are told to.
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.locator(".answer-form [type=submit]").textContent()).toBe("Checking");
      // Hints come while the answer is still being graded.
      await page.getByRole("button", { name: "Hint 1 of 3" }).click();
      await expect.poll(() => page.locator(".hint-list li").count()).toBe(1);
      expect(await page.locator(".answer-form [type=submit]").textContent()).toBe("Checking");
      const replyLater = async () => {
        await page.clock.runFor(1000);
        return reply.textContent();
      };
      await expect
        .poll(replyLater, { timeout: 30_000 })
        .toContain("takes longer than 5 seconds to run: shorten it");
      await page.clock.resume();
      expect(isStarted).toBe(true);
      await pasteOver(field, "θ = θ − α g");
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => reply.textContent(), { timeout: 30_000 }).toContain("Right: the same steps");
    });
  }, 120_000);
});

function* batches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
