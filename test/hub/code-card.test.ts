import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adamCode } from "../../packages/practice/src/bank/adam/adam-code.ts";
import { awaitFaces, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";
import { nameOfFocused, tabTo } from "./practise-by-keys.ts";
import { writeProgram } from "./write-program.ts";

const path = "practise/questions/adam-code/";
const answer = (name: string): string =>
  readFileSync(
    new URL(`../../packages/practice/src/bank/adam/answers/adam-code/${name}`, import.meta.url),
    "utf8",
  );

const [adamInCode] = adamCode;
if (adamInCode === undefined) throw new Error("there is no question for Adam in code");

describe.skipIf(hasNoChromium)("the card for code", () => {
  const hub = startHub();

  test("runs an answer by keyboard, names what it is, and shows the first step that differs", async () => {
    await hub.visit(path, async (page) => {
      await writeProgram(page, answer("wrong-eps-inside.js"));
      await page.keyboard.press("Control+Enter");
      await page.locator(".code-miss").waitFor({ timeout: 60_000 });
      expect(await page.locator(".grade-reply strong").textContent()).toBe("ε inside the root");
      expect(await page.locator(".code-miss tbody tr").count()).toBe(3);
      // The full answer comes in the learner's own language first.
      expect(await page.locator(".answer-program > p").allTextContents()).toEqual(["JavaScript", "Python"]);
      await expectAccessible(page);
    });
  }, 120_000);

  test("takes a right answer, and one in TypeScript, as tries", async () => {
    await hub.visit(path, async (page) => {
      for (const [language, name] of [
        ["JavaScript", "right-class.js"],
        ["TypeScript", "right-folded.ts"],
      ] as const) {
        await page.getByLabel(language).check();
        await writeProgram(page, answer(name));
        await page.getByRole("button", { name: "Try without counting" }).click();
        await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 60_000 });
        expect(await page.locator(".grade-reply").textContent()).toMatch(/all 21 hidden cases.*A try/);
      }
    });
  }, 120_000);

  test("runs Python, and says what it costs before", async () => {
    await hub.visit(path, async (page) => {
      await page.getByLabel("Python").check();
      await page.waitForFunction(() =>
        /\d MB/.test(document.querySelector(".python-note")?.textContent ?? ""),
      );
      await expectAccessible(page);
      await writeProgram(page, adamInCode.best.python);
      await page.getByRole("button", { name: "Try without counting" }).click();
      await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 120_000 });
    });
  }, 180_000);

  test("shows whole lines on a phone", () =>
    hub.visit(
      path,
      async (page) => {
        for (const language of ["JavaScript", "TypeScript", "Python"]) {
          await page.getByLabel(language).check();
          const box = page.locator(".cm-scroller");
          await box.waitFor();
          await awaitFaces(page);
          const hidden = () => box.evaluate((one) => one.scrollWidth - one.clientWidth);
          await expect.poll(hidden, { message: language }).toBe(0);
        }
      },
      { viewport: { width: 360, height: 740 } },
    ));

  test("keeps a draft a language over a reload, and Tab leads out of the field", async () => {
    await hub.visit(path, async (page) => {
      await writeProgram(page, "function adam() { return 'mine' }");
      await page.keyboard.press("Tab");
      await expect.poll(() => page.evaluate(() => document.activeElement?.shadowRoot ?? null)).toBeNull();
      await page.getByLabel("Python").check();
      await writeProgram(page, "def adam(): pass  # mine");
      await reload(page);
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".code-plain")?.hidden);
      await expect.poll(() => page.getByLabel("Python").isChecked()).toBe(true);
      await page.locator(".cm-content", { hasText: "# mine" }).waitFor();
      await page.getByLabel("JavaScript").check();
      await page.locator(".cm-content", { hasText: "'mine'" }).waitFor();
    });
  }, 120_000);

  test("is stopped by its button, and runs again", async () => {
    await hub.visit(path, async (page) => {
      await writeProgram(page, "function adam() { for (;;); }");
      await page.getByRole("button", { name: "Try without counting" }).click();
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("It was stopped.").waitFor({ timeout: 60_000 });
      await writeProgram(page, answer("right-class.js"));
      await page.getByRole("button", { name: "Try without counting" }).click();
      await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 60_000 });
    });
  }, 180_000);

  test("is stopped and started afresh by keys, and the keyboard goes on in the editor", async () => {
    await hub.visit(path, async (page) => {
      await writeProgram(page, "function adam() { for (;;); }");
      await page.keyboard.press("Control+Enter");
      await tabTo(page, "Stop");
      await page.keyboard.press("Enter");
      await page.getByText("It was stopped.").waitFor({ timeout: 60_000 });
      await expect.poll(() => nameOfFocused(page)).toBe("Your answer in code");
      await tabTo(page, "Start afresh");
      await page.keyboard.press("Enter");
      await expect.poll(() => nameOfFocused(page)).toBe("Your answer in code");
      await page.locator(".cm-content", { hasText: adamInCode.starter.javascript.slice(0, 12) }).waitFor();
    });
  }, 180_000);
});
