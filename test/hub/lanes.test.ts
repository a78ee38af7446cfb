import { lion } from "downhill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";

/** The lane that is open for editing. */
const laneOf = (page: Page) => page.locator(".lane-editor");

/** The rules that the field above the lanes offers. */
const optionsOf = (page: Page) => page.locator(".rule-picker").getByRole("option");

/** Adds a rule with the keys alone. */
async function pick(page: Page, typed: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Add a rule" });
  await field.focus();
  await page.keyboard.type(typed);
  await optionsOf(page).first().waitFor();
  await page.keyboard.press("Enter");
}

describe.skipIf(hasNoChromium)("lanes", () => {
  const hub = startHub();

  test("a rule is found by what it is called elsewhere and picked with the keys", async () => {
    await hub.visit("play/", async (page) => {
      const field = page.getByRole("combobox", { name: "Add a rule" });
      await field.focus();
      await page.keyboard.type("heavyball");
      const options = optionsOf(page);
      await expect.poll(() => options.first().textContent()).toContain("Momentum");
      await expect.poll(() => field.getAttribute("aria-expanded")).toBe("true");
      const active = await field.getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("Escape");
      await expect.poll(() => options.count()).toBe(0);
      await page.keyboard.press("Escape");
      await expect.poll(() => field.inputValue()).toBe("");
      await pick(page, "lion");
      await laneOf(page).getByRole("heading", { name: "Lion" }).waitFor();
      await expect.poll(() => laneOf(page).locator("textarea.rule-plain").inputValue()).toBe(lion().text);
    });
  });

  test("number, slider and text: what was touched last holds, and the own value comes back", async () => {
    await hub.visit("play/", async (page) => {
      await pick(page, "lion");
      const lane = laneOf(page);
      const content = lane.locator(".cm-content");
      await content.waitFor();
      const number = lane
        .getByRole("textbox", { name: "β1 (beta1)", exact: true })
        .or(lane.getByLabel("β1 (beta1)", { exact: true }));
      const struck = content.locator(".rule-overruled");
      await number.first().fill("0.5");
      await expect.poll(() => struck.allTextContents()).toContain("0.9");
      const slider = lane.getByRole("slider", { name: /β1/ });
      await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("0.5");
      await slider.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => Number(await slider.getAttribute("aria-valuetext"))).toBeGreaterThan(0.5);
      await lane.getByRole("button", { name: "β1 (beta1): back to 0.9" }).click();
      await expect.poll(() => struck.allTextContents()).not.toContain("0.9");
      await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("0.9");

      await number.first().fill("0.25");
      await pasteOver(content, lion().text.replace("β1 = 0.9", "β1 = 0.75"));
      await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("0.75");
      await number.first().fill("fast");
      await expect.poll(() => number.first().getAttribute("aria-invalid")).toBe("true");
      expect(await slider.getAttribute("aria-valuetext")).toBe("0.75");
    });
  });

  test("a list of rules that is open is accessible", async () => {
    await hub.visit("play/", async (page) => {
      await page.getByRole("combobox", { name: "Add a rule" }).click();
      await optionsOf(page).first().waitFor();
      await expectAccessible(page);
    });
  });
});
