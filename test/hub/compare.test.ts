import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  adam,
  clipByValue,
  countStateBytes,
  emit,
  emitTargets,
  equivalent,
  facts,
  lion,
  optimizer,
  type Rule,
} from "downhill";
import { catalogue } from "downhill/catalogue";
import { keras } from "downhill/dialects";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import { playLink } from "../../packages/hub/src/link/play-link.ts";
import { rosenbrock } from "../../packages/lab/src/problems/rosenbrock.ts";
import { awaitPage, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";

describe.skipIf(hasNoChromium)("the table of optimizers", () => {
  const hub = startHub();
  const rows = (page: Page) => page.locator("tbody th.rule");
  const stateOf = (rule: Rule): number => countStateBytes(rule.program).f32;

  test("filters by state, family and words, says how many are left, and keeps it in the address", async () => {
    await hub.visit("compare/", async (page) => {
      await expect.poll(() => rows(page).count()).toBe(catalogue.length);
      const light = catalogue.filter(({ make }) => stateOf(make()) <= 4);
      await page.getByLabel("State at most").selectOption("4 bytes");
      await expect.poll(() => rows(page).count()).toBe(light.length);
      const status = page.getByRole("search").getByRole("status");
      await expect
        .poll(() => status.textContent())
        .toContain(`${light.length} of ${catalogue.length} optimizers`);

      const wanted = light.filter(({ family }) => family === "momentum").map(({ title }) => title);
      await page.getByLabel("Family").selectOption("momentum");
      await expect.poll(() => rows(page).allTextContents()).toEqual(wanted);
      await expect.poll(() => new URL(page.url()).search).toBe("?family=momentum&bytes=4");
      await reload(page);
      await expect.poll(() => rows(page).allTextContents()).toEqual(wanted);

      await page.getByLabel("Find").fill("polyak");
      await expect.poll(() => rows(page).allTextContents()).toEqual(["Momentum"]);
      await page.getByLabel("Find").fill("no such rule");
      await page.getByRole("button", { name: `Show all ${catalogue.length}` }).click();
      await expect.poll(() => rows(page).count()).toBe(catalogue.length);
    });
  });

  test("sorts by year in both directions, and what has no year stands last", async () => {
    await hub.visit("compare/?sort=year", async (page) => {
      const years = catalogue.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
      const shown = () => page.locator("tbody tr td:nth-child(3)").allTextContents();
      const known = async () => (await shown()).slice(0, years.length).map(Number);
      await expect.poll(known).toEqual(years);
      await page.getByRole("button", { name: "Year" }).click();
      await expect.poll(known).toEqual(years.toReversed());
      expect(await page.locator("th[aria-sort=descending]").textContent()).toContain("Year");
    });
  });

  test("an address that asks for what there is not says so", async () => {
    await hub.visit("compare/?family=none&rules=adam", async (page) => {
      await page.getByText("The address asks for family=none, which is left out.").waitFor();
      await expect.poll(() => rows(page).count()).toBe(catalogue.length);
    });
  });

  test("chosen rules go side by side and to Play", async () => {
    await hub.visit("compare/", async (page) => {
      await page.getByRole("checkbox", { name: "Choose Adam", exact: true }).check();
      await page.getByRole("checkbox", { name: "Choose Lion" }).check();
      const race = page.getByRole("link", { name: "Race them in Play" });
      const lanes = async () => {
        const { hash } = new URL((await race.getAttribute("href")) ?? "", page.url());
        return (await playLink.decode(hash))?.lanes ?? [];
      };
      // It is written anew for each rule that is chosen.
      await expect
        .poll(async () => (await lanes()).map(({ text }) => text))
        .toEqual([adam().text, lion().text]);
      expect((await lanes()).every(({ hyper }) => (hyper.lr ?? 0) > 0)).toBe(true);

      await page.getByRole("link", { name: "Side by side" }).click();
      await awaitPage(page, "**/compare/side-by-side/?rules=adam,lion");
      const found = equivalent(adam(), lion());
      expect(found.equivalent).toBe(false);
      await page.getByText("Adam and Lion part at step 1.").waitFor();
      const table = page.getByRole("table");
      await expect.poll(() => table.locator(".katex").count()).toBeGreaterThan(8);
      await expect
        .poll(() => table.getByRole("row", { name: /^state/ }).textContent())
        .toContain("m from 0, v from 0");

      await page.getByLabel("Add a rule").selectOption("grams");
      await page.getByText("All 3 pairs compared in this page").waitFor();
      await expect.poll(() => page.url()).toContain("?rules=adam,lion,grams");
      await page.getByRole("button", { name: "Remove Lion" }).click();
      await page.getByText("Adam and Grams part at step").waitFor();
    });
  });

  test("another library's rule can be set beside one of the catalogue", async () => {
    await hub.visit("compare/adam/", async (page) => {
      const item = page.locator(".dialects li", { hasText: "Keras" });
      await item.getByRole("link", { name: "Line by line" }).click();
      await awaitPage(page, "**/compare/side-by-side/?rules=adam,keras.adam");
      await page.getByText("Adam and Adam in Keras part at step 1.").waitFor();
      const row = page.getByRole("row", { name: /^source/ });
      await expect.poll(() => row.textContent()).toContain("keras.optimizers.Adam(learning_rate=0.001");
      await page.getByLabel("Rule 2").selectOption("Adam in Optax");
      await page.getByText("Adam and Adam in Optax take the same steps.").waitFor();
    });
  });

  test("of many pairs those that take the same steps are shown, and the others open", async () => {
    // PyTorch's documentation gives Adam as the paper does, with the same defaults.
    const names = ["adam", "pytorch.adam", "lion", "rmsprop", "momentum"];
    await hub.visit(`compare/side-by-side/?rules=${names.join(",")}`, async (page) => {
      await page.getByText("All 10 pairs compared in this page").waitFor();
      const shown = page.locator(".pair-verdicts li:visible");
      await expect
        .poll(() => shown.allTextContents())
        .toEqual([expect.stringMatching(/^Adam and .*PyTorch.* take the same steps/)]);
      await page.getByText("9 pairs that part, and where").click();
      await expect.poll(() => shown.count()).toBe(10);
    });
  });

  test("without script it is the whole table", async () => {
    await hub.visit(
      "compare/",
      async (page) => {
        expect(await rows(page).count()).toBe(catalogue.length);
        expect(await page.getByLabel("Family").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each(["compare/", "compare/?rules=adam,lion", "compare/side-by-side/?rules=adam,adamw,lion"])(
    "%s is accessible",
    async (path) => {
      await hub.visit(path, async (page) => {
        await page.getByRole("table").first().waitFor();
        await expectAccessible(page);
      });
    },
  );
});

describe.skipIf(hasNoChromium)("the page of an optimizer", () => {
  const hub = startHub();

  test("every optimizer of the catalogue has one, whose numbers and code are the library's", async () => {
    await hub.visit("compare/", async (page) => {
      for (const { name, title, make } of catalogue) {
        const response = await page.goto(new URL(`compare/${name}/`, hub.address()).href);
        expect(response?.status(), name).toBe(200);
        expect(await page.locator("h1").textContent()).toBe(title);
        const rule = make();
        const { costs, step } = facts(rule);
        const figures = await page.locator(".key-figures dd").allTextContents();
        expect(figures.slice(0, 3), name).toEqual(
          [
            costs.stateBytes.f32,
            ...(step ? [costs.steady.operations.written, costs.steady.bytesMoved.f32] : []),
          ].map(String),
        );
        const words = await page.locator(".hyperparameters code").allTextContents();
        expect(words).toEqual(rule.program.hyperparameters.map(({ word }) => word));
        const panels = page.locator(".code-panel");
        for (const target of emitTargets) {
          const index = ["unicode", "ascii", "latex", "pytorch", "js"].indexOf(target);
          expect(await panels.nth(index).textContent(), `${name} as ${target}`).toBe(written(rule, target));
        }
      }
    });
  }, 300_000);

  test("code is chosen by the arrows and copied as the library writes it", async () => {
    await hub.visit(
      "compare/adam/",
      async (page) => {
        await page.getByRole("tab", { name: "Notation" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        const tab = page.getByRole("tab", { name: "PyTorch" });
        await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
        await expect.poll(() => tab.evaluate((one) => one === document.activeElement)).toBe(true);
        await expect
          .poll(() => page.getByRole("tabpanel").allTextContents())
          .toEqual([emit(adam(), "pytorch")]);
        await page.getByRole("button", { name: "Copy the code" }).click();
        await page.getByText("Copied").waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(emit(adam(), "pytorch"));
        await page.getByRole("tab", { name: "PyTorch" }).focus();
        await page.keyboard.press("End");
        const shown = () => page.getByRole("tabpanel").textContent();
        await expect.poll(shown).toContain("torch.optim.Adam(params, lr=0.001");
        await page.keyboard.press("Home");
        await expect
          .poll(() => page.getByRole("tab", { name: "Notation" }).getAttribute("aria-selected"))
          .toBe("true");
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });

  test("where a rule cannot be written, the library's own words stand", async () => {
    await hub.visit("compare/clipByValue/", async (page) => {
      await page.getByRole("tab", { name: "PyTorch" }).click();
      const shown = () => page.getByRole("tabpanel").textContent();
      await expect.poll(shown).toBe(`${refusal(clipByValue())}.`);
    });
  });

  test("a witness says what the two rules give on it", async () => {
    const found = equivalent(adam(), keras.Adam({ epsilon: 1e-8 }));
    if (found.equivalent) throw new Error("Keras's epsilon counts otherwise");
    const { gradients } = found.witness;
    const own = await stepThrough(adam(), gradients);
    const theirs = await stepThrough(keras.Adam({ epsilon: 1e-8 }), gradients);
    await hub.visit("compare/adam/", async (page) => {
      const item = page.locator(".dialects li", { hasText: "Keras" });
      const text = (await item.textContent()) ?? "";
      expect(text).toContain(
        `is ${Number(own.toPrecision(10))} here and ${Number(theirs.toPrecision(10))} there`,
      );
    });
  });

  test("its path is the one that the library takes, to the last bit", async () => {
    for (const entry of catalogue.filter(({ name }) => ["adam", "lion", "radam"].includes(name))) {
      await hub.visit(`compare/${entry.name}/`, async (page) => {
        const row = page.locator(`#${entry.name}-paths-table tbody tr`, { hasText: "rosenbrock" });
        const cells = row.locator("td");
        const lr = Number(await cells.nth(0).textContent());
        const shown = await row
          .locator("td[data-value]")
          .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
        const opt = await optimizer(entry.make({ lr }), { x: [2] }, { dtype: "f64" });
        opt.params.x.set(rosenbrock.start);
        const losses: number[] = [];
        for (let step = 1; step <= 500; step++) {
          const [x = 0, y = 0] = opt.params.x;
          opt.grads.x.set(rosenbrock.gradient(x, y));
          opt.step();
          const [u = 0, v = 0] = opt.params.x;
          if ([1, 10, 100, 500].includes(step)) losses.push(rosenbrock.value(u, v));
        }
        expect(shown).toEqual([...losses, ...opt.params.x]);
        opt.dispose();
      });
    }
  });

  test("the table of its paths is saved as CSV, with all digits", async () => {
    await hub.visit("compare/lion/", async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("lion-paths.csv");
      const text = await readFile(await download.path(), "utf8");
      const [head, ...lines] = text.trimEnd().split("\r\n");
      expect(head).toMatch(/^surface,learning rate,rate from,loss at 1,/);
      const shown = await page.locator("#lion-paths-table td[data-value]").first().getAttribute("data-value");
      expect(lines.map((line) => line.split(",")[0])).toEqual([
        "ravine",
        "rosenbrock",
        "himmelblau",
        "saddle",
      ]);
      expect(lines[0]?.split(",")[3]).toBe(shown);
    });
  });

  test("without script all code is there", async () => {
    await hub.visit(
      "compare/momentum/",
      async (page) => {
        for (const panel of await page.locator(".code-panel").all())
          expect(await panel.isVisible()).toBe(true);
        expect(await page.locator(".surface-map").count()).toBe(4);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each(["adam", "swa", "radam"])("%s is accessible, its code and tables opened too", async (name) => {
    await hub.visit(`compare/${name}/`, async (page) => {
      await page.getByRole("tab", { name: "PyTorch" }).click();
      for (const summary of await page.locator("summary").all()) await summary.click();
      await expectAccessible(page);
    });
  });
});

// Raise it only in the commit that needs it, and say why there.
const mostBytes = 60_000;

describe("gzipped bytes of a page's HTML", () => {
  test.each(["", ...catalogue.map(({ name }) => name)])(`compare/%s: at most ${mostBytes}`, async (name) => {
    const html = await readFile(join(hubFolder, "compare", name, "index.html"));
    expect(gzipSync(html).length).toBeLessThanOrEqual(mostBytes);
  });
});

/** What the page has to show for a target: the code, or why there is none. */
function written(rule: Rule, target: (typeof emitTargets)[number]): string {
  try {
    return emit(rule, target);
  } catch (error) {
    return `${(error as Error).message}.`;
  }
}

function refusal(rule: Rule): string {
  try {
    return emit(rule, "pytorch");
  } catch (error) {
    return (error as Error).message;
  }
}

/** θ from 1 after these gradients, stepped by the library in float64. */
async function stepThrough(rule: Rule, gradients: readonly (readonly number[])[]): Promise<number> {
  const opt = await optimizer(rule, { x: [1] }, { dtype: "f64" });
  opt.params.x.set([1]);
  for (const g of gradients) {
    opt.grads.x.set(g);
    opt.step();
  }
  const [theta = Number.NaN] = opt.params.x;
  opt.dispose();
  return theta;
}
