import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { awaitFaces, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";

/** Longer than a pause in typing and the one before something is spoken. */
const patience = { timeout: 10_000 };
const path = "play/";
const rule = "short(α = 0.1, β1 = 0.9)\nm_t = β1 m_(t-1) + g_t\nθ = θ − α m_t";

/** The first lane's field, once the full editor has taken its place, with the rule above in it and the caret at its end. */
async function openEditor(page: Page) {
  const content = page.locator(".cm-content").first();
  await pasteOver(content, rule);
  await expect.poll(() => textOf(page)).toBe(rule);
  return content;
}

const textOf = (page: Page) =>
  page
    .locator("textarea.rule-plain")
    .first()
    .evaluate((field: HTMLTextAreaElement) => field.value);

/** Puts the caret at the end of the text's line with this number, from 1. */
async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press("Control+Home");
  for (let at = 1; at < line; at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
}

describe.skipIf(hasNoChromium)("the rule editor", () => {
  const hub = startHub();

  test("says a fault under its line, and a button mends it", async () => {
    await hub.visit(path, async (page) => {
      const content = await openEditor(page);
      await goToLine(page, 2);
      await page.keyboard.type(" + β3 g");
      const fault = content.locator(".rule-fault-line");
      await fault.waitFor();
      expect(await fault.textContent()).toContain("β3 is not a hyperparameter, a state or an earlier line.");
      await expect.poll(() => content.getAttribute("aria-invalid")).toBe("true");
      // Under its line, not elsewhere.
      await awaitFaces(page);
      const gap = async () => {
        const box = await fault.boundingBox();
        const line = await content.locator(".cm-line").nth(1).boundingBox();
        return Math.abs((box?.y ?? 0) - ((line?.y ?? 0) + (line?.height ?? 0)));
      };
      await expect.poll(gap).toBeLessThan(2);
      await fault.getByRole("button").first().click();
      await fault.waitFor({ state: "detached" });
      await expect.poll(() => textOf(page)).toBe(rule.replace("g_t\n", "g_t + β1 g\n"));
      await expect.poll(() => content.getAttribute("aria-invalid")).toBe("false");
      const isFocused = () =>
        page.evaluate(() => document.activeElement?.classList.contains("rule-host") === true);
      await expect.poll(isFocused).toBe(true);
    });
  });

  test("keys alone are enough: type, complete, mend, undo, leave", async () => {
    await hub.visit(path, async (page) => {
      const content = await openEditor(page);
      await page.keyboard.type("\nv = \\be");
      await page.locator(".cm-tooltip-autocomplete").waitFor();
      // A list that has just come up does not take the key yet.
      await page.waitForTimeout(150);
      await page.keyboard.press("Enter");
      await expect.poll(() => textOf(page)).toBe(`${rule}\nv = β`);
      await page.keyboard.type("3");
      const fault = content.locator(".rule-fault-line");
      await fault.getByText("β3 is not").waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await fault.waitFor({ state: "detached" });
      await expect.poll(() => textOf(page)).toBe(`${rule}\nv = β1`);
      await page.keyboard.press("Control+z");
      await expect.poll(() => textOf(page)).toBe(`${rule}\nv = β3`);
      for (let press = 0; press < 20 && (await textOf(page)) !== rule; press++)
        await page.keyboard.press("Control+z");
      expect(await textOf(page)).toBe(rule);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".rule-field"))).toBeNull();
      await page.keyboard.press("Shift+Tab");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest(".rule-field") !== null))
        .toBe(true);
    });
  });

  test("a key of the site's own is a character in the field", async () => {
    await hub.visit(path, async (page) => {
      await openEditor(page);
      await page.keyboard.type(" / ?r.,");
      await expect.poll(() => textOf(page)).toBe(`${rule} / ?r.,`);
      expect(await page.locator(":modal").count()).toBe(0);
    });
  });

  test("a listener hears the fault after a pause, and that it is mended", async () => {
    await hub.visit(path, async (page) => {
      await openEditor(page);
      await page.keyboard.type(" +");
      const status = page.locator(".rule-messages [role=status]").first();
      await expect.poll(() => status.textContent(), patience).toContain("One fault. In line");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await expect.poll(() => status.textContent(), patience).toBe("The rule can be read.");
    });
  });

  test("the equations stay while the text is broken, and follow when it is whole", async () => {
    await hub.visit(path, async (page) => {
      const content = await openEditor(page);
      await expect.poll(() => content.getAttribute("aria-invalid")).toBe("false");
      const equations = page.getByRole("group", { name: "The rule as equations" }).first();
      await equations.locator(".katex").waitFor();
      await awaitFaces(page);
      const height = (await equations.boundingBox())?.height;
      const said = await equations.locator("annotation").textContent();
      await page.keyboard.type(" +");
      await expect.poll(() => equations.getAttribute("data-stale"), patience).toBe("true");
      expect(await equations.locator("annotation").textContent()).toBe(said);
      expect((await equations.boundingBox())?.height).toBe(height);
      await page.keyboard.type(" 0 g");
      await expect.poll(() => equations.locator("annotation").textContent(), patience).toContain("+ 0 g_t");
    });
  });

  test("without the full editor the plain field does", async () => {
    await hub.visit(
      path,
      async (page, context) => {
        await context.route(/code-editor/, (route) => route.abort());
        await reload(page);
        const field = page.locator("textarea.rule-plain").first();
        await field.fill("θ = θ − 0.1 g +");
        const messages = page.locator(".rule-messages").first();
        await expect
          .poll(() => messages.textContent())
          .toContain("The line ends where + still needs an operand.");
        await field.fill("θ = θ − 0.1 sgrt(g)");
        await messages.getByRole("button", { name: "Write sqrt" }).click();
        await expect.poll(() => field.inputValue()).toBe("θ = θ − 0.1 sqrt(g)");
        await expect.poll(() => messages.textContent()).toContain("Keeps nothing between steps.");
      },
      { expected: /code-editor|Failed to load resource/ },
    );
  });

  test("is accessible, whole and broken", async () => {
    await hub.visit(path, async (page) => {
      const content = await openEditor(page);
      await expectAccessible(page);
      await page.keyboard.type(" + β3 g");
      await content.locator(".rule-fault-line").waitFor();
      await expectAccessible(page);
    });
  });
});
