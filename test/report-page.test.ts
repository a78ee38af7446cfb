import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { contest, type RaceResult, race } from "@downhill/lab";
import { reportPage } from "@downhill/lab/report";
import axe from "axe-core";
import { adam, gradientDescent, momentum, rmsprop, rule } from "downhill";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "./find-chromium.ts";

const executablePath = findChromium();
if (executablePath === undefined && process.env.CI) throw new Error(noChromium);

type ReportedRace = Parameters<typeof reportPage>[0][number];

const circumstances = { learningRates: "given & <chosen>", hyper: "", cores: 2, processor: undefined };
const options = { commands: ["npx downhill race digits --target 'loss<0.1'"], madeBy: "a test" };
const sizes = [1440, 1024, 390];
const askAxe = "axe.run().then((found) => found.violations.map((one) => one.id + ': ' + one.nodes[0].html))";

/** The last has a label that would break a page that did not escape it. */
const entrants = [
  { label: "adam", rule: adam({ lr: 0.01 }) },
  { label: "momentum", rule: momentum({ lr: 0.02, beta: 0.9 }) },
  { label: "a<b>&'\"", rule: rule("θ = θ − α g", { lr: 0.01 }) },
];

async function raceDigits(): Promise<ReportedRace> {
  const result = await race({ name: "digits" }, entrants, {
    seeds: [1, 2, 3, 4, 5],
    steps: 80,
    testEvery: 20,
    diagnoseEvery: 20,
    target: { metric: "accuracy", value: 0.5 },
    workers: 2,
  });
  return { result, circumstances };
}

async function raceToInfinity(): Promise<ReportedRace> {
  const far = { label: "gradientDescent", rule: gradientDescent({ lr: 5 }) };
  const result = await race({ name: "quadratic" }, [...entrants, far], {
    seeds: [1, 2],
    steps: 60,
    workers: 1,
  });
  return { result, circumstances };
}

async function contestOnRavine(): Promise<ReportedRace> {
  const contenders = [
    { label: "adam", make: adam },
    { label: "rmsprop", make: rmsprop },
  ];
  const plan = { steps: 40, workers: 1, target: { metric: "loss", value: 0.01 } as const };
  const result = await contest(
    { name: "ravine" },
    contenders,
    { trials: 4, tuningSeeds: [11], seeds: [1, 2], plan },
    race,
  );
  return { result, circumstances };
}

describe.skipIf(executablePath === undefined)("a report in Chromium, with no network and from a file", () => {
  let browser: Browser;
  let folder: string;
  let digits: ReportedRace;
  beforeAll(async () => {
    digits = await raceDigits();
    folder = await mkdtemp(join(tmpdir(), "downhill-report-"));
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  async function open(races: readonly ReportedRace[], look: (page: Page) => Promise<void>): Promise<void> {
    const path = join(folder, "report.html");
    await writeFile(path, reportPage(races, options));
    const context = await browser.newContext({ offline: true });
    try {
      const page = await context.newPage();
      const said: string[] = [];
      const asked: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      await look(page);
      expect(said).toEqual([]);
      expect(asked).toEqual([pathToFileURL(path).href]);
    } finally {
      await context.close();
    }
  }

  /** What anybody who reads with a keyboard, a screen reader or a phone stumbles over. */
  async function expectReadable(page: Page): Promise<void> {
    for (const width of sizes) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(findFaults), `at ${width} pixels`).toEqual([]);
    }
    await page.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await page.evaluate(askAxe);
      expect(violations, `axe, ${colorScheme}`).toEqual([]);
    }
  }

  const linesOf = (page: Page, id: string): Promise<number> =>
    page.locator(`[aria-labelledby="${id}-heading"] .plot > svg > svg[viewBox] .line`).count();

  test("a race with tests, a target and diagnoses", async () => {
    const result = digits.result as RaceResult;
    await open([digits], async (page) => {
      await expectReadable(page);
      expect(await linesOf(page, "race-0-loss")).toBe(entrants.length);
      expect(await linesOf(page, "race-0-accuracy")).toBe(entrants.length);
      const strip = page.locator('[aria-labelledby="race-0-target-heading"]');
      const reached = result.runs.filter((run) => run.stepsToTarget !== undefined).length;
      expect(await strip.locator("svg .mark").count()).toBe(reached);
      expect(await strip.locator("tbody tr").count()).toBe(result.runs.length);
      expect(await page.locator('[aria-labelledby="race-0-steps-heading"] .multiples .plot').count()).toBe(4);
      expect(await page.locator(".label", { hasText: "a<b>&'\"" }).count()).toBeGreaterThan(0);
      expect(await page.locator("b").count()).toBe(0);
      expect(await page.locator("dd", { hasText: "given & <chosen>" }).count()).toBe(1);
      expect(await page.locator(".commands").textContent()).toBe(options.commands[0]);
    });
  });

  test("the sentence of a figure names the best and the worst of the runs", async () => {
    const { runs } = digits.result as RaceResult;
    const endOf = (entrant: number): number => {
      const accuracies = runs
        .filter((run) => run.entrant === entrant)
        .map((run) => run.tests.at(-1)?.accuracy ?? 0);
      return accuracies.sort((a, b) => a - b)[2] ?? 0;
    };
    const order = entrants
      .map(({ label }, entrant) => ({ label, end: endOf(entrant) }))
      .sort((a, b) => b.end - a.end);
    const [best, worst] = [order[0], order.at(-1)].map(
      (one) => `${one?.label} (${((one?.end ?? 0) * 100).toFixed(1)}\u00a0%)`,
    );
    await open([digits], async (page) => {
      expect(await page.locator("#race-0-accuracy-sentence").textContent()).toBe(
        `After 80 steps the median test accuracy is highest for ${best}, lowest for ${worst}.`,
      );
    });
  });

  test("a divergence is a result with its step", async () => {
    const reported = await raceToInfinity();
    const steps = (reported.result as RaceResult).runs.flatMap(({ divergedAt }) => divergedAt ?? []);
    expect(steps).toHaveLength(2);
    await open([reported], async (page) => {
      await expectReadable(page);
      const text = await page.locator("main").innerText();
      expect(text).toContain(
        `gradientDescent diverged at step ${steps[0]} (seed 1), step ${steps[1]} (seed 2).`,
      );
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      expect(await page.locator('[aria-labelledby="race-0-loss-heading"] .cross').count()).toBe(1);
    });
  });

  test("a race that nobody ends", async () => {
    const explode = [{ label: "explode", rule: rule("θ = θ / 0 − g") }];
    const result = await race({ name: "digits" }, explode, {
      seeds: [1],
      steps: 5,
      testEvery: 2,
      workers: 1,
    });
    await open([{ result, circumstances }], async (page) => {
      await expectReadable(page);
      const text = await page.locator("main").innerText();
      expect(text).toContain("No rule got through 5 steps.");
      expect(text.match(/No rule got to the last test\./g)).toHaveLength(2);
      expect(text).toContain("explode diverged at step 1.");
    });
  });

  test("a contest and a race after it, on one page", async () => {
    await open([await contestOnRavine(), await raceToInfinity()], async (page) => {
      await expectReadable(page);
      expect(await page.locator('[aria-labelledby="together-heading"]').innerText()).toContain(
        "quadratic has no target to be timed by",
      );
      expect(await page.locator('[aria-labelledby="race-0-tuning-heading"] .multiples .plot').count()).toBe(
        2,
      );
      // One pair, by steps and by final loss.
      expect(await page.locator('[aria-labelledby="race-0-pairs"] tbody tr').count()).toBe(2);
      expect(await linesOf(page, "race-1-loss")).toBe(entrants.length + 1);
    });
  });

  test("several races with targets, with profiles and scores over them", async () => {
    const eight = Array.from({ length: 8 }, (_, k) => ({
      label: `rate${k}`,
      rule: gradientDescent({ lr: 0.0002 * 3 ** k }),
    }));
    const options = { seeds: [1], steps: 1000, workers: 1, target: { metric: "loss", value: 1 } as const };
    const races = await Promise.all(
      ["quadratic", "rosenbrock"].map(async (name) => ({
        result: await race({ name }, eight, options),
        circumstances,
      })),
    );
    await open(races, async (page) => {
      await expectReadable(page);
      expect(await linesOf(page, "together")).toBe(eight.length);
      const tables = page.locator('[aria-labelledby="together-scores"] table');
      expect(await tables.nth(0).locator("tbody tr").count()).toBe(eight.length);
      expect(await tables.nth(1).locator("thead th").allTextContents()).toEqual([
        "rule",
        "quadratic",
        "rosenbrock",
      ]);
      expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|undefined/);
    });
  });
});

/** Runs in the page. */
function findFaults(): string[] {
  const faults: string[] = [];
  const name = (element: Element): string => `${element.tagName}.${element.getAttribute("class") ?? ""}`;
  const textOf = (ids: string | null): string =>
    (ids ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ")
      .trim();
  for (const element of document.querySelectorAll("[aria-labelledby]"))
    for (const id of (element.getAttribute("aria-labelledby") ?? "").split(" "))
      if (textOf(id) === "") faults.push(`${name(element)} is labelled by ${id}, which is not there`);
  for (const element of document.querySelectorAll("[aria-describedby]"))
    if (textOf(element.getAttribute("aria-describedby")) === "")
      faults.push(`${name(element)} has no description`);
  for (const svg of document.querySelectorAll(".plot > svg"))
    if (svg.getAttribute("role") !== "img" || !svg.hasAttribute("aria-labelledby"))
      faults.push("a figure without a name");
  for (const th of document.querySelectorAll("th"))
    if (!th.hasAttribute("scope")) faults.push("a th without scope");
  for (const table of document.querySelectorAll("table"))
    if (table.caption === null) faults.push("a table without caption");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push("an id is there twice");
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push("there has to be one h1");
  for (const [i, level] of levels.entries())
    if (level > (levels[i - 1] ?? 0) + 1) faults.push(`h${level} follows h${levels[i - 1]}`);
  if (document.querySelectorAll("main").length !== 1 || document.documentElement.lang === "")
    faults.push("no main or no language");

  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide and scrolls sideways`);
  for (const element of document.querySelectorAll(".scroll, pre"))
    if (element.scrollWidth > element.clientWidth && !element.hasAttribute("tabindex"))
      faults.push(`${name(element)} scrolls and cannot be reached`);
  for (const strip of document.querySelectorAll(".strip > svg"))
    for (const mark of strip.querySelectorAll(".mark"))
      for (const label of strip.querySelectorAll(".label")) {
        const [a, b] = [mark.getBoundingClientRect(), label.getBoundingClientRect()];
        // A text's box has room for accents above and tails below its letters.
        const [top, bottom] = [b.top + 3, b.bottom - 3];
        if (a.left < b.right && b.left < a.right && a.top < bottom && top < a.bottom)
          faults.push(`a marker stands on ${label.textContent}`);
      }
  for (const plot of document.querySelectorAll(".plot > svg")) {
    for (const group of [".ends .label", ".tick"]) {
      const boxes = [...plot.querySelectorAll(group)].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      for (const [i, a] of boxes.entries()) {
        if (a.box.width > 0 && (a.box.right > clientWidth + 1 || a.box.left < -1))
          faults.push(`${a.text} leaves the page`);
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 1.5) faults.push(`${a.text} and ${b.text} overlap`);
        }
      }
    }
  }
  return faults;
}
