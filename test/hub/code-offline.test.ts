import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adamCode } from "../../packages/practice/src/bank/adam/adam-code.ts";
import { hasNoChromium, reload, startHub } from "./hub.ts";
import { serveBelow } from "./serve-below.ts";
import { untilKept } from "./until-kept.ts";
import { tryProgram } from "./write-program.ts";

const path = "practise/questions/adam-code/";
const [adamInCode] = adamCode;
if (adamInCode === undefined) throw new Error("there is no question for Adam in code");
const right = readFileSync(
  new URL("../../packages/practice/src/bank/adam/answers/adam-code/right-class.js", import.meta.url),
  "utf8",
);

const options = { serviceWorkers: "allow", expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ } as const;

// The plainest of hosts: the service worker has to bring the headers too.
describe.skipIf(hasNoChromium)("answers in code without a connection", () => {
  const hub = startHub(undefined, [], (site) => serveBelow(site, "/downhill/"));

  test("run in JavaScript once any page was visited", async () => {
    await hub.visit(
      "",
      async (page, context) => {
        await untilKept(page);
        await context.setOffline(true);
        await hub.open(page, path);
        await tryProgram(page, "JavaScript", right);
        await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 60_000 });
      },
      options,
    );
  }, 180_000);

  test("run in Python once Python was run, over a loaded page, and the page says so", async () => {
    await hub.visit(
      path,
      async (page, context) => {
        await untilKept(page);
        await page.getByLabel("Python").check();
        await page.getByText("Python comes when you first run it").waitFor();
        await tryProgram(page, "Python", adamInCode.best.python);
        await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 120_000 });
        await page.getByText("kept in this browser and needs no connection").waitFor();
        await context.setOffline(true);
        await reload(page);
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
        await page.getByText("kept in this browser and needs no connection").waitFor();
        await tryProgram(page, "Python", adamInCode.best.python);
        await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 120_000 });
      },
      options,
    );
  }, 300_000);

  test("say what is missing where Python was only chosen, keep the program, and run when it can come", async () => {
    await hub.visit(
      path,
      async (page, context) => {
        await untilKept(page);
        await page.getByLabel("Python").check();
        await context.setOffline(true);
        await reload(page);
        await page.getByText(/no connection, and Python is not in this browser yet/).waitFor();
        await tryProgram(page, "Python", adamInCode.best.python);
        await page
          .getByRole("alert")
          .filter({ hasText: /^Python is not in this browser yet/ })
          .waitFor();
        expect(await page.locator(".cm-content").innerText()).toContain("def adam");
        await context.setOffline(false);
        await page.getByText("Python comes when you first run it").waitFor();
        await page.getByRole("button", { name: "Try without counting" }).click();
        await page.locator('.grade-reply[data-outcome="right"]').waitFor({ timeout: 120_000 });
      },
      options,
    );
  }, 300_000);
});
