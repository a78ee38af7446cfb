import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { playLink } from "../../packages/hub/src/link/play-link.ts";
import { hasNoChromium, startHub } from "./hub.ts";

/** Longer than the pause before an address is written. */
const patience = { timeout: 10_000 };
const text = "mine(α = 0.125)\nθ = θ − α g";
const otherText = "other(α = 0.5)\nθ = θ − α g";
const state = {
  lanes: [{ text, hyper: { lr: 0.0625 } }],
  world: { surface: "himmelblau", start: [1.5, -2], seed: 7, noise: 0.25, batch: 2, drift: 0 },
  steps: 60,
  cursor: 13,
  speed: 20,
  chosen: 0,
} as const;

const textIn = (page: Page) => page.locator("textarea.rule-plain").first().inputValue();
const fragmentOf = (page: Page) => page.evaluate(() => location.hash);

describe.skipIf(hasNoChromium)("a page's state in its address", () => {
  const hub = startHub();

  test("an opened link is shown, what changes is written, and a new profile sees the same", async () => {
    let shared = "";
    await hub.visit(`play/${await playLink.encode(state)}`, async (page) => {
      await expect.poll(() => textIn(page), patience).toBe(text);
      const content = page.locator(".cm-content").first();
      await content.click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" + 0 g");
      await expect
        .poll(async () => (await playLink.decode(await fragmentOf(page)))?.lanes[0]?.text, patience)
        .toBe(`${text} + 0 g`);
      shared = await fragmentOf(page);
    });
    expect(await playLink.decode(shared)).toEqual({
      ...state,
      lanes: [{ ...state.lanes[0], text: `${text} + 0 g` }],
    });
    await hub.visit(`play/${shared}`, async (page) => {
      await expect.poll(() => textIn(page), patience).toBe(`${text} + 0 g`);
      expect(await page.getByText("The page is shown as it starts").count()).toBe(0);
    });
  });

  test("a page that nobody has touched keeps its short address", async () => {
    await hub.visit("play/", async (page) => {
      await page.locator(".cm-content").first().waitFor();
      await page.waitForTimeout(700);
      expect(await fragmentOf(page)).toBe("");
    });
  });

  test("another fragment in the address is followed", async () => {
    const other = await playLink.encode({ ...state, lanes: [{ text: otherText, hyper: {} }] });
    await hub.visit(`play/${await playLink.encode(state)}`, async (page) => {
      await expect.poll(() => textIn(page), patience).toBe(text);
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, other);
      await expect.poll(() => textIn(page), patience).toBe(otherText);
      await page.goBack();
      await expect.poll(() => textIn(page), patience).toBe(text);
    });
  });

  test("a fragment gone to while the page writes its own is followed", async () => {
    const other = await playLink.encode({ ...state, lanes: [{ text: otherText, hyper: {} }] });
    await hub.visit(`play/${await playLink.encode(state)}`, async (page) => {
      await expect.poll(() => textIn(page), patience).toBe(text);
      await page.evaluate((fragment) => {
        const Compression = CompressionStream;
        const field = document.querySelector<HTMLTextAreaElement>("textarea.rule-plain");
        const opened = field?.value;
        globalThis.CompressionStream = class extends Compression {
          constructor(format: CompressionFormat) {
            super(format);
            if (field?.value === opened) return;
            globalThis.CompressionStream = Compression;
            location.hash = fragment;
          }
        };
      }, other);
      await page.locator(".cm-content").first().click();
      await page.keyboard.type(" ");
      await expect.poll(() => textIn(page), patience).toBe(otherText);
      await page.waitForTimeout(700);
      expect((await playLink.decode(await fragmentOf(page)))?.lanes[0]?.text).toBe(otherText);
    });
  });

  test.each([
    ["that is damaged", "#z=v1.AAAA", "The link is damaged"],
    ["of another version", "#z=v9.AAAA", "made by another version of the page (v9)"],
  ])("a link %s is told, kept, and the page stands as it starts", async (_, fragment, message) => {
    await hub.visit(`play/${fragment}`, async (page) => {
      await page.getByText(message).waitFor();
      expect(await page.getByText("The page is shown as it starts.").count()).toBe(1);
      await page.locator(".cm-content").first().waitFor();
      expect(await fragmentOf(page)).toBe(fragment);
      await page.getByRole("button", { name: "Close" }).click();
      await expect.poll(() => page.getByText(message).count()).toBe(0);
    });
  });
});
