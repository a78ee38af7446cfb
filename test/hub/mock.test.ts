import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allQuestions } from "../../packages/practice/src/bank/all-questions.ts";
import { planInterview } from "../../packages/practice/src/mock/plan-interview.ts";
import { bestAnswer } from "../../packages/practice/src/question/best-answer.ts";
import type { Question } from "../../packages/practice/src/question/question.ts";
import { awaitFaces, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";
import { kindsOf, readLog } from "./practise-by-keys.ts";

const setting = { seed: 7, minutes: 15, level: "onsite" } as const;
const address = "practise/mock/#minutes=15&level=onsite&seed=7";
const plan = planInterview(setting, allQuestions);

function questionAt(index: number): { readonly question: Question; readonly seed: number } {
  const slot = plan.slots[index];
  const question = allQuestions.find(({ id }) => id === slot?.question);
  if (slot === undefined || question === undefined) throw new Error(`there is no question ${index}`);
  return { question, seed: slot.seed };
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin" }).click();
  await page.locator(".mock-question form").waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Question 1 of/);
}

/** What has the focus says. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** Answers the question that is open with its best answer. */
async function answerBest(page: Page, index: number): Promise<void> {
  const { question, seed } = questionAt(index);
  const { answer } = bestAnswer(question, seed);
  const form = page.locator(".mock-question");
  if (question.type === "choice") await choose(form, answer);
  else if (question.type === "diagnose") {
    for (const options of [question.faults, question.experiments])
      await choose(form, options.find(({ isRight }) => isRight)?.option ?? "");
  } else {
    // The full editor may take the plain field's place at any time, and takes over its focus and its text.
    await pasteOver(
      form.locator(".cm-content, textarea, input[type=text]").filter({ visible: true }).first(),
      answer,
    );
  }
  await form.getByRole("button", { name: "Hand in" }).click();
}

/** Chooses the option whose words a label ends in. */
async function choose(form: Locator, option: string): Promise<void> {
  const words = new RegExp(`${RegExp.escape(option)}\\s*$`);
  await form.locator("label").filter({ hasText: words }).locator("input").check();
}

describe.skipIf(hasNoChromium)("a mock interview", () => {
  const hub = startHub();

  test("goes from a friend's link to its report, over a loaded page, and into the log", () =>
    hub.visit(address, async (page) => {
      await expectAccessible(page);
      await begin(page);
      expect(await page.locator(".mock-place").textContent()).toBe(`Question 1 of ${plan.slots.length}`);
      await page.getByLabel("Thinking aloud").fill("First the sign.");
      for (let index = 0; index < plan.slots.length; index++) {
        await page.getByRole("heading", { name: `Question ${index + 1} of`, exact: false }).waitFor();
        await answerBest(page, index);
        await page.getByRole("heading", { name: "Follow-up", exact: false }).waitFor();
        if (index === 0) {
          await expectAccessible(page);
          await reload(page);
          await page.getByRole("heading", { name: "Follow-up", exact: false }).waitFor();
        }
        await page.getByLabel(questionAt(index).question.followUp.prompt).fill(
          questionAt(index)
            .question.followUp.points.map(({ says }) => says)
            .join(" "),
        );
        await page.keyboard.press("Control+Enter");
      }
      await page.locator(".mock-report").waitFor();
      expect(await page.locator(".mock-report h1").textContent()).toBe("Score: 100 %");
      await expectAccessible(page);
      for (const { question } of plan.slots)
        expect(await page.locator(`a[href$="/practise/questions/${question}/"]`).count()).toBe(1);
      expect(await page.locator(".mock-report").innerText()).toContain("Thinking aloud");
      // On paper nothing else says what it is.
      expect(await page.locator(".mock-report").innerText()).toMatch(/^Mock interview of \d+ \w+ \d{4}: /);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as JSON" }).click(),
      ]);
      const report = JSON.parse(await readFile(await download.path(), "utf8"));
      expect(report.setting).toEqual(setting);
      expect(report.score).toBeCloseTo(1, 12);
      expect(report.turns.map(({ question }: { question: string }) => question)).toEqual(
        plan.slots.map(({ question }) => question),
      );
      const [text] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as text" }).click(),
      ]);
      expect(await readFile(await text.path(), "utf8")).toContain("First the sign.");
      await page.getByRole("button", { name: "Another interview" }).click();
      await expect.poll(() => focused(page)).toBe("Mock interview");
      await page.getByRole("button", { name: /15 minutes, on site: 100 %/ }).click();
      await expect.poll(() => page.locator(".mock-report h1").textContent()).toBe("Score: 100 %");
    }));

  test("probes what was missed, is passed over and ended, and says what to do next", () =>
    hub.visit(address, async (page) => {
      await begin(page);
      await page.getByRole("button", { name: "Pass over" }).click();
      await page.getByRole("heading", { name: "Question 2 of", exact: false }).waitFor();
      await expect.poll(() => focused(page)).toMatch(/^Question 2 of/);
      const end = page.getByRole("button", { name: "End and see the report" });
      await end.click();
      await page.getByRole("button", { name: "Press again to end it" }).waitFor();
      // Turning elsewhere takes it back.
      await page.getByLabel("Thinking aloud").focus();
      await end.click();
      await page.getByRole("button", { name: "Press again to end it" }).click();
      await page.locator(".mock-report").waitFor();
      await expect.poll(() => focused(page)).toBe("Score: 0 %");
      for (const bar of await page.locator(".topic-bar > span").all())
        expect(await bar.evaluate((element) => element.getBoundingClientRect().width)).toBe(0);
      expect(await page.locator(".mock-report h1").textContent()).toBe("Score: 0 %");
      expect(await page.locator(".mock-next").innerText()).toContain("not reached");
      expect(await page.locator(".mock-next a").first().getAttribute("href")).toContain("questions=");
    }));

  test("that the log has no room for is told, and kept when there is room", () =>
    hub.visit(address, async (page, context) => {
      await begin(page);
      await answerBest(page, 0);
      await page.getByRole("heading", { name: "Follow-up", exact: false }).waitFor();
      const devtools = await context.newCDPSession(page);
      const { origin } = new URL(hub.address());
      await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      await page.getByRole("button", { name: "End and see the report" }).click();
      await page.getByRole("button", { name: "Press again to end it" }).click();
      await page.locator(".log-problem", { hasText: "no space left" }).waitFor();
      await devtools.send("Storage.overrideQuotaForOrigin", { origin });
      const keep = page.getByRole("button", { name: "Keep this interview" });
      await keep.click();
      await expect.poll(async () => kindsOf(await readLog(page))).toEqual({ review: 1, mock: 1 });
      await expect.poll(() => keep.count()).toBe(0);
      expect(await page.locator(".log-problem").count()).toBe(0);
    }));

  test("takes the open answer after its time and asks nothing more", () =>
    hub.visit(address, async (page) => {
      await page.clock.install();
      await begin(page);
      await page.clock.fastForward("16:00");
      await expect.poll(() => page.locator(".mock-over").count()).toBe(1);
      await answerBest(page, 0);
      await page.clock.runFor(2000);
      await page.locator(".mock-report").waitFor();
      expect(await page.locator(".mock-turn").count()).toBe(1);
    }));

  test("fits a phone", () =>
    hub.visit(
      address,
      async (page) => {
        await begin(page);
        await awaitFaces(page);
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(width).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 800 } },
    ));
});
