import type { Page } from "playwright-core";
import { pasteOver } from "./paste-over.ts";

/** Waits for the full editor of a question in code and puts a text in it, as a paste does. */
export async function writeProgram(page: Page, text: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".code-plain")?.hidden);
  await pasteOver(page.locator(".cm-content"), text);
}

/** Has a program run as a try. */
export async function tryProgram(page: Page, language: string, text: string): Promise<void> {
  await page.getByLabel(language).check();
  await writeProgram(page, text);
  await page.getByRole("button", { name: "Try without counting" }).click();
}
