import { explain, momentum } from "downhill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { firstViewpoint } from "../../packages/hub/src/instruments/instruments-view.ts";
import { playLink } from "../../packages/hub/src/link/play-link.ts";
import { awaitFaces, expectAccessible, hasNoChromium, startHub } from "./hub.ts";

/** Software rendering says how it does; the page has no part in it. */
const expected = /GPU stall|WebGL/;

/** Workers and a loaded machine take their time. */
const soon = <Value>(look: () => Promise<Value> | Value) => expect.poll(look, { timeout: 30_000 });

describe.skipIf(hasNoChromium)("the instruments below the race", () => {
  const hub = startHub();

  const openMomentum = async (page: Page): Promise<void> => {
    await page.locator("#stability").getByRole("radio", { name: "Momentum" }).check();
    await page.locator("#pad-lr").waitFor();
  };

  test("the pad: the keyboard moves α, and prediction and measurement follow", async () => {
    await hub.visit("play/", async (page) => {
      await openMomentum(page);
      const sentence = page.locator("#pad-sentence");
      await soon(() => sentence.textContent()).toMatch(
        /The fastest is ×\u00a00\.635 at α = 1\.34, β = 0\.403\.$/,
      );
      const before = await sentence.textContent();
      const slider = page.locator("#pad-lr");
      await slider.focus();
      for (let press = 0; press < 60; press++) await page.keyboard.press("ArrowLeft");
      await soon(() => sentence.textContent()).not.toBe(before);
      const factor = /At α = ([\d.]+), β = 0\.9 .* ×\u00a0([\d.]+) a step/;
      await soon(() => sentence.textContent()).toMatch(factor);
      // Heavy ball below the critical α: from one side, with the larger root of its quadratic.
      const [, alpha = "", rate = ""] = factor.exec((await sentence.textContent()) ?? "") ?? [];
      const trace = 1.9 - 0.1 * Number(alpha);
      const square = trace * trace - 3.6;
      const exact = square < 0 ? Math.sqrt(0.9) : (trace + Math.sqrt(square)) / 2;
      expect(Number(rate)).toBeCloseTo(exact, 3);
      await page.locator("#stability").getByRole("button", { name: "Go to the best point" }).click();
      await soon(() => sentence.textContent()).toMatch(
        /^At α = 1\.34, β = 0\.403 .* to ×\u00a00\.63\d a step/,
      );
    });
  });

  test("the pad is dragged with a pointer, and a rule that is not linear is measured instead", async () => {
    await hub.visit("play/", async (page) => {
      await openMomentum(page);
      const canvas = page.locator("#stability .pad-front");
      await canvas.scrollIntoViewIfNeeded();
      const box = await canvas.boundingBox();
      if (box === null) throw new Error("the pad has no size");
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
      await soon(() => page.locator("#pad-sentence").textContent()).toContain("it diverges");
      await page.locator("#stability").getByRole("radio", { name: "Adam" }).check();
      await soon(() => page.locator("#pad-sentence").textContent()).toMatch(
        /^Measured, because its step is not linear in θ and its states: of 1,728 runs/,
      );
    });
  });

  test("the microscope shows the lines that explain works, for gradients that are typed", async () => {
    await hub.visit("play/", async (page) => {
      await openMomentum(page);
      const section = page.locator("#microscope");
      await section.getByRole("radio", { name: "gradients I type" }).check();
      await section.getByRole("textbox", { name: "Gradients" }).fill("2, −1, 0.5");
      await section.getByLabel("θ₀").fill("3");
      await section.getByRole("button", { name: "Later" }).click();
      await section.getByRole("button", { name: "Later" }).click();
      const settings = await page.locator("#pad-lr").getAttribute("aria-valuetext");
      const [, , third] = explain(momentum(Number(settings)), { theta: 3, gradients: [2, -1, 0.5] }).steps;
      const shown = () =>
        section
          .locator(".microscope-value")
          .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("title"))));
      await soon(async () => (await shown()).slice(0, -1)).toEqual([
        0.5,
        ...(third?.lines ?? []).map(({ value }) => value),
      ]);
      await section.getByRole("textbox", { name: "Gradients" }).fill("2, two");
      await soon(() => section.locator(".microscope-empty").textContent()).toContain("“two” is no number");
    });
  });

  test("the microscope follows the race, whose number it has to the last bit", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await openMomentum(page);
        const section = page.locator("#microscope");
        await section.scrollIntoViewIfNeeded();
        await soon(() => page.locator("#lens-sentence").textContent()).toMatch(
          /^Step 200 of Momentum: .* to the last bit\.$/,
        );
        await section.getByLabel("Step", { exact: true }).focus();
        await page.keyboard.press("ArrowLeft");
        await soon(() => page.locator("#lens-sentence").textContent()).toMatch(
          /^Step 199 of Momentum: .* to the last bit\.$/,
        );
      },
      { reducedMotion: "reduce" },
    );
  });

  test("hundreds of starts come to an end and add up; a picked one becomes the start of the race", async () => {
    await hub.visit("play/", async (page) => {
      await openMomentum(page);
      const section = page.locator("#starts");
      await section.scrollIntoViewIfNeeded();
      await soon(() =>
        section.locator("progress").evaluate((bar) => (bar as HTMLProgressElement).value),
      ).toBe(1);
      const counts = async () => {
        const texts = await section.locator(".basins-key td:nth-child(2)").allTextContents();
        return texts.map((text) => Number(text.replace(",", "")));
      };
      await soon(async () => (await counts()).reduce((sum, count) => sum + count, 0)).toBe(40 * 20);
      const grid = section.getByRole("application");
      await grid.focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowRight");
      const readout = section.locator("#basins-readout");
      await soon(() => readout.textContent()).toMatch(/^Start \(/);
      const [, picked = ""] = /^Start \((.*?)\):/.exec((await readout.textContent()) ?? "") ?? [];
      await page.keyboard.press("Enter");
      const [x = "", y = ""] = picked.replaceAll("−", "-").split(", ").map(Number).map(String);
      await soon(() => page.getByLabel("Start x").inputValue()).toBe(x);
      await soon(() => page.getByLabel("y", { exact: true }).inputValue()).toBe(y);
    });
  });

  test("the relief is loaded when it is asked for, and turned by keys", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        const scripts: string[] = [];
        page.on("request", (request) => scripts.push(request.url()));
        const section = page.locator("#relief");
        await section.getByRole("button", { name: "Show it in three dimensions" }).click();
        const relief = section.getByRole("application");
        await relief.waitFor();
        await soon(() => scripts.some((url) => /\/scene-[^/]*\.js/.test(url))).toBe(true);
        await soon(() => relief.evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBeGreaterThan(
          400,
        );
        await relief.focus();
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Home");
      },
      { expected },
    );
  });

  test("what the instruments show is in the link, and a new profile sees the same", async () => {
    let shared = "";
    await hub.visit(
      "play/",
      async (page) => {
        await page.locator("#stability").getByRole("radio", { name: "Adam" }).check();
        await page.locator("#stability").getByLabel("Up").selectOption({ label: "ε" });
        const lens = page.locator("#microscope");
        await lens.getByRole("radio", { name: "gradients I type" }).check();
        await lens.getByRole("textbox", { name: "Gradients" }).fill("2, −1, 0.5");
        await lens.getByLabel("θ₀").fill("3");
        await lens.getByRole("button", { name: "Later" }).click();
        const starts = page.locator("#starts");
        await starts.scrollIntoViewIfNeeded();
        await soon(() =>
          starts.locator("progress").evaluate((bar) => (bar as HTMLProgressElement).value),
        ).toBe(1);
        await starts.getByLabel("Step that is shown").fill("20");
        await page.getByRole("button", { name: "Show it in three dimensions" }).click();
        const relief = page.locator("#relief").getByRole("application");
        await relief.focus();
        for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
        await soon(
          async () =>
            (await playLink.decode(await page.evaluate(() => location.hash)))?.instruments?.relief?.around,
        ).toBeCloseTo(firstViewpoint.around + 0.3, 2);
        shared = await page.evaluate(() => location.hash);
      },
      { expected },
    );
    const { instruments } = (await playLink.decode(shared)) ?? {};
    expect(instruments).toEqual({
      axes: ["lr", "eps"],
      lens: { source: "typed", theta: "3", gradients: "2, −1, 0.5", step: 2 },
      startsAt: 20,
      relief: { around: expect.closeTo(firstViewpoint.around + 0.3, 2), above: firstViewpoint.above },
    });
    await hub.visit(
      `play/${shared}`,
      async (page) => {
        await page.locator("#relief").getByRole("application").waitFor();
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await soon(() => page.locator("#stability").getByLabel("Up").inputValue()).toBe("eps");
        const lens = page.locator("#microscope");
        await soon(() => lens.getByLabel("θ₀").inputValue()).toBe("3");
        await soon(() => lens.getByRole("textbox", { name: "Gradients" }).inputValue()).toBe("2, −1, 0.5");
        await soon(() => page.locator("#lens-sentence").textContent()).toMatch(
          /^Step 2 of Adam: the gradient is −1/,
        );
        const starts = page.locator("#starts");
        await starts.scrollIntoViewIfNeeded();
        await soon(() => page.locator("#basins-sentence").textContent()).toMatch(/^After 20 steps of Adam/);
        await page.locator("#relief").getByRole("button", { name: "Close the relief" }).click();
        await soon(
          async () => (await playLink.decode(await page.evaluate(() => location.hash)))?.instruments?.relief,
        ).toBeUndefined();
      },
      { expected },
    );
  }, 60_000);

  test("the microscope has its lines before anybody scrolls to it, as a print needs them", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await soon(() => page.locator("#lens-sentence").textContent()).toMatch(/^Step 200 of /);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      },
      { reducedMotion: "reduce", viewport: { width: 1280, height: 600 } },
    );
  });

  test("a rule whose numbers stand in its text has no map, and its modes all the same", async () => {
    const lane = { text: "θ = θ − 0.1 g", hyper: {} };
    const world = { surface: "ravine", start: [-7, 2], seed: 0, noise: 0, batch: 1, drift: 0 } as const;
    const rest = { steps: 100, cursor: 100, speed: 30, chosen: 0 };
    await hub.visit(`play/${await playLink.encode({ lanes: [lane], world, ...rest })}`, async (page) => {
      // Curvatures 2 and 0.1: the flat way shrinks by 1 − 0.1 · 0.1.
      await soon(() => page.locator("#pad-sentence").textContent()).toMatch(
        /no hyperparameter .* shrinks to ×\u00a00\.9900 a step \(measured: ×\u00a00\.9900\)\.$/,
      );
      await soon(() => page.locator("#stability canvas").count()).toBe(0);
      await soon(() => page.locator("#stability .pad-modes tbody tr").count()).toBe(2);
      expect(await page.locator("#stability").getByText("Stable below").count()).toBe(0);
    });
  });

  test.each([
    [
      "has no value yet",
      "mine(α)\nθ = θ − α g",
      {
        pad: /^α of mine has no value yet/,
        lens: /^α of mine has no value yet/,
        basins: /^α of mine has no value yet/,
      },
    ],
    [
      "always diverges",
      "wild(α = 10)\nθ = θ − α exp(g²)",
      {
        pad: /: all 48 runs diverged within 100 steps\. The point is at α = 10\.$/,
        lens: /^The run diverged at its first step/,
        basins: /, of 800 starts: 0 at the minimum .* diverged\.$/,
      },
    ],
  ])("a rule that %s is told so by each of them", async (_, text, sentences) => {
    const world = { surface: "ravine", start: [-7, 20], seed: 0, noise: 0, batch: 1, drift: 0 } as const;
    const rest = { steps: 100, cursor: 100, speed: 30, chosen: 0 };
    await hub.visit(
      `play/${await playLink.encode({ lanes: [{ text, hyper: {} }], world, ...rest })}`,
      async (page) => {
        await page.locator("#starts").scrollIntoViewIfNeeded();
        for (const [id, sentence] of Object.entries(sentences))
          await soon(() => page.locator(`#${id}-sentence`).textContent()).toMatch(sentence);
      },
    );
  });

  test("the race, which stays in view beside its lanes, leaves them to themselves", async () => {
    await hub.visit("play/", async (page) => {
      await awaitFaces(page);
      await page.locator("#starts").scrollIntoViewIfNeeded();
      const overlap = () =>
        page.evaluate(() => {
          const [race, instruments] = [".play-race", ".play-instruments"].map((name) =>
            document.querySelector(name)?.getBoundingClientRect(),
          );
          return (race?.bottom ?? Number.NaN) - (instruments?.top ?? Number.NaN);
        });
      await soon(overlap).toBeLessThanOrEqual(0);
    });
  });

  test("they are accessible", async () => {
    await hub.visit(
      "play/",
      async (page) => {
        await openMomentum(page);
        const starts = page.locator("#starts");
        await starts.scrollIntoViewIfNeeded();
        await soon(() =>
          starts.locator("progress").evaluate((bar) => (bar as HTMLProgressElement).value),
        ).toBe(1);
        await expectAccessible(page);
      },
      { reducedMotion: "reduce", expected },
    );
  }, 60_000);
});
