import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import desktopConfig from "lighthouse/core/config/desktop-config.js";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { findChromium } from "../find-chromium.ts";
import { hasNoChromium } from "./hub.ts";

const categories = ["performance", "accessibility", "best-practices"] as const;

// Lighthouse's two usual visitors. A phone is a machine four times as slow on a slow connection: what it is held to leaves room for what
// else a busy machine does meanwhile, and the best of a few attempts counts.
const visitors = {
  "a desktop": {
    config: desktopConfig,
    least: 0.95,
    pages: ["", "learn/", "learn/momentum/", "learn/adam/"],
  },
  "a phone": { config: undefined, least: 0.85, pages: ["", "learn/", "learn/momentum/"] },
} as const;
const visits = Object.entries(visitors).flatMap(([visitor, { config, least, pages }]) =>
  pages.map((path) => ({ visitor, path, config, least })),
);
const mostAttempts = 3;

describe.skipIf(hasNoChromium)("Lighthouse", () => {
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

  test.each(visits)("$visitor on /$path", { timeout: 180_000 }, async ({ path, config, least }) => {
    const best = new Map<string, number>();
    const isEnough = (): boolean => categories.every((one) => (best.get(one) ?? 0) >= leastOf(one, least));
    let reasons = "";
    for (let attempt = 0; attempt < mostAttempts && !isEnough(); attempt++) {
      const flags = { port, onlyCategories: [...categories], logLevel: "error" as const };
      const result = await lighthouse(server.address + path, flags, config);
      const { lhr } = result ?? {};
      if (lhr === undefined) throw new Error("Lighthouse gave no result");
      for (const category of categories)
        best.set(category, Math.max(best.get(category) ?? 0, lhr.categories[category]?.score ?? 0));
      const weak = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
      reasons = weak.map(({ id, displayValue = "" }) => `${id} ${displayValue}`).join(", ");
    }
    for (const category of categories)
      expect(best.get(category), `${category}: ${reasons}`).toBeGreaterThanOrEqual(leastOf(category, least));
  });
});

/** Only the speed depends on the machine. */
function leastOf(category: (typeof categories)[number], speed: number): number {
  return category === "performance" ? speed : 0.95;
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
