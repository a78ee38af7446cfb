import { allQuestions } from "@downhill/practice/bank/all-questions";
import { exportLog } from "@downhill/practice/log/export-log";
import type { LogEvent } from "@downhill/practice/log/log-event";
import { describe, expect, test } from "vitest";
import { awaitFaces, hasNoChromium, startHub } from "./hub.ts";
import { answerByKeys, askedOn, findQuestion, kindsOf, readLog } from "./practise-by-keys.ts";

/** A log in which every question was answered right. */
function everyQuestionRight(at: number): readonly LogEvent[] {
  return allQuestions.map(({ id, version = 1 }) => ({
    id: crypto.randomUUID(),
    at,
    zone: 0,
    kind: "review",
    question: id,
    version,
    rating: 3,
    score: 1,
    seed: 1,
    seconds: 10,
    answer: "",
    from: "session",
  }));
}

describe.skipIf(hasNoChromium)("what is kept of practising", () => {
  const hub = startHub();

  test("a full disk is told, and the answer waits until there is room", async () => {
    await hub.visit("practise/session/?topic=momentum&type=numeric&count=2", async (page, context) => {
      const { question, seed } = await askedOn(page);
      await answerByKeys(page, question, seed, true);
      await page.locator(".rating-bar").waitFor();
      const devtools = await context.newCDPSession(page);
      const { origin } = new URL(hub.address());
      await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      await page.keyboard.press("Enter");
      await page.locator(".log-problem").waitFor();
      expect(await page.locator(".log-problem").textContent()).toContain("no space left");
      expect(await page.locator(".session-count").textContent()).toBe("1 of 2");
      await devtools.send("Storage.overrideQuotaForOrigin", { origin });
      await page.getByRole("button", { name: "Next" }).click();
      await expect.poll(() => page.locator(".session-count").textContent()).toBe("2 of 2");
      expect(await page.locator(".log-problem").count()).toBe(0);
      expect(kindsOf(await readLog(page))).toEqual({ review: 1 });
    });
  });

  test("a log goes out as a file and in again; a damaged one is refused", async () => {
    let exported = "";
    await hub.visit("practise/questions/momentum-worked-step/", async (page) => {
      const { question } = findQuestion("momentum-worked-step");
      await answerByKeys(page, question, 1, true);
      await page.locator(".rating-bar").waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Kept in your log").waitFor();
      await hub.open(page, "practise/");
      await expect.poll(() => page.locator(".history-answers tbody tr").count()).toBe(1);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Export", exact: true }).click(),
      ]);
      const stream = await download.createReadStream();
      for await (const part of stream) exported += String(part);
    });
    await hub.visit("practise/", async (page) => {
      const give = (text: string) =>
        page.locator('input[type="file"]').setInputFiles({
          name: "log.json",
          mimeType: "application/json",
          buffer: Buffer.from(text),
        });
      await give(exported.slice(0, -40));
      await expect.poll(() => page.locator(".log-said").textContent()).toContain("Nothing was changed");
      expect(await readLog(page)).toEqual([]);
      await give(exported);
      await expect.poll(() => page.locator(".log-said").textContent()).toContain("1 of them new");
      expect(kindsOf(await readLog(page))).toEqual({ review: 1 });
      await expect.poll(() => page.locator(".history-answers tbody tr").count()).toBe(1);
      const [cards] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "All questions to Anki" }).click(),
      ]);
      let notes = "";
      for await (const part of await cards.createReadStream()) notes += String(part);
      for (const { id, type } of allQuestions)
        if (type !== "diagnose") expect(notes).toContain(`\ndownhill-${id}\t`);
    });
  });

  test.each([360, 1024, 1201])("the cells of readiness are as high as each other at %i pixels", (width) =>
    hub.visit(
      "practise/",
      async (page) => {
        await page.locator('input[type="file"]').setInputFiles({
          name: "log.json",
          mimeType: "application/json",
          buffer: Buffer.from(exportLog(everyQuestionRight(Date.now() - 3_600_000), Date.now())),
        });
        await expect.poll(() => page.locator(".readiness-words").first().textContent()).toContain("%");
        await awaitFaces(page);
        const heights = () =>
          page
            .locator(".readiness-words")
            .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().height)).size);
        await expect.poll(heights).toBe(1);
      },
      { viewport: { width, height: 800 } },
    ),
  );

  test("where the browser refuses every storage a session goes on all the same, and it is told", async () => {
    await hub.visit("practise/", async (page, context) => {
      await context.addInitScript(() => {
        for (const name of ["indexedDB", "localStorage", "sessionStorage"])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException("refused", "SecurityError");
            },
          });
      });
      await page.goto(`${hub.address()}practise/session/?topic=momentum&type=numeric&count=2`);
      const { question, seed } = await askedOn(page);
      await expect.poll(() => page.locator(".log-problem").textContent()).toContain("keeps nothing");
      await answerByKeys(page, question, seed, true);
      await page.locator(".rating-bar").waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".session-count").textContent()).toBe("2 of 2");
      await page.goto(`${hub.address()}practise/`);
      await expect.poll(() => page.locator(".storage-note").textContent()).toContain("beyond this page");
    });
  });
});
