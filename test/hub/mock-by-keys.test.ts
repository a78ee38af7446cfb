import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allQuestions } from "../../packages/practice/src/bank/all-questions.ts";
import { planInterview } from "../../packages/practice/src/mock/plan-interview.ts";
import { promptOf } from "../../packages/practice/src/question/prompt-of.ts";
import { hasNoChromium, startHub } from "./hub.ts";
import {
  type Asked,
  answerByKeys,
  findQuestion,
  nameOfFocused,
  tabIntoAnswer,
  tabTo,
} from "./practise-by-keys.ts";

const setting = { seed: 2, minutes: 45, level: "onsite" } as const;
const asked: readonly Asked[] = planInterview(setting, allQuestions).slots.map(({ question, seed }) =>
  findQuestion(question, seed),
);

/** Waits until a heading that begins with this has the focus. */
async function arriveAt(page: Page, heading: string): Promise<void> {
  await expect.poll(() => nameOfFocused(page), { timeout: 60_000 }).toMatch(new RegExp(`^${heading}`));
}

describe.skipIf(hasNoChromium)("a mock interview by keys alone", () => {
  const hub = startHub();

  test(
    "goes from its setting to the report, with a program typed and notes taken",
    () =>
      hub.visit("practise/mock/", async (page) => {
        const types = asked.map(({ question }) => question.type);
        expect(types).toContain("code");
        // What is switched off is passed over by Tab.
        await expect.poll(() => page.getByRole("button", { name: "Begin" }).isEnabled()).toBe(true);
        await tabTo(page, "30 minutes");
        await page.keyboard.press("ArrowRight");
        await tabTo(page, "On site");
        await tabTo(page, "Seed");
        await page.keyboard.press("Control+a");
        await page.keyboard.type(String(setting.seed));
        await tabTo(page, "Begin");
        await page.keyboard.press("Enter");

        for (const [index, { question, seed }] of asked.entries()) {
          await arriveAt(page, `Question ${index + 1} of ${asked.length}`);
          await tabIntoAnswer(page);
          if (index === 0) {
            await tabTo(page, "Thinking aloud");
            await page.keyboard.type("First the sign.");
            await tabTo(page, "Whiteboard");
            await page.locator(".mock-notes .rule-host").waitFor();
            await page.keyboard.type("u = sq");
            // The list of words that the editor offers holds nobody up.
            await page.keyboard.press("Escape");
            await page.keyboard.press("Tab");
            await expect.poll(() => nameOfFocused(page)).not.toBe("Whiteboard");
            await tabTo(page, "Hand in", "Shift+Tab");
            await page.keyboard.press("Shift+Tab");
          }
          // One run and no more: the button says what it does here.
          expect(await page.locator(".answer-form button[type=submit]").textContent()).toBe("Hand in");
          await answerByKeys(page, question, seed, true);
          await arriveAt(page, `Follow-up to question ${index + 1} of ${asked.length}`);
          await tabIntoAnswer(page);
          expect(await nameOfFocused(page)).toBe(question.followUp.prompt);
          expect(await page.locator(".mock-before").textContent()).toContain(promptOf(question, seed));
          await page.keyboard.insertText(question.followUp.points.map(({ says }) => says).join(" "));
          await page.keyboard.press("Control+Enter");
        }
        await arriveAt(page, "Score: 100 %");
        const report = await page.locator(".mock-report").innerText();
        expect(report).toContain("Thinking aloud");
        expect(report).toContain("On the whiteboard");
        // The program was typed in JavaScript, and so is the best one beside it.
        const code = asked.map(({ question }) => question).find(({ type }) => type === "code");
        const programs = page
          .locator(".mock-turn")
          .filter({ hasText: code?.title ?? "?" })
          .locator("pre");
        expect(await programs.nth(1).textContent()).toBe(code?.type === "code" && code.best.javascript);
        await tabTo(page, "Another interview");
        await page.keyboard.press("Enter");
        await arriveAt(page, "Mock interview");
      }),
    300_000,
  );
});
