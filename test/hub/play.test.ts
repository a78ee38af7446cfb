import { readFile } from "node:fs/promises";
import { adam, gradientDescent, momentum, rule } from "downhill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mostStrokedInFrame } from "../../packages/hub/src/landscape/path-layer.ts";
import { traceLane } from "../../packages/hub/src/landscape/trace-lane.ts";
import type { World } from "../../packages/hub/src/landscape/world.ts";
import { worldOn } from "../../packages/hub/src/landscape/world-on.ts";
import { type PlayLinkState, playLink } from "../../packages/hub/src/link/play-link.ts";
import { awaitFaces, expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const still = { reducedMotion: "reduce" } as const;

/** Waits longer than a machine with other work needs. */
const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000 });
const signed = "signed(α = 0.05)\nm_t = 0.9 m_(t-1) + 0.1 g_t\nθ = θ − α sign(m_t)";

function stateOf(world: World, lanes: PlayLinkState["lanes"], steps: number): PlayLinkState {
  return { lanes, world, steps, cursor: 0, speed: 30, chosen: 0 };
}

function stepOf(page: Page): Promise<number> {
  return page
    .locator(".transport-step output")
    .textContent()
    .then((text) => Number(text?.replace(",", "")));
}

/** The figure's numbers, with all their digits. */
async function readCsv(page: Page): Promise<readonly (readonly string[])[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".play-race").getByRole("button", { name: "CSV" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

describe.skipIf(hasNoChromium)("Play", () => {
  const hub = startHub();

  const worlds: readonly (readonly [string, World])[] = [
    ["a ravine", worldOn("ravine")],
    ["Rosenbrock's valley with noise", { ...worldOn("rosenbrock"), noise: 3, batch: 4, seed: 12 }],
    ["a drifting saddle", { ...worldOn("saddle"), drift: 0.01, start: [0.3, -0.2] }],
    ["Himmelblau's function with both", { ...worldOn("himmelblau"), noise: 0.5, drift: -0.002, seed: 5 }],
  ];
  test.each(worlds)("a trajectory on %s is the library's in Node to the last bit", async (_, world) => {
    const rules = [gradientDescent(0.002), momentum(0.001), adam(0.05), rule<string>(signed)];
    const lanes = rules.map(({ text, hyper }) => ({ text, hyper: { lr: hyper.lr ?? 0 } }));
    const fragment = await playLink.encode(stateOf(world, lanes, 400));
    await hub.visit(
      `play/${fragment}`,
      async (page) => {
        await eventually(() => stepOf(page)).toBe(400);
        const [, ...rows] = await readCsv(page);
        expect(rows).toHaveLength(401);
        for (const [lane, one] of rules.entries()) {
          const { points, losses } = await traceLane(one, world, 400);
          for (const [step, row] of rows.entries()) {
            const wanted = [losses[step], points[2 * step], points[2 * step + 1]];
            expect(row.slice(1 + 3 * lane, 4 + 3 * lane).map(Number), `lane ${lane}, step ${step}`).toEqual(
              wanted,
            );
          }
        }
      },
      { ...still, acceptDownloads: true },
    );
  });

  test("plays, stops, and goes step by step with the keyboard", async () => {
    await hub.visit("play/", async (page) => {
      await eventually(() => stepOf(page)).toBeGreaterThan(2);
      await page.keyboard.press(" ");
      await page.locator(".transport-play", { hasText: "Play" }).waitFor();
      const at = await stepOf(page);
      await page.keyboard.press(".");
      await expect.poll(() => stepOf(page)).toBe(at + 1);
      await page.keyboard.press(",");
      await page.keyboard.press(",");
      await expect.poll(() => stepOf(page)).toBe(at - 1);
      await page.keyboard.press("r");
      await expect.poll(() => stepOf(page)).toBe(0);
      await eventually(() => page.locator("#race-sentence").textContent()).toMatch(/^All start at x −7, y 2/);
      await page.keyboard.press(" ");
      await eventually(() => stepOf(page)).toBeGreaterThan(1);
    });
  });

  test("the start is dragged, and moved by the arrow keys", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await awaitFaces(page);
        const handle = page.locator("#race-start");
        const box = await handle.boundingBox();
        const before = await page.locator("#race-sentence").textContent();
        await page.mouse.move((box?.x ?? 0) + 22, (box?.y ?? 0) + 22);
        await page.mouse.down();
        await page.mouse.move((box?.x ?? 0) + 122, (box?.y ?? 0) + 72, { steps: 5 });
        await page.mouse.up();
        const across = async () => Number(await page.locator("#start-x").inputValue());
        await eventually(across).toBeGreaterThan(-7);
        await eventually(async () => Number(await page.locator("#start-y").inputValue())).toBeLessThan(2);
        await eventually(() => page.locator("#race-sentence").textContent()).not.toBe(before);
        const x = await across();
        await handle.focus();
        await page.keyboard.press("ArrowRight");
        await eventually(across).toBeGreaterThan(x);
        const step = (await across()) - x;
        await page.keyboard.press("Shift+ArrowRight");
        await eventually(async () => ((await across()) - x) / step).toBeCloseTo(11, 6);
      },
      still,
    );
  });

  test("a rule is typed and raced, broken and mended", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        const lane = page.locator(".lane-editor");
        await eventually(() => lane.locator(".rule-host:not([hidden])").count()).toBe(1);
        await lane.locator(".cm-content").click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("mine(α = 0.1)\nθ = θ − α sign(g)");
        // 0.1 a step from x = −7, y = 2: at the bottom after 70 steps, and never further than a step from it.
        const sentence = () => page.locator("#race-sentence").textContent();
        await eventually(sentence).toContain("mine");
        const before = await sentence();
        await page.keyboard.press("End");
        for (let i = 0; i < "sign(g)".length; i++) await page.keyboard.press("Backspace");
        await page.keyboard.type("sng(g)");
        await eventually(() => lane.innerText()).toContain("sng is not a function");
        await lane.getByRole("button", { name: /sgn/ }).first().click();
        await eventually(() => lane.innerText()).not.toContain("sng is not a function");
        await eventually(sentence).toBe(before);
        await eventually(() => page.locator(".lane-name").textContent()).toBe("mine");
      },
      still,
    );
  });

  test("a divergence is a result with its step, and nothing reads NaN", async () => {
    const lanes = [
      { text: gradientDescent().text, hyper: { lr: 2 } },
      { text: adam().text, hyper: { lr: 0.1 } },
    ];
    await hub.visit(
      `play/${await playLink.encode(stateOf(worldOn("ravine"), lanes, 100))}`,
      async (page) => {
        // |1 − 2·2| = 3 a step: 4·9ᵗ > 1e30 from t = 31.
        await eventually(() => page.locator("#race-sentence").textContent()).toContain(
          "Gradient descent diverged at step 31.",
        );
        expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|undefined/);
      },
      still,
    );
  });

  test("a link brings the same race to another profile", async () => {
    let address = "";
    let sentence: string | null = "";
    await hub.visit(
      "play/",
      async (page) => {
        await page.selectOption("#surface", "beale");
        await page.locator("#noise").fill("1");
        await page.locator("#seed").fill("7");
        await page.locator("#steps").fill("90");
        await page.locator("#race-step").fill("60");
        // The address is written a moment after what is set.
        await eventually(async () => playLink.decode(new URL(page.url()).hash)).toMatchObject({
          world: { surface: "beale", noise: 1, seed: 7 },
          steps: 90,
          cursor: 60,
        });
        address = page.url();
        await eventually(() => page.locator("#race-sentence").textContent()).toMatch(/^After 60 steps/);
        sentence = await page.locator("#race-sentence").textContent();
      },
      still,
    );
    await hub.visit(address.replace(hub.address(), ""), async (page) => {
      await eventually(() => page.locator("#race-sentence").textContent()).toBe(sentence);
      await eventually(() => page.locator("#surface").inputValue()).toBe("beale");
      await eventually(() => page.locator("#seed").inputValue()).toBe("7");
    });
  });

  test("lanes are added from the catalogue, chosen, doubled and removed", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await page.locator("#add-rule-input").fill("nesterov");
        await page.keyboard.press("Enter");
        await eventually(() => page.locator(".lane-name").textContent()).toBe("Nesterov momentum");
        await page.getByRole("button", { name: "Duplicate Nesterov momentum" }).click();
        await eventually(() => page.locator("#race-sentence").textContent()).toContain("steps");
        await eventually(() => page.locator(".lane-row").count()).toBe(5);
        await page.getByRole("button", { name: "Remove Nesterov momentum" }).click();
        await expect.poll(() => page.locator(".lane-row").count()).toBe(4);
        await page.locator(".lane-row", { hasText: "Adam" }).click();
        await expect.poll(() => page.locator(".lane-name").textContent()).toBe("Adam");
      },
      still,
    );
  });

  test("eight lanes of ten thousand steps never put more on a frame than it has time for", async () => {
    const lanes = Array.from({ length: 8 }, (_, i) => ({
      text: momentum().text,
      hyper: { lr: 0.01 * (i + 1) },
    }));
    const world: World = { ...worldOn("ravine"), noise: 4 };
    await hub.visit(
      `play/${await playLink.encode(stateOf(world, lanes, 10_000))}`,
      async (page) => {
        await eventually(() => page.locator("#race-sentence").textContent()).toContain("10,000");
        await page.locator("#race-step").fill("4000");
        await page.keyboard.press(".");
        const most = async () => Number(await page.locator(".race-view").getAttribute("data-most-stroked"));
        await eventually(most).toBeGreaterThan(1000);
        // The next frames draw the rest.
        await page.waitForTimeout(500);
        expect(await most()).toBeLessThanOrEqual(mostStrokedInFrame);
      },
      still,
    );
  });

  test("is accessible, and fits a phone", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await eventually(() => stepOf(page)).toBe(200);
        await expectAccessible(page);
      },
      still,
    );
  });
});
