import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LogEvent } from "../../packages/practice/src/log/log-event.ts";
import { orderEvents } from "../../packages/practice/src/log/order-events.ts";
import { anyLogEvent } from "../any-log-event.ts";
import { buildClientSite } from "./build-client-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";

const folder = mkdtempSync(join(tmpdir(), "downhill-log-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => buildClientSite(folder, "practice-log"), 60_000);

/** Any events with ids of their own. A page is told of them as JSON, which has no lone surrogates. */
function sample(count: number, seed: number): readonly LogEvent[] {
  const events = fc.sample(anyLogEvent, { numRuns: 2 * count, seed });
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()].slice(0, count);
  expect(distinct).toHaveLength(count);
  return distinct;
}

/** Runs statements in a page that has opened the log; `given` is what they are given. Errors come back as data. */
async function within<Value>(page: Page, statements: string, given?: unknown): Promise<Value> {
  await page.waitForFunction(() => "openIndexedLog" in globalThis);
  return page.evaluate(`(async () => {
    const given = ${JSON.stringify(given ?? null)};
    try {
      globalThis.log ??= await openIndexedLog();
      const log = globalThis.log;
      ${statements}
    } catch (error) {
      return { name: error.name, reason: error.reason, message: error.message };
    }
  })()`);
}

const readAll = (page: Page) => within<readonly LogEvent[]>(page, "return await log.readAll();");

describe.skipIf(hasNoChromium)("the log in a browser", () => {
  const hub = startHub(folder);

  test("keeps every event as it was, in the order of time, over a reload", async () => {
    await hub.visit("", async (page) => {
      const events = sample(60, 1);
      await within(page, "await log.append(given);", events);
      await within(page, "await log.append(given);", events.slice(0, 30));
      expect(await readAll(page)).toEqual(orderEvents(events));
      await page.reload();
      expect(await readAll(page)).toEqual(orderEvents(events));
    });
  });

  test("asks once that it be kept where space gets short", async () => {
    await hub.visit("", async (page) => {
      await page.evaluate(`
        globalThis.asked = 0;
        navigator.storage.persist = async () => { asked += 1; return true; };
      `);
      await readAll(page);
      expect(await page.evaluate("asked")).toBe(0);
      for (const event of sample(3, 2)) await within(page, "await log.append([given]);", event);
      expect(await page.evaluate("asked")).toBe(1);
    });
  });

  test("two tabs that add 200 events each at once lose none, and each sees the other's", async () => {
    await hub.visit("", async (page, context) => {
      const other = await context.newPage();
      await other.goto(hub.address());
      const events = sample(400, 3);
      const watch = `
        globalThis.told = 0;
        log.watch(() => { told += 1; });
      `;
      await Promise.all([within(page, watch), within(other, watch)]);
      const addEach =
        "for (const event of given) await log.append([event]); return (await log.readAll()).length;";
      await Promise.all([
        within(page, addEach, events.slice(0, 200)),
        within(other, addEach, events.slice(200)),
      ]);
      for (const tab of [page, other]) {
        expect(await readAll(tab)).toEqual(orderEvents(events));
        await tab.waitForFunction("told === 400");
      }
    });
  });

  test("one event that cannot be kept keeps the others of its batch out", async () => {
    await hub.visit("", async (page) => {
      const [first, second] = sample(2, 4);
      await within(page, "await log.append([given]);", first);
      const error = await within(page, "await log.append([given, { ...given, id: 'x' }]);", second);
      expect(error).toMatchObject({ name: "LogError", reason: "corrupt" });
      expect(await readAll(page)).toEqual([first]);
    });
  });

  test("a full disk is an error that says what to do, and nothing that was kept is lost", async () => {
    await hub.visit("", async (page, context) => {
      const events = sample(20, 5);
      const browser = await context.newCDPSession(page);
      const origin = new URL(hub.address()).origin;
      // The browser does not look again for a while, so it has to be told before it looks first.
      await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
      await within(page, "await log.append(given);", events);
      const big = `
        const answer = "x".repeat(20_000);
        const review = (index) => ({ kind: "review", id: crypto.randomUUID(), at: index, zone: 0, question: "a", version: 1,
          rating: 3, score: 1, seed: 1, seconds: 1, answer, from: "session" });
        await log.append(Array.from({ length: 200 }, (_, index) => review(index)));
        return "kept";
      `;
      const error = await within<{ message: string }>(page, big);
      expect(error).toMatchObject({ name: "LogError", reason: "full" });
      expect(error.message).toMatch(/export the log, free some space, and try again/);
      expect(await readAll(page)).toEqual(orderEvents(events));
      await browser.send("Storage.overrideQuotaForOrigin", { origin });
      expect(await within(page, big)).toBe("kept");
      expect(await readAll(page)).toHaveLength(220);
    });
  });

  test("export, wipe, import: the same log", async () => {
    await hub.visit("", async (page) => {
      const events = sample(150, 6);
      await within(page, "await log.append(given);", events);
      const text = await within<string>(page, "return exportLog(await log.readAll(), 0);");
      await page.goto("about:blank");
      await page.goto(hub.address());
      await page.evaluate(`new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase("downhill-practice");
        request.onsuccess = resolve;
        request.onerror = request.onblocked = reject;
      })`);
      expect(await readAll(page)).toEqual([]);
      expect(await within(page, "return await importLog(log, given);", text)).toEqual({
        total: 150,
        added: 150,
      });
      expect(await readAll(page)).toEqual(orderEvents(events));
      expect(await within(page, "return await importLog(log, given);", text)).toEqual({
        total: 150,
        added: 0,
      });
    });
  });

  test("an import that is damaged, cut off, foreign or newer is refused, and nothing has changed", async () => {
    await hub.visit("", async (page) => {
      const kept = sample(10, 7);
      await within(page, "await log.append(given);", kept);
      const text = await within<string>(page, "return exportLog(given, 0);", sample(10, 8));
      for (const [file, reason] of [
        [text.slice(0, text.length / 2), "corrupt"],
        [text.replace('"zone":', '"zone":1'), "corrupt"],
        ["guid\tfront\tback", "corrupt"],
        [text.replace('"version":1', '"version":2'), "newer"],
      ])
        expect(await within(page, "return await importLog(log, given);", file)).toMatchObject({
          name: "LogError",
          reason,
        });
      expect(await readAll(page)).toEqual(orderEvents(kept));
    });
  });

  test("a tab of an older version that does not let go is named, and the newer one goes on once it is closed", async () => {
    await hub.visit("", async (page, context) => {
      const other = await context.newPage();
      await other.goto(hub.address());
      await other.evaluate(`new Promise((resolve) => {
        const request = indexedDB.open("held", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("events", { keyPath: "id" }).createIndex("at", "at");
        request.onsuccess = () => { globalThis.held = request.result; resolve(); };
      })`);
      const open = 'await openIndexedLog({ name: "held", version: 2 }); return "open";';
      expect(await within(page, open)).toMatchObject({ name: "LogError", reason: "blocked" });
      await other.close();
      expect(await within(page, open)).toBe("open");
      expect(await within(page, 'await openIndexedLog({ name: "held", version: 1 });')).toMatchObject({
        name: "LogError",
        reason: "newer",
      });
    });
  });

  test("a tab of an older version lets go of the log, and says so when it is used again", async () => {
    await hub.visit("", async (page, context) => {
      const other = await context.newPage();
      await other.goto(hub.address());
      const [event] = sample(1, 9);
      await within(other, "await log.append([given]);", event);
      const newer =
        "globalThis.log = await openIndexedLog({ version: 2 }); return await globalThis.log.readAll();";
      await page.waitForFunction(() => "openIndexedLog" in globalThis);
      expect(await page.evaluate(`(async () => { ${newer} })()`)).toEqual([event]);
      const error = await within<{ message: string }>(other, "await log.append([given]);", event);
      expect(error).toMatchObject({ name: "LogError", reason: "blocked" });
      expect(error.message).toMatch(/Reload this page/);
    });
  });

  test.each([
    ["there is none", "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });"],
    [
      "it refuses to open",
      "indexedDB.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };",
    ],
  ])("where IndexedDB is off because %s, the error can be read", async (_why, off) => {
    await hub.visit("", async (page) => {
      await page.evaluate(off);
      const error = await within<{ message: string }>(page, "");
      expect(error).toMatchObject({ name: "LogError", reason: "unavailable" });
      expect(error.message).toMatch(/This browser keeps nothing for this site/);
    });
  });
});
