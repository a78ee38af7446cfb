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

  test("can be used by everybody", () =>
    hub.visit("practise/summary/", async (page) => {
      await expectAccessible(page);
    }));
});
