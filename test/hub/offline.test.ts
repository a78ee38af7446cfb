import { cp, glob, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { writeServiceWorker } from "../../packages/hub/src/build/offline.node.ts";
import { hasNoChromium, startHub } from "./hub.ts";

const source = fileURLToPath(new URL("../../packages/hub/src/", import.meta.url));

async function pagePaths(): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const file of glob("**/index.html", { cwd: hubFolder }))
    paths.push(file.replaceAll(sep, "/").replace(/index\.html$/, ""));
  return paths.sort();
}

/** Waits until the worker has kept the site and answers this page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(
    () => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null),
    undefined,
    { timeout: 60_000 },
  );
}

describe.skipIf(hasNoChromium)("the site without a connection", () => {
  const hub = startHub();

  test("after one visit every page opens, whole and quiet", { timeout: 300_000 }, async () => {
    const paths = await pagePaths();
    expect(paths.length).toBeGreaterThan(5);
    await hub.visit(
      "",
      async (page, context) => {
        await untilKept(page);
        expect(await page.getByText("it opens without a connection too").count()).toBe(1);
        const online = new Map<string, string | null>();
        for (const path of paths) {
          await page.goto(hub.address() + path);
          online.set(path, await page.locator("h1").first().textContent());
        }
        await context.setOffline(true);
        for (const path of paths) {
          await page.goto(hub.address() + path);
          await page.waitForLoadState("load");
          expect(await page.locator("h1").first().textContent(), path).toBe(online.get(path));
          expect(await page.evaluate(() => crossOriginIsolated), path).toBe(true);
          expect(
            await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size)),
          ).toBeGreaterThan(0);
        }
        await page.getByText("this is what was kept of the site").waitFor();
        await page.goto(`${hub.address()}learn?shared=1`);
        expect(page.url()).toBe(`${hub.address()}learn/?shared=1`);
      },
      { serviceWorkers: "allow" },
    );
  });

  test("a page that is not there says so", async () => {
    await hub.visit(
      "",
      async (page, context) => {
        await untilKept(page);
        await context.setOffline(true);
        const response = await page.goto(`${hub.address()}no/such/page`);
        expect(response?.status()).toBe(404);
        expect(await page.locator("h1").textContent()).toBe("There is no page at this address");
      },
      { serviceWorkers: "allow", expected: /404|ERR_INTERNET_DISCONNECTED/ },
    );
  });
});

describe.skipIf(hasNoChromium)("the site below a path of a host that sends no headers", () => {
  const hub = startHub();
  let above: string;
  let server: HubServer;
  let address: string;
  beforeAll(async () => {
    above = await mkdtemp(join(tmpdir(), "downhill-plain-"));
    await cp(hubFolder, join(above, "optimizers"), {
      recursive: true,
      filter: (path) => !/[/\\](?:data|headers\.json)$/.test(path),
    });
    server = await serveHub(above, { port: 0 });
    address = `${server.address}optimizers/`;
  });
  afterAll(async () => {
    await server.close();
    await rm(above, { recursive: true });
  });

  test("is cross-origin isolated from the second page on, and never loads one by itself", async () => {
    const context = await hub.browser().newContext();
    const page = await context.newPage();
    let navigations = 0;
    page.on("framenavigated", () => {
      navigations += 1;
    });
    await page.goto(address);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await untilKept(page);
    await page.waitForTimeout(500);
    expect(navigations).toBe(1);
    await page.goto(`${address}play/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe("function");
    await page.waitForTimeout(500);
    expect(navigations).toBe(2);
    await context.setOffline(true);
    await page.goto(`${address}learn/`);
    expect(await page.locator("h1").count()).toBeGreaterThan(0);
    await context.close();
  });

  test("a newer build is shown at once, kept beside the older one, and alone when that one's pages are closed", async () => {
    const context = await hub.browser().newContext();
    const kept = (page: Page) =>
      page.evaluate(() =>
        caches.keys().then((names) => names.filter((name) => name.startsWith("downhill-site-"))),
      );
    const first = await context.newPage();
    await first.goto(address);
    await untilKept(first);
    const [older] = await kept(first);

    await writeFile(
      join(above, "optimizers/learn/index.html"),
      "<!doctype html><title>Newer</title><h1>Newer</h1>",
    );
    await writeServiceWorker(source, join(above, "optimizers"));
    await first.goto(`${address}learn/`);
    expect(await first.locator("h1").textContent()).toBe("Newer");
    await first.evaluate(() => navigator.serviceWorker.ready.then((worker) => worker.update()));
    await first.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
    expect(await kept(first)).toHaveLength(2);

    await first.close();
    const second = await context.newPage();
    await second.goto(address);
    await second.waitForFunction(() => caches.keys().then((names) => names.length === 1));
    expect(await kept(second)).not.toContain(older);
    await context.setOffline(true);
    await second.goto(`${address}learn/`);
    expect(await second.locator("h1").textContent()).toBe("Newer");
    await context.close();
  });
});
