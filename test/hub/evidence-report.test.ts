import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adam, momentum } from "downhill";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spawnDownhill } from "../../packages/cli/src/spawn-downhill.ts";
import { trainLink, usualSample } from "../../packages/hub/src/link/train-link.ts";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";

const patience = 120_000;

describe.skipIf(hasNoChromium)("reports opened in the page", () => {
  const hub = startHub();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "downhill-opened-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Races, and gives the paths of the JSON and of the page that the command line wrote of the same race. */
  const raceToFiles = async (name: string, args: readonly string[]) => {
    const page = join(folder, `${name}.html`);
    const { code, stdout, stderr } = await spawnDownhill(folder, [
      ...["race", ...args],
      ...["--json", "--report", page],
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const json = join(folder, `${name}.json`);
    await writeFile(json, stdout);
    return { json, page };
  };
  const open = async (page: Page, file: string): Promise<void> => {
    await page.locator("input[type=file]").setInputFiles(file);
  };

  test.each([
    ["race", ["ravine", "--rules", "adam,momentum", "--steps", "40", "--seeds", "2", "--diagnose"]],
    ["divergence", ["quadratic", "--lr", "gradientDescent=5", "--steps", "40", "--seeds", "2"]],
    ["contest", ["ravine", "--rules", "adam,rmsprop", "--steps", "40", "--seeds", "3", "--tune", "4"]],
    ["races", ["ravine,beale", "--rules", "adam,rmsprop", "--steps", "40", "--seeds", "2"]],
  ])(
    "%s: the report says what the page of the command line says",
    async (name, args) => {
      const { json, page: written } = await raceToFiles(name, args);
      await hub.visit("evidence/report/", async (page) => {
        await open(page, json);
        await page.locator(".report-main").waitFor();
        // The page's policy would speak of a style that is only parsed.
        const html = (await readFile(written, "utf8")).replace(/<style>[\s\S]*<\/style>/, "");
        const [here, there] = await page.evaluate((text) => {
          const told = (element: Element | null | undefined) =>
            element?.textContent?.replaceAll(/\s+/g, " ").trim();
          const shown = document.querySelector(".shown-report")?.shadowRoot;
          const parsed = new DOMParser().parseFromString(text, "text/html");
          return [
            [".report-title", ".report-main", ".report-footer"].map((one) => told(shown?.querySelector(one))),
            ["h1", "main", "footer"].map((one) => told(parsed.querySelector(one))),
          ];
        }, html);
        expect(here).toEqual(there);
        expect(here?.[1]?.length).toBeGreaterThan(500);
      });
    },
    patience,
  );

  test.each([
    ["no JSON", "{", "it is not JSON"],
    ["another file", '{"a": 1}', "problem is missing"],
    ["a page", "<!doctype html><title>x</title>", "it is a page"],
    ["an empty list", "[]", "it holds no race"],
  ])("%s is refused with what is wrong", async (name, text, message) => {
    const file = join(folder, `${name.replaceAll(" ", "-")}.json`);
    await writeFile(file, text);
    await hub.visit("evidence/report/", async (page) => {
      await open(page, file);
      const told = page.getByRole("alert");
      await told.waitFor();
      expect(await told.textContent()).toContain(
        `${name.replaceAll(" ", "-")}.json cannot be opened: ${message}`,
      );
    });
  });

  test(
    "a fault within a race names its place, and the report before stays",
    async () => {
      const { json } = await raceToFiles("sound", [
        "ravine",
        "--rules",
        "adam",
        "--steps",
        "20",
        "--seeds",
        "2",
      ]);
      const sound = JSON.parse(await readFile(json, "utf8"));
      const broken = [
        [{ ...sound, runs: sound.runs.slice(1) }, `runs lack adam on seed ${sound.seeds[0]}`],
        [
          { ...sound, entrants: [{ ...sound.entrants[0], label: { markup: "<b>" } }] },
          "entrants.0.label is Object",
        ],
        [{ ...sound, runs: [{ ...sound.runs[0], losses: ["a"] }] }, "runs.0.losses is Array"],
        [{ ...sound, entrants: [{ ...sound.entrants[0], text: "θ ← " }] }, "cannot be opened"],
      ] as const;
      await hub.visit("evidence/report/", async (page) => {
        await open(page, json);
        await page.locator(".report-main").waitFor();
        for (const [index, [document, message]] of broken.entries()) {
          const file = join(folder, `broken-${index}.json`);
          await writeFile(file, JSON.stringify(document));
          await open(page, file);
          await page.getByRole("alert").filter({ hasText: message }).waitFor();
          expect(await page.locator(".report-title").textContent()).toBe("adam on ravine");
        }
      });
    },
    patience,
  );

  test(
    "four rules race in the page, and their report is saved as a page of its own",
    async () => {
      await hub.visit("evidence/report/", async (page) => {
        await page.getByRole("button", { name: "Race four rules on digits here" }).click();
        await page.locator(".report-main").waitFor({ timeout: patience });
        expect(await page.locator(".report-title").textContent()).toBe(
          "gradientDescent, momentum, rmsprop and adam on digits",
        );
        const download = page.waitForEvent("download");
        await page.getByRole("button", { name: "Save as a page" }).click();
        const html = await readFile(await (await download).path(), "utf8");
        expect(html).toMatch(/^<!doctype html>/);
        expect(html).toContain("npx downhill race digits");
      });
    },
    patience,
  );

  test(
    "what was trained on the Train page opens as a report",
    async () => {
      const fragment = await trainLink.encode({
        ...{ problem: "digits", steps: 30, runs: 1, device: "wasm" },
        ...usualSample,
        lanes: [adam(), momentum()].map(({ text }) => ({ text, hyper: {} })),
      });
      await hub.visit(`train/${fragment}`, async (page) => {
        await page
          .getByRole("button", { name: /^(Start|Train)/ })
          .first()
          .click();
        await page.getByRole("button", { name: "Open the report" }).click({ timeout: patience });
        await page.locator(".report-main").waitFor({ timeout: patience });
        expect(page.url()).toMatch(/evidence\/report\/$/);
        expect(await page.locator(".report-title").textContent()).toBe("adam and momentum on digits");
        expect(await page.locator(".report-footer").textContent()).toContain("Train page");
      });
    },
    patience,
  );

  test(
    "an open report is accessible",
    async () => {
      const { json } = await raceToFiles("accessible", [
        ...["ravine", "--rules", "adam,rmsprop", "--steps", "40", "--seeds", "3", "--tune", "4"],
      ]);
      await hub.visit(
        "evidence/report/",
        async (page) => {
          await open(page, json);
          await page.locator(".report-main").waitFor();
          await expectAccessible(page);
        },
        // To look at an adopted style sheet, axe writes it into a style element, which the page's policy refuses.
        { expected: /Applying inline style violates/ },
      );
    },
    patience,
  );

  test(
    "it is accessible before anything is open",
    async () => {
      await hub.visit("evidence/report/", expectAccessible);
    },
    patience,
  );
});
