import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "@downhill/lab";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DataProgress } from "../../packages/hub/src/training/read-data-over-http.ts";
import { buildTrainingSite } from "./build-training-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";

const folder = mkdtempSync(join(tmpdir(), "downhill-data-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => buildTrainingSite(folder), 60_000);

interface Read {
  readonly hash?: string;
  readonly error?: string;
  readonly progress: readonly DataProgress[];
}

/** Reads a file with a new reader, as a page does that was just opened. */
async function read(page: Page, file: string): Promise<Read> {
  await page.waitForFunction(() => "readDataOverHttp" in globalThis);
  return page.evaluate(`(async () => {
    const progress = [];
    try {
      const bytes = await readDataOverHttp((one) => progress.push(one))(${JSON.stringify(file)});
      const digest = await crypto.subtle.digest("SHA-256", bytes);
      return { hash: new Uint8Array(digest).toHex(), progress };
    } catch (error) {
      return { error: error.name + ": " + error.message, progress };
    }
  })()`);
}

const hashOf = async (file: Parameters<typeof readDataFile>[0]): Promise<string> =>
  createHash("sha256")
    .update(await readDataFile(file))
    .digest("hex");

describe.skipIf(hasNoChromium)("data in pages", () => {
  const hub = startHub(folder);

  test("are the bytes of Node, come with progress, once, and are there without a network", async () => {
    await hub.visit(
      "",
      async (page, context) => {
        const file = "t10k-images-idx3-ubyte";
        const first = await read(page, file);
        expect(first.hash).toBe(await hashOf(file));
        const last = first.progress.at(-1);
        expect(last?.loaded).toBe(last?.total);
        expect(last?.total).toBeLessThan(2_500_000);
        const second = await read(page, file);
        expect(second).toEqual({ hash: first.hash, progress: [] });

        await context.setOffline(true);
        expect(await read(page, file)).toEqual(second);
        const { error } = await read(page, "moby-dick.txt");
        expect(error).toMatch(
          /^DataOutOfReachError: moby-dick.txt cannot be loaded: the site does not answer/,
        );
      },
      { expected: /ERR_INTERNET_DISCONNECTED/ },
    );
  });

  test("load once for two readers at the same time", async () => {
    await hub.visit("", async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const [one, two] = await Promise.all([read(page, "moby-dick.txt"), read(page, "moby-dick.txt")]);
      expect(one.hash).toBe(await hashOf("moby-dick.txt"));
      expect(two.hash).toBe(one.hash);
      expect(asked.filter((url) => url.includes("moby-dick"))).toHaveLength(1);
    });
  });

  test("are loaded though the browser keeps nothing", async () => {
    await hub.visit("", async (page) => {
      await page.evaluate("Reflect.deleteProperty(globalThis, 'caches')");
      for (let time = 0; time < 2; time++)
        expect((await read(page, "mnist-learning-rates.json")).hash).toBe(
          await hashOf("mnist-learning-rates.json"),
        );
    });
  });

  test("that the site lacks, or has damaged, are errors that say so", async () => {
    await hub.visit("", async (page) => {
      expect((await read(page, "claims/nothing.json")).error).toBe(
        "Error: the site has no data file claims/nothing.json; it is not whole",
      );
      const digits = join(folder, "data/digits.csv.gz");
      const whole = readFileSync(digits);
      writeFileSync(digits, whole.subarray(0, 1000));
      expect((await read(page, "digits.csv.gz")).error).toMatch(/digits.csv.gz has 1000 bytes here/);
      writeFileSync(digits, whole);
      expect((await read(page, "digits.csv.gz")).hash).toBe(await hashOf("digits.csv.gz"));
    });
  });
});
