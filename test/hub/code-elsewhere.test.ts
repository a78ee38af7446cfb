import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headers } from "../../packages/hub/src/build/headers.ts";
import { adamCode } from "../../packages/practice/src/bank/adam/adam-code.ts";
import { expectNoEscape } from "./browser-escapes.ts";
import { buildSandboxSite } from "./build-sandbox-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";
import { serveBelow } from "./serve-below.ts";
import { startTrap } from "./start-trap.ts";
import { tryProgram } from "./write-program.ts";

const path = "practise/questions/adam-code/";
const [adamInCode] = adamCode;
if (adamInCode === undefined) throw new Error("there is no question for Adam in code");
const right = readFileSync(
  new URL("../../packages/practice/src/bank/adam/answers/adam-code/right-class.js", import.meta.url),
  "utf8",
);

/** A host below whose path the site lies, by the headers that it sends. */
const hosts = [
  ["the site's headers", headers["*"]],
  ["no headers", {}],
] as const;

const folder = mkdtempSync(join(tmpdir(), "downhill-sandbox-below-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => buildSandboxSite(folder), 120_000);

describe.skipIf(hasNoChromium).each(hosts)(
  "answers in code below a path of a host that sends %s",
  (_name, sent) => {
    const hub = startHub(undefined, [], (site) => serveBelow(site, "/downhill/", sent));

    test("run on their page in both languages, and end in time", async () => {
      await hub.visit(path, async (page) => {
        expect(hub.address()).toMatch(/\/downhill\/$/);
        expect(await page.evaluate(() => crossOriginIsolated)).toBe("cross-origin-opener-policy" in sent);
        const verdict = page.locator('.grade-reply[data-outcome="right"]');
        await tryProgram(page, "JavaScript", right);
        await verdict.waitFor({ timeout: 60_000 });
        await tryProgram(page, "Python", adamInCode.best.python);
        await verdict.waitFor({ timeout: 120_000 });
        for (const [language, endless] of [
          ["JavaScript", "function adam() { for (;;); }"],
          ["Python", "def adam(*given):\n    while True: pass"],
        ] as const) {
          await tryProgram(page, language, endless);
          await page.getByText(/It was stopped after \d+ s/).waitFor({ timeout: 60_000 });
        }
      });
    }, 300_000);
  },
);

describe.skipIf(hasNoChromium).each(hosts)(
  "a sandbox below a path of a host that sends %s",
  (_name, sent) => {
    const hub = startHub(folder, [], (site) => serveBelow(site, "/downhill/", sent));
    const trap = startTrap();

    test("reaches nothing, even as JavaScript of the browser", () => expectNoEscape(hub, trap), 240_000);
  },
);
