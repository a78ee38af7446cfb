import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "@downhill/lab";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import type { DiagnoseQuestion } from "@downhill/practice/question/diagnose-question";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyData } from "../../packages/hub/src/build/copy-data.node.ts";
import { buildClientSite } from "./build-client-site.ts";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const diagnoses = allQuestions.filter((one): one is DiagnoseQuestion => one.type === "diagnose");

describe.skipIf(hasNoChromium)("the runs of diagnoses in a page", () => {
  const folder = mkdtempSync(join(tmpdir(), "downhill-scene-site-"));
  beforeAll(async () => {
    await buildClientSite(folder, "scenes");
    await copyData(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const hub = startHub(folder);

  test("are those of Node to the last bit, faulty and mended", async () => {
    await hub.visit("", async (page) => {
      await page.waitForFunction(() => "runScene" in globalThis);
      for (const { id, topic, scene } of diagnoses)
        for (const isMended of [false, true]) {
          const inPage = await page.evaluate(
            `runScene(${JSON.stringify(topic)}, ${JSON.stringify(id)}, 11, ${isMended})`,
          );
          expect(inPage, id).toEqual(await scene.run({ seed: 11, isMended, readData: readDataFile }));
        }
    });
  }, 180_000);

  test("that cannot be had say why", async () => {
    await hub.visit("", async (page) => {
      await page.waitForFunction(() => "runScene" in globalThis);
      const failure = page.evaluate('runScene("adam", "adam-no-such-question", 1, false)');
      await expect(failure).rejects.toThrow("adam-no-such-question has no run to show");
    });
  }, 60_000);
});

describe.skipIf(hasNoChromium)("the card of a diagnosis", () => {
  const hub = startHub();

  test("is answered by keyboard, and then shows the mended run over the faulty one", async () => {
    await hub.visit("practise/questions/momentum-ringing-loss/", async (page) => {
      const plots = page.locator(".curve-plot svg.plot");
      await expect.poll(() => plots.count(), { timeout: 30_000 }).toBe(2);
      await expectAccessible(page);
      const lists = page.locator(".diagnose-choices fieldset");
      await lists.nth(0).locator("input").first().focus();
      await page.keyboard.press("3");
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.getByText("Choose one in each of the two lists first.").count()).toBe(1);
      await lists.nth(1).locator("input").first().focus();
      await page.keyboard.press("2");
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.locator(".grade-reply").textContent()).toContain("The experiment:");
      await expect.poll(() => page.locator(".scene-mend .plot").count(), { timeout: 30_000 }).toBe(2);
      expect(await page.locator(".scene-mend").textContent()).toContain("never crosses its final value");
      await page.locator(".scene-mend").getByRole("button", { name: "Table" }).click();
      await expect
        .poll(() => page.locator(".scene-mend th").allTextContents())
        .toEqual(["step", "loss", "slope", "loss, mended", "slope, mended"]);
      await page.evaluate(axe.source);
      expect(await page.evaluate('axe.run(".scene-mend").then(({ violations }) => violations)')).toEqual([]);
    });
  }, 120_000);
});
