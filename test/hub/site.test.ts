import { describe, expect, test } from "vitest";
import { sections } from "../../packages/hub/src/frame/sections.ts";
import { awaitFaces, awaitPage, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";

describe.skipIf(hasNoChromium)("the site", () => {
  const hub = startHub();

  test("its navigation leads to every section", async () => {
    await hub.visit("", async (page) => {
      for (const { label, path } of sections) {
        await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: label }).click();
        await awaitPage(page, `**${path}`);
        expect(await page.locator("h1").count()).toBe(1);
      }
    });
  });

  test("its header has room for everything at any width", async () => {
    await hub.visit("practise/", async (page) => {
      await awaitFaces(page);
      // What is cut off, and what lies over something else.
      const faults = () =>
        page.locator(".site-header").evaluate((header) => {
          const nav = header.querySelector("nav");
          const all = [...header.querySelectorAll("a, button")];
          const boxes = all.map((one) => ({
            name: one.textContent,
            box: one.getBoundingClientRect(),
          }));
          const pairs = boxes.flatMap((one, place) =>
            boxes.slice(place + 1).map((other) => [one, other] as const),
          );
          return [
            ...((nav?.scrollWidth ?? 0) > (nav?.clientWidth ?? 0) ? ["the navigation is cut off"] : []),
            ...pairs
              .filter(
                ([{ box: one }, { box: other }]) =>
                  one.right > other.left &&
                  other.right > one.left &&
                  one.bottom > other.top &&
                  other.bottom > one.top,
              )
              .map(([one, other]) => `${one.name} lies over ${other.name}`),
          ];
        });
      for (const width of [360, 620, 621, 720, 780, 781, 900]) {
        await page.setViewportSize({ width, height: 700 });
        await expect.poll(faults, { message: `at ${width} pixels` }).toEqual([]);
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
      await expect.poll(() => button.textContent()).toContain("Light");
      expect(await paper()).toBe(system);
      await button.click();
      await expect.poll(() => button.textContent()).toContain("Dark");
      const dark = await paper();
      expect(dark).not.toBe(system);
      await reload(page);
      expect(await paper()).toBe(dark);
    });
  });
});
