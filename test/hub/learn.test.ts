import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { awaitPage, expectAccessible, hasNoChromium, startHub } from "./hub.ts";
import { readLog } from "./practise-by-keys.ts";

/** The stages by the end of their address, each with a control of its figure. */
const stages = [
  { slug: "gradient-descent", title: "Gradient descent", figure: "descent", slider: "descent-alpha" },
  { slug: "momentum", title: "Momentum", figure: "momentum", slider: "momentum-beta" },
  { slug: "rmsprop", title: "RMSprop", figure: "scaling", slider: "scaling-alpha" },
  { slug: "adam", title: "Adam", figure: "correction", slider: "correction-beta2" },
  { slug: "comparison", title: "Comparison", figure: "conditions", slider: "conditions-condition" },
  { slug: "applications", title: "Applications", figure: "tasks", slider: "tasks-rate" },
  { slug: "challenges", title: "Challenges", figure: "sweep", slider: "sweep-rate" },
  { slug: "interview", title: "Interview", figure: "whiteboard", slider: undefined },
] as const;

describe.skipIf(hasNoChromium)("the learning path", () => {
  const hub = startHub();

  test("is walked from its overview to its end, and every figure answers to the keyboard", async () => {
    await hub.visit("learn/", async (page) => {
      await expectAccessible(page);
      expect(await page.locator(".learn-stages h2").allTextContents()).toEqual(
        stages.map(({ title }) => title),
      );
      await page.locator(".learn-stages").getByRole("link", { name: "Gradient descent" }).click();
      for (const [index, { slug, title, figure, slider }] of stages.entries()) {
        await awaitPage(page, `**/learn/${slug}/`);
        expect(await page.locator("h1").textContent()).toBe(title);
        expect(await page.locator('.stage-path [aria-current="page"]').textContent()).toBe(title);
        const before = await sentenceOf(page, figure);
        if (slider === undefined) await pressButton(page, "Next line");
        else await moveSlider(page, slider);
        await expect.poll(() => sentenceOf(page, figure)).not.toBe(before);
        if (index + 1 < stages.length) await page.locator('.stage-steps a[rel="next"]').click();
      }
    });
  }, 180_000);

  test.each(stages.map(({ slug }) => slug))(
    "%s is accessible in both themes and fits 360 pixels",
    async (slug) => {
      await hub.visit(`learn/${slug}/`, (page) => expectAccessible(page));
    },
    120_000,
  );

  test("leads to Play with its rule, and to Train with its network", async () => {
    await hub.visit("learn/momentum/", async (page) => {
      await page.getByRole("link", { name: "Open momentum in Play" }).click();
      await page.waitForURL("**/play/#z=v1.*");
    });
    await hub.visit(
      "learn/applications/",
      async (page) => {
        await page.getByRole("link", { name: "the Transformer" }).click();
        await awaitPage(page, "**/train/?problem=moby-transformer*");
        await expect
          .poll(() => page.locator('input[name="problem"]:checked').getAttribute("value"))
          .toBe("moby-transformer");
      },
      { expected: /No available adapters/ },
    );
  });

  test("can be read without script", async () => {
    await hub.visit(
      "learn/adam/",
      async (page) => {
        expect(await page.locator(".stage-text").textContent()).toContain("How long is a step?");
        expect(await page.locator(".stage-rules .katex").count()).toBeGreaterThan(0);
        expect(await sentenceOf(page, "correction")).toContain("3.16 α");
      },
      { javaScriptEnabled: false },
    );
  });
});

describe.skipIf(hasNoChromium)("figures against closed forms", () => {
  const hub = startHub();

  test("gradient descent: factors |1 − αλ|, and divergence as a result", async () => {
    await hub.visit("learn/gradient-descent/", async (page) => {
      const [alpha, kappa] = [0.08, 20];
      for (const [row, curvature] of [1, kappa].entries())
        await expectFactors(page, row, Math.abs(1 - alpha * curvature), 3);
      await pressButton(page, "Best α");
      const best = (kappa - 1) / (kappa + 1);
      for (const row of [0, 1]) await expectFactors(page, row, best, 2);
      await page.locator("#descent-alpha").focus();
      await page.keyboard.press("End");
      await expect.poll(() => sentenceOf(page, "descent")).toContain("beyond the limit");
      const told = await sentenceOf(page, "descent");
      const factor = Math.abs(1 - Number(/α = ([\d.]+)/.exec(told)?.[1]) * kappa);
      // Beyond 32 it has grown a thousandfold after two steps.
      expect(factor).toBeGreaterThan(32);
      expect(told).toContain(`grows ${factor.toPrecision(3)} times a step, a thousandfold by step 2`);
      expect(await page.locator("main").textContent()).not.toMatch(/NaN|Infinity/);
    });
  });

  test("momentum: Polyak's point is the best, and above it the factor is √β", async () => {
    await hub.visit("learn/momentum/", async (page) => {
      const root = Math.sqrt(50);
      await pressButton(page, "Polyak's best");
      const best = (root - 1) / (root + 1);
      for (const row of [0, 1]) await expectFactors(page, row, best, 1);
      await page.locator("#momentum-beta").fill("0.81");
      await page.locator("#momentum-alpha").fill(String(Math.log10(2)));
      // αλ of 2 and 0.04: (1 − √0.04)² = 0.64 < β, so both swing.
      for (const row of [0, 1]) await expectFactors(page, row, 0.9, 2);
    });
  });

  test("RMSprop: the first step is α/√(1 − β) along both axes, unless ε is large", async () => {
    await hub.visit("learn/rmsprop/", async (page) => {
      const first = 0.02 / Math.sqrt(1 - 0.9);
      for (const row of [0, 1])
        await expect
          .poll(() => numbersOf(page, row))
          .toEqual([expect.any(Number), expect.closeTo(first, 4), expect.closeTo(first, 4)]);
      await page.locator("#scaling-epsilon").fill("0");
      // ε = 1 with a gradient of 1: v = 0.1.
      const [inside, outside] = [0.02 / Math.sqrt(0.1 + 1), 0.02 / (Math.sqrt(0.1) + 1)];
      await expect
        .poll(() => numbersOf(page, 0))
        .toEqual([1, expect.closeTo(inside, 4), expect.closeTo(outside, 4)]);
    });
  });

  test("Adam: the correction by its formula", async () => {
    await hub.visit("learn/adam/", async (page) => {
      const ratio = (t: number) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t);
      const all = Array.from({ length: 3000 }, (_, index) => ratio(index + 1));
      const peak = all.indexOf(Math.max(...all)) + 1;
      const settled = all.findLastIndex((value) => Math.abs(value - 1) >= 0.05) + 2;
      const sentence = await sentenceOf(page, "correction");
      expect(sentence).toContain(`${ratio(1).toPrecision(3)} α long`);
      expect(sentence).toContain(`step ${peak}, ${ratio(peak).toPrecision(3)} α`);
      expect(sentence).toContain(`from step ${settled} on`);
    });
  });

  test("a figure opens as a table with all digits of its run", async () => {
    await hub.visit("learn/gradient-descent/", async (page) => {
      await pressButton(page, "Table");
      const row = page.locator("#descent-table tbody tr").nth(3);
      await row.waitFor();
      const cells = await row.locator("td").allTextContents();
      expect(Number(cells[1])).toBeCloseTo((1 - 0.08) ** 3, 12);
      expect(Number(cells[2])).toBeCloseTo(0.5 * (1 - 1.6) ** 3, 12);
    });
  });

  test("turning the quadratic slows the adaptive rules and not the others", async () => {
    await hub.visit("learn/comparison/", async (page) => {
      const stepsOf = async () => {
        const text = await sentenceOf(page, "conditions");
        return Object.fromEntries(
          ["gradient descent", "momentum", "RMSprop", "Adam"].map((name) => [
            name,
            Number(new RegExp(`${name} (\\d+) \\(`).exec(text)?.[1]),
          ]),
        );
      };
      await expect.poll(async () => Object.values(await stepsOf()).every(Number.isFinite)).toBe(true);
      const along = await stepsOf();
      await page.locator("#conditions-angle").fill("30");
      await expect
        .poll(() => sentenceOf(page, "conditions"), { timeout: 30_000 })
        .toContain("turned by 30°, with");
      const turned = await stepsOf();
      expect(turned.RMSprop).toBeGreaterThan(5 * Number(along.RMSprop));
      expect(turned.Adam).toBeGreaterThan(Number(along.Adam));
      // Their starts turn against the axes, which is all that changes for them.
      for (const name of ["gradient descent", "momentum"])
        expect(Number(turned[name]) / Number(along[name])).toBeCloseTo(1, 0);
    });
  });
});

describe.skipIf(hasNoChromium)("questions", () => {
  const hub = startHub();

  test("a number is graded: wrong with the slip named, right, and asked again with others", async () => {
    await hub.visit("learn/gradient-descent/", async (page) => {
      await page.locator("#questions").scrollIntoViewIfNeeded();
      const question = page.locator(".question").nth(0);
      const prompt = () => question.locator(".question-prompt").textContent();
      const input = question.getByRole("textbox");
      await input.waitFor();
      const [low, high] =
        (await prompt())
          ?.match(/λmin = ([\d.]+) to λmax = ([\d.]+)/)
          ?.slice(1)
          .map(Number) ?? [];
      const best = 2 / (Number(low) + Number(high));
      const reply = question.locator(".grade-reply");
      await input.fill(String(2 / Number(high)));
      await input.press("Enter");
      await expect.poll(() => reply.textContent()).toContain("the limit 2/λmax");
      await input.fill("lots");
      await input.press("Enter");
      await expect.poll(() => reply.textContent()).toContain("no number");
      await input.fill(String(best));
      await input.press("Enter");
      await expect.poll(() => reply.textContent()).toMatch(/^Right/);
      expect(await reply.textContent()).toContain("nothing is counted");
      const first = await prompt();
      await question.getByRole("button", { name: "Other numbers" }).click();
      await expect.poll(() => prompt()).not.toBe(first);
      await expect.poll(() => reply.textContent()).toBe("");
    });
  });

  test("a choice says why; points are found in an answer in words, and the reader has the last word", async () => {
    await hub.visit("learn/momentum/", async (page) => {
      await page.locator("#questions").scrollIntoViewIfNeeded();
      const choice = page.locator(".question").nth(1);
      await choice.getByRole("radio", { name: "α times the curvature" }).check();
      await choice.getByRole("button", { name: "Check" }).click();
      await expect.poll(() => choice.locator(".grade-reply").textContent()).toMatch(/^Not this/);
      await choice.getByRole("radio", { name: "β alone" }).check();
      await choice.getByRole("button", { name: "Check" }).click();
      await expect.poll(() => choice.locator(".grade-reply").textContent()).toMatch(/^Right/);
      const words = page.locator(".question").nth(2);
      await words.getByRole("textbox").first().fill("I do not know.");
      await words.getByRole("button", { name: "Check" }).click();
      await expect.poll(() => words.locator(".grade-reply").textContent()).toContain("0 of 4 points found");
      await words.getByRole("checkbox").first().check();
      await expect
        .poll(() => words.locator(".grade-reply").textContent())
        .toContain("1 of 4 points by your own count");
    });
  });

  test("nothing is counted until the reader says so", async () => {
    await hub.visit("learn/momentum/", async (page) => {
      await page.locator("#questions").scrollIntoViewIfNeeded();
      const choice = page.locator(".question").nth(1);
      await choice.getByRole("radio", { name: "β alone" }).check();
      await choice.getByRole("button", { name: "Check" }).click();
      await choice.locator(".grade-reply").getByText("nothing is counted").waitFor();
      expect(await readLog(page)).toEqual([]);
      await choice.getByRole("button", { name: "Count this" }).click();
      await choice.getByText("it comes again in").waitFor();
      expect(await readLog(page)).toMatchObject([
        { kind: "review", question: "momentum-ringing", rating: 3 },
      ]);
    });
  });

  test("a claim is run again on its stage", async () => {
    await hub.visit("learn/momentum/", async (page) => {
      const claim = page.locator(".claim-list li", { hasText: "Momentum may overshoot minima." });
      await claim.getByRole("button", { name: "Run it again here" }).click();
      await expect
        .poll(() => claim.getByRole("status").first().textContent(), { timeout: 60_000 })
        .toContain("As recorded");
    });
  }, 90_000);
});

function sentenceOf(page: Page, figure: string): Promise<string> {
  return page.locator(`#${figure}-sentence`).innerText();
}

/** Focuses a slider and presses an arrow key a few times. */
async function moveSlider(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
}

/** Presses a button by the keyboard. */
async function pressButton(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().focus();
  await page.keyboard.press("Enter");
}

/** Waits until predicted and measured factor of an axis are this one, to so many digits behind the point. */
async function expectFactors(page: Page, row: number, factor: number, digits: number): Promise<void> {
  const close = expect.closeTo(factor, digits);
  await expect.poll(() => numbersOf(page, row)).toEqual([expect.any(Number), close, close]);
}

/** The numbers of a row of the readout. */
async function numbersOf(page: Page, row: number): Promise<readonly number[]> {
  const cells = await page.locator(".readout tbody tr").nth(row).locator("td.number").allTextContents();
  return cells.map(Number);
}
