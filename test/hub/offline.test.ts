import { cp, glob, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { writeServiceWorker } from "../../packages/hub/src/build/offline.node.ts";
import { awaitLife, hasNoChromium, startHub } from "./hub.ts";
import { untilKept } from "./until-kept.ts";

const source = fileURLToPath(new URL("../../packages/hub/src/", import.meta.url));

async function pagePaths(): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const file of glob("**/index.html", { cwd: hubFolder }))
    paths.push(file.replaceAll(sep, "/").replace(/index\.html$/, ""));
  return paths.sort();
}

/** The first two pages and the last of each part of the site. */
async function pagesOfEveryKind(): Promise<readonly string[]> {
  const parts = Map.groupBy(await pagePaths(), (path) => path.split("/")[0]);
  return parts
    .values()
    .toArray()
    .flatMap((paths) => [...new Set([...paths.slice(0, 2), ...paths.slice(-1)])]);
}

describe.skipIf(hasNoChromium)("the site without a connection", () => {
  const hub = startHub();

  test("after one visit every page is kept as it was built", { timeout: 120_000 }, async () => {
    await hub.visit(
      "",
      async (page) => {
        await untilKept(page);
        await page.getByText("it opens without a connection too").waitFor();
        const kept = await page.evaluate(
          (all) =>
            Promise.all(all.map(async (path) => [path, await (await caches.match(path))?.text()] as const)),
          await pagePaths(),
        );
        for (const [path, html] of kept)
          expect(html, path).toBe(await readFile(join(hubFolder, path, "index.html"), "utf8"));
      },
      { serviceWorkers: "allow" },
    );
  });

  test("after one visit pages of every kind open, whole and quiet", { timeout: 180_000 }, async () => {
    await hub.visit(
      "",
      async (page, context) => {
        await untilKept(page);
        await context.setOffline(true);
        for (const path of await pagesOfEveryKind()) {
          await page.goto(hub.address() + path);
          expect(await page.locator("h1").count(), path).toBe(1);
          expect(await page.evaluate(() => crossOriginIsolated), path).toBe(true);
          await awaitLife(page);
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
      // Of the data only what comes with the site.
      filter: (path) => !/[/\\](?:headers\.json|data[/\\](?!index\.json$|quickjs).*)$/.test(path),
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
    const isWaiting = () =>
      first.evaluate(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
    await expect.poll(isWaiting, { timeout: 30_000 }).toBe(true);
    expect(await kept(first)).toHaveLength(2);

    await first.close();
    const second = await context.newPage();
    await second.goto(address);
    await expect.poll(() => kept(second), { timeout: 30_000 }).toHaveLength(1);
    expect(await kept(second)).not.toContain(older);
    await context.setOffline(true);
    await second.goto(`${address}learn/`);
    expect(await second.locator("h1").textContent()).toBe("Newer");
    await context.close();
  });
});
