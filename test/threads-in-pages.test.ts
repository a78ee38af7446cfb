import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { adamw, chain, clipByGlobalNorm, optimizer } from "downhill";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "./find-chromium.ts";
import { servePage } from "./serve-page.ts";

const executablePath = findChromium();
if (executablePath === undefined && process.env.CI) throw new Error(noChromium);

const shapes = { a: [150_001], b: [7], c: [9_000] };

// The page does what `train` below does here, and gives a hash of the checkpoint.
const pageSource = `
import { adamw, chain, clipByGlobalNorm, optimizer } from "downhill";
globalThis.train = async (shapes, threads) => {
  const opt = await optimizer(chain(clipByGlobalNorm(1), adamw()), shapes, { threads });
  for (const values of Object.values(opt.grads)) values.forEach((_, i) => { values[i] = (i % 1000) / 64 - 5; });
  const threadsAtWork = opt.threads;
  for (let t = 0; t < 20; t++) opt.step();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", opt.save()));
  opt.dispose();
  return { threads: threadsAtWork, hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") };
};`;

async function train(): Promise<string> {
  using opt = await optimizer(chain(clipByGlobalNorm(1), adamw()), shapes);
  for (const values of Object.values(opt.grads))
    for (const i of values.keys()) values[i] = (i % 1000) / 64 - 5;
  for (let t = 0; t < 20; t++) opt.step();
  return createHash("sha256").update(opt.save()).digest("hex");
}

const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};
const policy = (worker: string) => ({
  "content-security-policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src ${worker}`,
});

describe.skipIf(executablePath === undefined)("in Chromium, the bits of Node", () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL(".", import.meta.url));
    const stdin = { contents: pageSource, resolveDir: folder, loader: "js" as const };
    const bundle = await build({ stdin, bundle: true, format: "esm", minify: true, write: false });
    script = bundle.outputFiles[0]?.text ?? "";
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    { page: "an isolated page", headers: { ...isolated, ...policy("blob:") }, asked: 2, threads: 2 },
    { page: "an isolated page, four threads", headers: isolated, asked: 4, threads: 4 },
    { page: "a page that is not isolated", headers: policy("blob:"), asked: 2, threads: 1 },
    {
      page: "a page whose policy forbids the worker",
      headers: { ...isolated, ...policy("'none'") },
      asked: 3,
      threads: 1,
    },
  ])("come from $page: $threads at work", async ({ headers, asked, threads }) => {
    const served = await servePage(script, headers);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    try {
      await page.goto(served.address);
      await page.waitForFunction(() => "train" in globalThis);
      const run = `globalThis.train(${JSON.stringify(shapes)}, ${asked})`;
      expect(await page.evaluate(run)).toEqual({ threads, hash: await train() });
      expect(errors).toEqual([]);
    } finally {
      await page.close();
      served.close();
    }
  });
});
