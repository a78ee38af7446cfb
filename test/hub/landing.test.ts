import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const still = { reducedMotion: "reduce" } as const;

/** Waits longer than a machine with other work needs. */
const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000 });

function stepOf(page: Page): Promise<number> {
  return page.locator(".transport-step output").textContent().then(Number);
}

describe.skipIf(hasNoChromium)("the landing page", () => {
  const hub = startHub();

  test("the race moves by itself, the equations stand beside it, and the caret is in the line below", async () => {
    await hub.visit("", async (page) => {
      await eventually(() => stepOf(page)).toBeGreaterThan(3);
      expect(await page.locator(".landing-equations .katex-display").count()).toBe(4);
      await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("own-rule");
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.getByRole("button", { name: "Pause" }).click();
      await page.locator(".transport-play", { hasText: "Play" }).waitFor();
      const at = await stepOf(page);
      await page.waitForTimeout(300);
      expect(await stepOf(page)).toBe(at);
    });
  });

  test("a reader who wants nothing to move sees the whole race", async () => {
    await hub.visit(
      "",
      async (page) => {
        await eventually(() => stepOf(page)).toBe(160);
        await page.getByRole("button", { name: "Play", exact: true }).waitFor();
        await eventually(() => page.locator("#landing-sentence").textContent()).toMatch(/^After 160 steps/);
      },
      still,
    );
  });

  test("a typed rule joins the race, is told what is wrong with it, and goes on running meanwhile", async () => {
    await hub.visit(
      "",
      async (page) => {
        await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("own-rule");
        await page.keyboard.type("θ = θ − 0.5 g");
        const own = page.locator(".landing-own");
        await eventually(() => own.locator(".entrant-loss").textContent()).toMatch(/^\d/);
        await eventually(() => own.locator(".rule-host:not([hidden])").count()).toBe(1);
        const loss = await own.locator(".entrant-loss").textContent();
        await page.keyboard.type(" + nonsense");
        await eventually(() => own.innerText()).toContain("nonsense is not");
        expect(await own.locator(".entrant-loss").textContent()).toBe(loss);
        for (let i = 0; i < " + nonsense".length; i++) await page.keyboard.press("Backspace");
        await page.keyboard.type(" − 1.6 g");
        // 1 − 2.1 · 2 = −3.2 a step across the ravine.
        await eventually(() => own.locator(".entrant-loss").textContent()).toBe("diverged at step 30");
        await eventually(() => page.locator("#landing-sentence").textContent()).toContain(
          "your rule diverged at step 30",
        );
      },
      still,
    );
  });

  test("is accessible, and fits a phone", async () => {
    await hub.visit(
      "",
      async (page) => {
        await expectAccessible(page);
      },
      still,
    );
  });
});
