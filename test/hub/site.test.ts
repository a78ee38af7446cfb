import { describe, expect, test } from "vitest";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const sections = ["Play", "Train", "Learn", "Compare", "Evidence"];

describe.skipIf(hasNoChromium)("the site", () => {
  const hub = startHub();

  test("its navigation leads to every section", async () => {
    await hub.visit("", async (page) => {
      for (const section of sections) {
        await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: section }).click();
        await page.waitForURL(`**/${section.toLowerCase()}/`);
        expect(await page.locator("h1").count()).toBe(1);
      }
    });
  });

  test("a page that is not there says so and is accessible", async () => {
    await hub.visit(
      "no/such/page",
      async (page) => {
        expect(await page.locator("h1").textContent()).toBe("There is no page at this address");
        await expectAccessible(page);
      },
      { expected: /404/ },
    );
  });

  test("the theme goes through the system's, light and dark, and is kept", async () => {
    await hub.visit("", async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const button = page.getByRole("button", { name: "Theme" });
      const system = await paper();
      await button.click();
      await expect.poll(() => paper()).toBe(system);
      await button.click();
      const dark = await paper();
      expect(dark).not.toBe(system);
      await page.reload();
      expect(await paper()).toBe(dark);
    });
  });
});
