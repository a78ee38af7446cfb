import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { throttling } from "lighthouse/core/config/constants.js";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { findChromium } from "../find-chromium.ts";
import { hasNoChromium } from "./hub.ts";

const categories = ["performance", "accessibility", "best-practices"] as const;
const least = 0.95;

// Lighthouse's usual visitor: a phone on a slow connection, whose processor is four times as slow as that of a machine of this
// benchmark index (Lighthouse's notes on throttling). A machine that is busy is slow already, and slows the phone down by less.
const usualIndex = 1500;
const { mobileSlow4G } = throttling;

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

  test.each(["", "learn/", "learn/momentum/"])("/%s", { timeout: 240_000 }, async (path) => {
    const best = new Map<string, number>();
    let slowdown = mobileSlow4G.cpuSlowdownMultiplier;
    let reasons = "";
    for (let attempt = 0; attempt < 4 && !isEnough(best); attempt++) {
      const result = await lighthouse(server.address + path, {
        port,
        onlyCategories: [...categories],
        logLevel: "error",
        throttling: { ...mobileSlow4G, cpuSlowdownMultiplier: slowdown },
      });
      const { lhr } = result ?? {};
      if (lhr === undefined) throw new Error("Lighthouse gave no result");
      for (const category of categories)
        best.set(category, Math.max(best.get(category) ?? 0, lhr.categories[category]?.score ?? 0));
      const weak = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
      reasons = weak.map(({ id, displayValue = "" }) => `${id} ${displayValue}`).join(", ");
      const index = lhr.environment.benchmarkIndex;
      slowdown = Math.max(1, mobileSlow4G.cpuSlowdownMultiplier * Math.min(1, index / usualIndex));
    }
    for (const category of categories)
      expect(best.get(category), `${category}: ${reasons}`).toBeGreaterThanOrEqual(least);
  });
});

function isEnough(best: ReadonlyMap<string, number>): boolean {
  return categories.every((category) => (best.get(category) ?? 0) >= least);
}

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
