import { readFile } from "node:fs/promises";
import {
  type Entrant,
  type ProblemSpec,
  type RaceOptions,
  race,
  raceCsv,
  readDataFile,
  readTunedHyper,
} from "@downhill/lab";
import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type TrainLinkState, trainLink } from "../../packages/hub/src/link/train-link.ts";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const quick: TrainLinkState = {
  problem: "digits",
  lanes: [{ text: adam().text, hyper: { lr: 0.003 } }],
  ...{ steps: 300, runs: 1, device: "wasm", prompt: "The whale ", temperature: 0.7 },
};
const addressOf = async (state: Partial<TrainLinkState>) =>
  `train/${await trainLink.encode({ ...quick, ...state })}`;

/** A browser without an adapter says so by itself, where the page asks for one. */
const noAdapter = /No available adapters/;
const patience = { timeout: 400_000 };

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
}

async function untilFinished(page: Page): Promise<void> {
  await page.locator(".run-phase", { hasText: "Finished" }).waitFor(patience);
}

/** Whether no step is counted for longer than one takes. */
async function isStill(page: Page): Promise<boolean> {
  const step = () => page.locator(".standings tbody td").nth(1).textContent();
  const before = await step();
  await page.waitForTimeout(1500);
  return (await step()) === before;
}

/** What the page saves as CSV. */
async function savedCsv(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save every loss as CSV" }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

async function csvOfNode(
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
): Promise<string> {
  return raceCsv([await race(spec, entrants, options)]);
}

describe.skipIf(hasNoChromium)("the page that trains", () => {
  const hub = startHub();

  test("comes to life with the textbook rules, and saves the numbers of Node", patience, async () => {
    const tuned = await readTunedHyper({ name: "digits" }, readDataFile);
    const entrants = [gradientDescent, momentum, rmsprop, adam].map((make) => {
      const { name } = make();
      return { label: name, rule: make(tuned[name]) };
    });
    await hub.visit("train/", async (page) => {
      await untilFinished(page);
      const options = { seeds: [1], steps: 1000, testEvery: 100 };
      expect(await savedCsv(page)).toBe(await csvOfNode({ name: "digits" }, entrants, options));
      const command = await page.locator(".outputs-command").textContent();
      expect(command).toContain(
        "npx downhill race digits --rules gradientDescent,momentum,rmsprop,adam --lr",
      );
      await expectAccessible(page);
    });
  });

  test("trains MNIST to 95 %, held in the middle, to the bits of Node", patience, async () => {
    const lane = { text: adam().text, hyper: { lr: 0.01 } };
    await hub.visit(
      await addressOf({ problem: "mnist", lanes: [lane], steps: 160 }),
      async (page) => {
        await start(page);
        await page.locator(".run-phase", { hasText: "Training" }).waitFor(patience);
        await page.getByRole("button", { name: "Pause" }).click();
        await page.locator(".run-phase", { hasText: "Paused" }).waitFor();
        // What was under way when it was held still comes in.
        await expect.poll(() => isStill(page), { timeout: 60_000 }).toBe(true);
        expect(await page.locator(".run-phase").textContent()).toContain("Paused");
        await page.getByRole("button", { name: "Go on" }).click();
        await untilFinished(page);
        const right = page.locator(".standings tbody td").nth(3);
        await expect
          .poll(async () => Number.parseFloat((await right.textContent()) ?? ""))
          .toBeGreaterThanOrEqual(95);
        await expect.poll(() => page.locator(".mistake").count()).toBeGreaterThan(5);
        const rule = adam({ lr: 0.01 });
        const options = { seeds: [1], steps: 160, testEvery: 100 };
        expect(await savedCsv(page)).toBe(
          await csvOfNode({ name: "mnist" }, [{ label: "adam", rule }], options),
        );
      },
      { expected: noAdapter },
    );
  });

  test("shows a divergence with its step, and goes on with the others", patience, async () => {
    const lanes = [{ text: gradientDescent().text, hyper: { lr: 1e6 } }, ...quick.lanes];
    await hub.visit(await addressOf({ lanes, steps: 120 }), async (page) => {
      await start(page);
      await untilFinished(page);
      const rows = page.locator(".standings tbody tr");
      await expect.poll(() => rows.nth(0).textContent()).toMatch(/diverged at \d+diverged/);
      await expect.poll(() => rows.nth(1).textContent()).toContain("120");
      await expect
        .poll(() => page.locator("#training-loss-sentence").textContent())
        .toMatch(/Adam [\d.e-]+ \(seed 1\); Gradient descent diverged at step \d+\.$/);
      expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity/);
    });
  });

  test("keeps what is set in its address, which opens the same in another profile", async () => {
    const opened = { ...quick, lanes: [{ text: "mine(α = 0.02)\nθ ← θ − α sign(g)", hyper: {} }] };
    let address = "";
    await hub.visit(await addressOf(opened), async (page) => {
      const linked = async () => trainLink.decode(new URL(page.url()).hash);
      await page.waitForFunction(() => document.querySelector("main")?.textContent?.includes("mine"));
      await page.locator("#train-steps").fill("77");
      await expect.poll(async () => (await linked())?.steps).toBe(77);
      address = page.url();
    });
    await hub.visit(address, async (page) => {
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>("#train-steps")?.value === "77",
      );
      await start(page);
      await untilFinished(page);
      expect(await page.locator(".run-phase").textContent()).toContain("1 rule × 77 steps on Digits");
      expect(await page.locator(".outputs-command").textContent()).toContain("--rules ./mine.rule");
    });
  });

  test("writes text as it learns, and runs by keyboard", patience, async () => {
    const lane = { text: adam().text, hyper: { lr: 0.01 } };
    await hub.visit(
      await addressOf({ problem: "moby-transformer", lanes: [lane], steps: 2 }),
      async (page) => {
        await page.locator("body").press(" ");
        await untilFinished(page);
        await expect
          .poll(() => page.locator(".writing-text").textContent())
          .toMatch(/^The whale [\s\S]{100,}/);
        await expectAccessible(page);
      },
      { expected: noAdapter },
    );
  });

  test("says what is missing without a connection, and trains what it has", patience, async () => {
    await hub.visit(
      await addressOf({ steps: 50 }),
      async (page, context) => {
        await start(page);
        await untilFinished(page);
        await context.route("**/data/**", (route) => route.abort());
        await page.getByRole("button", { name: "Start again" }).click();
        await untilFinished(page);
        await page.getByRole("radio", { name: /MNIST/ }).check();
        await start(page);
        await page
          .getByRole("alert")
          .filter({ hasText: "The data of MNIST are not in this browser yet" })
          .waitFor();
        await context.unroute("**/data/**");
        await page.getByRole("radio", { name: /Adding numbers GRU/ }).check();
        await page.locator("#train-steps").fill("20000");
        await page.getByRole("button", { name: "Start" }).click();
        await page.locator(".run-phase", { hasText: "Training" }).waitFor(patience);
        await page.getByRole("button", { name: "Stop" }).click();
        await page.locator(".run-phase", { hasText: "Stopped" }).waitFor();
      },
      { expected: /No available adapters|ERR_FAILED/ },
    );
  });
});

// Dawn's adapter in software, so that no graphics card is needed.
const gpuInSoftware = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
];

describe.skipIf(hasNoChromium)("the page that trains, in a browser with WebGPU", () => {
  const hub = startHub(undefined, gpuInSoftware);

  test("takes it, says so, and starts from the loss of Wasm", patience, async () => {
    const rule = adam({ lr: 0.003 });
    const { runs } = await race({ name: "mnist" }, [{ label: "adam", rule }], { seeds: [1], steps: 1 });
    await hub.visit(
      await addressOf({ problem: "mnist", steps: 2, device: "webgpu" }),
      async (page) => {
        await page.locator("input[name=device][value=webgpu]:checked").waitFor();
        await start(page);
        await untilFinished(page);
        expect(await page.locator(".run-words").textContent()).toMatch(/on WebGPU$/);
        const [, first = ""] = (await savedCsv(page)).split("\r\n");
        expect(Number(first.split(",")[4])).toBeCloseTo(runs[0]?.losses[0] ?? Number.NaN, 4);
      },
      // What the driver says of its pace is not the page's.
      { expected: /WebGPU|Vulkan|GPU stall/i },
    );
  });
});
