import { adam, gradientDescent } from "downhill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { World } from "../../packages/hub/src/landscape/world.ts";
import { worldOn } from "../../packages/hub/src/landscape/world-on.ts";
import { playLink } from "../../packages/hub/src/link/play-link.ts";
import { longestText } from "../../packages/hub/src/rule-editor/read-rule-text.ts";
import { awaitFaces, hasNoChromium, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";

const still = { reducedMotion: "reduce", viewport: { width: 1440, height: 900 } } as const;

const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000 });

/** The fragment of a race of these texts, at its last step. */
async function linkTo(texts: readonly string[], world: World = worldOn("ravine")): Promise<string> {
  const lanes = texts.map((text) => ({ text, hyper: {} }));
  return playLink.encode({ lanes, world, steps: 50, cursor: 50, speed: 30, chosen: 0 });
}

const follow = (page: Page, fragment: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, fragment);

/** Puts a text into the open lane as a paste does. */
const paste = (page: Page, text: string) => pasteOver(page.locator(".lane-editor .cm-content"), text);

describe.skipIf(hasNoChromium)("odd lanes", () => {
  const hub = startHub();

  // Slowest along the curvature 0.1: 1 − 0.1 · 0.1, and 1 − 0.1 / 20.
  test.each([
    ["no header", "θ = θ − 0.1 g", /shrinks to ×\s0\.9900/],
    ["no hyperparameter", "plain()\nθ = θ − 0.1 g", /shrinks to ×\s0\.9900/],
    ["no learning rate", "slowed(κ = 20)\nθ = θ − g / κ", /shrinks to ×\s0\.99500?/],
  ])(
    "a rule with %s is raced and looked at, from a link and after a change of link",
    async (_, text, says) => {
      const fragment = await linkTo([text]);
      const others = await linkTo([gradientDescent().text]);
      await hub.visit(
        `play/${fragment}`,
        async (page) => {
          const pad = page.locator("#stability");
          const loss = page.locator(".lane-editor .entrant-loss");
          await pad.scrollIntoViewIfNeeded();
          await eventually(() => pad.innerText()).toMatch(says);
          await eventually(() => loss.textContent()).toMatch(/^\d/);
          await follow(page, others);
          await eventually(() => pad.innerText()).toMatch(/At α/);
          await follow(page, fragment);
          await eventually(() => pad.innerText()).toMatch(says);
          expect(await pad.innerText()).not.toContain("Stable below");
        },
        still,
      );
    },
  );

  test("a text that never could be read runs nothing, one that could goes on", async () => {
    await hub.visit(
      `play/${await linkTo(["lorem ipsum", gradientDescent().text])}`,
      async (page) => {
        const lane = page.locator(".lane-editor");
        await eventually(() => lane.innerText()).toContain("Nothing runs until it can be read.");
        await paste(page, "θ = θ − 0.1 g");
        await eventually(() => lane.locator(".entrant-loss").textContent()).toMatch(/^\d/);
        await paste(page, "θ = θ − 0.1 lorem");
        await eventually(() => lane.innerText()).toContain("What runs is the last text that could be read.");
        await page.locator(".lane-row").first().click();
        await eventually(() => page.locator(".lane-row").first().innerText()).toContain(
          "its last text that could be read",
        );
        await page.locator(".lane-row").first().click();
        await eventually(() => lane.innerText()).toContain("What runs is the last text that could be read.");
      },
      still,
    );
  });

  test("a link of a chain says which line it lacks, and runs with it", async () => {
    const clip = "clip(c = 1)\ng = g min(1, c / all.norm(g))";
    await hub.visit(
      `play/${await linkTo([clip])}`,
      async (page) => {
        const lane = page.locator(".lane-editor");
        await eventually(() => lane.innerText()).toContain("Write one below, as in θ = θ − 0.1 g.");
        await paste(page, `${clip}\nθ = θ − 0.1 g`);
        await eventually(() => lane.locator(".entrant-loss").textContent()).toMatch(/^\d/);
        expect(await lane.innerText()).not.toContain("does not run");
      },
      still,
    );
  });

  test("a text beyond what a rule may have stands, and is told its length", async () => {
    const long = `θ = θ − 0.1 g # ${"x".repeat(longestText)}`;
    await hub.visit(
      "play/",
      async (page) => {
        const lane = page.locator(".lane-editor");
        await lane.locator(".cm-content").waitFor();
        await paste(page, long);
        await eventually(() => lane.innerText()).toContain(
          `at most ${longestText.toLocaleString("en-US")} characters, and this text has ${long.length.toLocaleString("en-US")}`,
        );
        await page.keyboard.press("Control+z");
        await eventually(() => lane.innerText()).not.toContain("at most");
      },
      still,
    );
  });

  test("what rounds to nothing has no sign", async () => {
    const world: World = { ...worldOn("ravine"), start: [-1e-4, -1e-4] };
    await hub.visit(
      `play/${await linkTo([gradientDescent(0.001).text, adam().text], world)}`,
      async (page) => {
        const places = page.locator(".play-controls .entrant-place");
        // y = −10⁻⁴ · 0.98⁵⁰ at α = 0.01, x a little nearer to its start.
        await eventually(() => places.first().textContent()).toBe("x 0.000  y 0.000");
        await eventually(() => places.count()).toBe(2);
      },
      still,
    );
  });

  test("another surface begins its race", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        const sentence = page.locator("#race-sentence");
        await eventually(() => sentence.textContent()).toMatch(/^After 200 steps/);
        const before = await sentence.textContent();
        await page.selectOption("#surface", "himmelblau");
        await eventually(() => sentence.textContent()).not.toBe(before);
        await eventually(() => sentence.textContent()).toMatch(/^After 200 steps/);
        await eventually(() => page.locator(".transport-step output").textContent()).toBe("200");
      },
      still,
    );
  });

  test("what the lanes run in is in view beside Adam's text", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await page.getByRole("button", { name: /^Adam/ }).click();
        await page.locator(".lane-editor .katex").first().waitFor();
        await awaitFaces(page);
        const edgeOf = (part: string, edge: "top" | "bottom") =>
          page.locator(part).evaluate((box, side) => box.getBoundingClientRect()[side], edge);
        await eventually(() => edgeOf(".world-controls", "bottom")).toBeLessThanOrEqual(900);
        const tools = await edgeOf(".lane-editor .lane-tools", "top");
        expect(tools).toBeLessThan(await edgeOf(".lane-editor .lane-name", "bottom"));
      },
      still,
    );
  });
});
