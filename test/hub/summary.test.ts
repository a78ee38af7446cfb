import { describe, expect, test } from "vitest";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

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
      await page
        .getByRole("button", { name: /next|keep|done/i })
        .last()
        .click();
      const sheet = await context.newPage();
      await sheet.goto(new URL("practise/summary/", hub.address()).href);
      const item = sheet.locator(".personal-list > li");
      await item.waitFor();
      expect(await item.count()).toBe(1);
      expect(await item.innerText()).toContain("sign flipped");
      await sheet.evaluate(() => {
        window.print = () => {};
      });
      await sheet.getByRole("button", { name: "Print your own page" }).click();
      const pdf = await sheet.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await expectAccessible(sheet);
    }));

  test("can be used by everybody", () =>
    hub.visit("practise/summary/", async (page) => {
      await expectAccessible(page);
    }));
});
