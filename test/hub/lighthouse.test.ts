import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { findChromium } from "../find-chromium.ts";
import { hasNoChromium } from "./hub.ts";

const categories = ["performance", "accessibility", "best-practices"] as const;
const least = 0.95;

// Lighthouse's usual visitor: a phone on a slow connection, its processor slowed down four times. Both are simulated from what was
// measured, so that a busy machine weighs little.
describe.skipIf(hasNoChromium)("Lighthouse, as a phone", () => {
  let server: HubServer;
  let browser: BrowserContext;
  let profile: string;
  let port: number;
  beforeAll(async () => {
    server = await serveHub(hubFolder, { port: 0 });
    profile = await mkdtemp(join(tmpdir(), "downhill-lighthouse-"));
    port = await freePort();
    const executablePath = findChromium();
    browser = await chromium.launchPersistentContext(profile, {
      ...(executablePath !== undefined && { executablePath }),
      args: [`--remote-debugging-port=${port}`],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  });

  // What is measured in seconds may be measured again.
  test.each(["", "learn/"])("/%s", { timeout: 180_000, retry: 2 }, async (path) => {
    const result = await lighthouse(server.address + path, {
      port,
      onlyCategories: [...categories],
      logLevel: "error",
    });
    const { lhr } = result ?? {};
    if (lhr === undefined) throw new Error("Lighthouse gave no result");
    const weak = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
    const reasons = weak.map(({ id, displayValue = "" }) => `${id} ${displayValue}`).join(", ");
    for (const category of categories)
      expect(lhr.categories[category]?.score ?? 0, `${category}: ${reasons}`).toBeGreaterThanOrEqual(least);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const place = probe.address();
      probe.close(() => resolve(typeof place === "object" ? (place?.port ?? 0) : 0));
    });
  });
}
