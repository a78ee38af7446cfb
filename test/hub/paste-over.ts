import type { Locator } from "playwright-core";

/**
 * Puts a text in the place of what a field holds, as a paste does. `fill` selects through the page, which the full editor only hears of
 * later: on a slow machine the text lands beside the old one.
 */
export async function pasteOver(field: Locator, text: string): Promise<void> {
  await field.click();
  const { keyboard } = field.page();
  await keyboard.press("Control+a");
  await keyboard.insertText(text);
}
