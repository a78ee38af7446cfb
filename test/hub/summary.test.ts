import { describe, expect, test } from "vitest";
import { allQuestions } from "../../packages/practice/src/bank/all-questions.ts";
import { exportLog } from "../../packages/practice/src/log/export-log.ts";
import type { LogEvent } from "../../packages/practice/src/log/log-event.ts";
import type { Question } from "../../packages/practice/src/question/question.ts";
import { awaitFaces, expectAccessible, hasNoChromium, startHub } from "./hub.ts";

describe.skipIf(hasNoChromium)("the mastery summary", () => {
  const hub = startHub();

  test("prints on one page, in the order of the path", () =>
    hub.visit("practise/summary/", async (page) => {
      const titles = await page.locator(".sheet-rule h2").allTextContents();
      expect(titles).toEqual(["Gradient descent", "Momentum", "RMSprop", "Adam", "AdamW"]);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    }));

  test("gathers what was missed on a page of its own, which prints alone", () =>
    hub.visit("practise/questions/gradient-descent-update/", async (page, context) => {
      await page.locator(".question-card .cm-content, .question-card textarea").first().click();
      await page.keyboard.insertText("θ = θ + α g");
      await page.getByRole("button", { name: "Check" }).click();
      await page.locator("[data-outcome=wrong]").waitFor();
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await page.getByText("Kept in your log").waitFor();
      const sheet = await context.newPage();
      await hub.open(sheet, "practise/summary/");
      const item = sheet.locator(".personal-list > li");
      await expect.poll(() => item.count()).toBe(1);
      expect(await item.innerText()).toContain("sign flipped");
      await awaitFaces(sheet);
      await sheet.evaluate(() => {
        window.print = () => {};
      });
      await sheet.getByRole("button", { name: "Print your own page" }).click();
      const pdf = await sheet.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await expectAccessible(sheet);
    }));

  test("fits a page however much was missed, and says what had no room", () =>
    hub.visit("practise/", async (page) => {
      const length = ({ points }: Question): number =>
        points.slice(0, 3).reduce((sum, { says }) => sum + says.length, 0);
      const longest = allQuestions.toSorted((a, b) => length(b) - length(a)).slice(0, 40);
      const at = Date.UTC(2026, 9, 1);
      const events = longest.map(
        ({ id, version = 1 }, place): LogEvent => ({
          kind: "review",
          id: `6f9619ff-8b86-4011-b42d-${String(place).padStart(12, "0")}`,
          at: at + place * 60_000,
          zone: 0,
          question: id,
          version,
          rating: 1,
          score: 0,
          seed: 1,
          seconds: 30,
          answer: "",
          from: "session",
        }),
      );
      await page.locator('input[type="file"]').setInputFiles({
        name: "log.json",
        mimeType: "application/json",
        buffer: Buffer.from(exportLog(events, at)),
      });
      await expect.poll(() => page.locator(".log-said").textContent()).toContain("40 of them new");
      await hub.open(page, "practise/summary/");
      await expect.poll(() => page.locator(".personal-list > li").count()).toBe(40);
      await awaitFaces(page);
      await page.evaluate(() => {
        window.print = () => {};
      });
      await page.getByRole("button", { name: "Print your own page" }).click();
      await page.emulateMedia({ media: "print" });
      // Nothing can be measured on paper: what was measured on the screen has to stand.
      await page.evaluate(
        () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
      );
      const printed = await page.locator(".personal-print .personal-column > li").count();
      expect(printed).toBeGreaterThan(12);
      expect(printed).toBeLessThan(40);
      expect(await page.locator(".personal-more").innerText()).toContain(`${40 - printed} more had no room`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    }));

  test("can be used by everybody", () =>
    hub.visit("practise/summary/", async (page) => {
      await expectAccessible(page);
    }));
});
