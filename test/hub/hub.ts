import axe from "axe-core";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type HubServer, serveHub } from "../../packages/cli/src/hub/serve-hub.ts";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { findChromium, noChromium } from "../find-chromium.ts";

const executablePath = findChromium();
if (executablePath === undefined && process.env.CI) throw new Error(noChromium);

/** Tests of pages stand in `describe.skipIf(hasNoChromium)`. */
export const hasNoChromium = executablePath === undefined;

export interface VisitOptions extends BrowserContextOptions {
  /** Expected messages of the console: those that match are no fault. */
  readonly expected?: RegExp;
}

/** How many times slower than this machine pages run. What a test of pages did not wait for shows at 6. */
const slowdown = Number(process.env.SLOWDOWN ?? 1);

/** The site in a browser. */
export interface Hub {
  /** Where it is served: `http://127.0.0.1:40001/`. */
  address(): string;
  browser(): Browser;
  /**
   * Opens a page of the site in a profile of its own, and looks at it. When it has been looked at, the console has to be clean, no
   * script may have failed, and nothing may have been asked of another origin.
   * No service worker is let in unless `serviceWorkers: "allow"` is among the options.
   * @param path from the site's root, with query and fragment: `play/#z=…`
   */
  visit(
    path: string,
    look: (page: Page, context: BrowserContext) => Promise<void>,
    options?: VisitOptions,
  ): Promise<void>;
  /**
   * Goes to another page of the site, in the same tab or a new one, and waits until it answers.
   * @param path from the site's root, with query and fragment
   */
  open(page: Page, path: string): Promise<void>;
}

/**
 * Starts server and browser before the tests of a file, and ends them after.
 * @param args the browser's own
 * @param serve serves the folder, as `downhill hub` does where nothing else is said
 */
export function startHub(
  folder = hubFolder,
  args: readonly string[] = [],
  serve = (site: string): Promise<HubServer> => serveHub(site, { port: 0 }),
): Hub {
  let server: HubServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await serve(folder);
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [...args],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const hub: Hub = {
    address: () => server?.address ?? "",
    browser() {
      if (browser === undefined) throw new Error("the browser is not there yet");
      return browser;
    },
    async visit(path, look, { expected, ...options } = {}) {
      const context = await hub.browser().newContext({
        viewport: { width: 1280, height: 900 },
        // Keeping the whole site for each profile would take the time of every test.
        serviceWorkers: "block",
        ...options,
      });
      try {
        const faults = watchFaults(context, new URL(hub.address()).origin, expected);
        const page = await context.newPage();
        if (slowdown > 1)
          await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", {
            rate: slowdown,
          });
        if (options.javaScriptEnabled === false) await page.goto(new URL(path, hub.address()).href);
        else await hub.open(page, path);
        await look(page, context);
        expect(faults).toEqual([]);
      } finally {
        await context.close();
      }
    },
    async open(page, path) {
      await page.goto(new URL(path, hub.address()).href);
      await awaitLife(page);
    },
  };
  return hub;
}

// Playwright's word where a profile keeps no site.
const blocked = "Service Worker registration blocked by Playwright";

/** Waits until every island of the page answers. */
export async function awaitLife(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[data-island]:not([data-alive])") === null);
}

/** Waits until a link or a button has led to an address, and the page there answers. */
export async function awaitPage(page: Page, address: string): Promise<void> {
  await page.waitForURL(address);
  await awaitLife(page);
}

/** Loads a page again, and waits until it answers. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await awaitLife(page);
}

/** Waits until text has the widths and heights that it keeps: all faces are there, the late ones too. */
export async function awaitFaces(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Array.from(document.styleSheets).some(({ href }) => href?.includes("late-faces")),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Collects what a visitor must not meet, on every page of the profile. */
function watchFaults(
  context: BrowserContext,
  origin: string,
  expected: RegExp | undefined,
): readonly string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    const text = message.text();
    if (expected?.test(text) !== true && text !== blocked) faults.push(`console.${message.type()}: ${text}`);
  });
  context.on("weberror", (error) => faults.push(`thrown: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin)
      faults.push(`asked another origin: ${request.url()}`);
  });
  return faults;
}

/** The widths that every page is looked at: a wide screen, a tablet, the narrowest phone. */
const widths = [1440, 1024, 360];

const askAxe =
  "axe.run().then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))";

/** Of axe, which takes its time on a busy machine; what is drawn by the width is looked at again until it has followed it. */
const patience = 30_000;

/** Finds no violation with axe in either theme, and nothing that makes the page scroll sideways at any width. */
export async function expectAccessible(page: Page): Promise<void> {
  await awaitFaces(page);
  await page.evaluate(axe.source);
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(beyond, { message: `sideways at ${width} pixels` }).toBeLessThanOrEqual(0);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(askAxe), {
          message: `axe, ${colorScheme}, ${width} pixels`,
          timeout: patience,
        })
        .toEqual([]);
    }
  }
}
