import { advise, type findRate, readDataFile } from "@downhill/lab";
import { describe, expect, test } from "vitest";
import { spawnDownhill } from "../../packages/cli/src/spawn-downhill.ts";
import { expectAccessible, hasNoChromium, startHub } from "./hub.ts";
import { pasteOver } from "./paste-over.ts";

const patience = 120_000;
/** Browsers and Node take powers and logarithms from other libraries, whose last bits differ. */
const tolerance = 1e-9;

type RangeTest = Awaited<ReturnType<typeof findRate>>;

/** The same range test in Node, as the command that the page gives runs it. */
async function testInNode(command: string): Promise<RangeTest> {
  const [, , ...args] = command.split(" ");
  const { code, stdout } = await spawnDownhill(process.cwd(), [...args, "--json"]);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe.skipIf(hasNoChromium)("find a learning rate", () => {
  const hub = startHub();

  test.each([
    ["evidence/find-lr/", "npx downhill find-lr digits --rule adam"],
    [
      "evidence/find-lr/?problem=quadratic&with=condition=10&rule=gradientDescent&start=1e-6&steps=60",
      "npx downhill find-lr quadratic --rule gradientDescent --start 0.000001 --steps 60 --with condition=10",
    ],
  ])(
    "%s gives every number that Node gives",
    async (path, command) => {
      await hub.visit(path, async (page) => {
        await page.getByRole("heading", { name: "Suggested rates" }).waitFor({ timeout: patience });
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.getByRole("button", { name: "Command" }).click();
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
        await page.getByRole("button", { name: "Table" }).click();
        await page.locator(".figure-table tbody tr").first().waitFor();
        const cells = await page
          .locator(".figure-table tbody tr")
          .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
        const { points, used, suggestions } = await testInNode(command);
        expect(cells).toEqual(
          points.map(({ rate, loss, smoothed }, index) => [
            ...[index, rate, loss, smoothed].map(String),
            index >= used.from && index < used.to ? "yes" : "no",
          ]),
        );
        const way = page.getByRole("link", { name: "beside half and twice the rate" });
        if (command.includes("digits"))
          await expect.poll(() => way.getAttribute("href")).toMatch(/train\/#z=v1\./);
        else expect(await way.count()).toBe(0);
        const shown = await page.locator(".tool-results tbody tr").allTextContents();
        expect(shown[0]).toContain(`valley${Number(suggestions?.valley.toPrecision(3))}`);
      });
    },
    patience,
  );

  test(
    "a typed rule runs, and its faults are told before",
    async () => {
      await hub.visit("evidence/find-lr/", async (page) => {
        await page.getByRole("heading", { name: "Suggested rates" }).waitFor({ timeout: patience });
        await page.getByText("Its text and equations").click();
        const field = page.getByRole("textbox", { name: "The rule's text" });
        await field.focus();
        await page.locator(".tool-rule .cm-content").waitFor();
        await pasteOver(field, "mine(α = 0.1)\nθ ← θ − α g / (|g| + 1e-8)");
        await page.getByText(/^mine on digits: the valley/).waitFor({ timeout: patience });
        await expect.poll(() => page.url()).toContain("text=mine");
        await page.getByRole("button", { name: "Save mine.rule" }).waitFor();
        await pasteOver(field, "mine()\nθ ← θ − α h");
        await page.getByRole("alert").filter({ hasText: "cannot be read yet" }).waitFor();
        await pasteOver(field, "mine()\nθ ← θ − 0.1 g");
        await page.getByRole("alert").filter({ hasText: "no learning rate" }).waitFor();
        await expect.poll(() => page.getByRole("button", { name: "Run the test" }).isDisabled()).toBe(true);
      });
    },
    patience,
  );

  test("rates that cannot be gone through are refused beside the button", async () => {
    await hub.visit("evidence/find-lr/", async (page) => {
      await page.getByLabel("Lowest rate").fill("0");
      await page.getByRole("alert").filter({ hasText: "above 0" }).waitFor();
      await page.getByLabel("Lowest rate").fill("20");
      await page.getByRole("alert").filter({ hasText: "above the lowest" }).waitFor();
      await page.getByLabel("Lowest rate").fill("1e-7");
      await page.getByLabel("Steps").fill("3");
      await page.getByRole("alert").filter({ hasText: "from 20" }).waitFor();
    });
  });

  test("an address that asks for what is not there says so", async () => {
    await hub.visit("evidence/find-lr/?problem=digit&rule=adm&steps=many", async (page) => {
      await page.getByText('a problem "digit"').waitFor();
      await page.getByText('a rule "adm"').waitFor();
      await page.getByText('"many" as steps').waitFor();
    });
  });

  test(
    "it is accessible",
    async () => {
      await hub.visit("evidence/find-lr/", async (page) => {
        await page.getByRole("heading", { name: "Suggested rates" }).waitFor({ timeout: patience });
        await expectAccessible(page);
      });
    },
    patience,
  );
});

describe.skipIf(hasNoChromium)("which optimizer", () => {
  const hub = startHub();

  test(
    "advice on a problem is that of Node, to the last probe",
    async () => {
      const evaluations = 2000;
      const probes: (string | number)[][] = [];
      const advice = await advise({ name: "rosenbrock" }, readDataFile, {
        budget: { evaluations },
        onProbe: (_probes, _most, { rule, rate, steps, seed, score }) =>
          probes.push([rule, rate, steps, seed, Number.isFinite(score) ? score : "–"]),
      });
      await hub.visit(`evidence/advise/?problem=rosenbrock&evaluations=${evaluations}`, async (page) => {
        await page.getByRole("heading", { name: "Not tried" }).waitFor({ timeout: patience });
        const { recommendation, ranking, reasons } = advice;
        expect(await page.locator(".advice-take").textContent()).toContain(`Take ${recommendation?.name}:`);
        const ranked = await page.locator(".tool-results > .scroll tbody th").allTextContents();
        expect(ranked).toEqual(ranking.map(({ name }) => name));
        const said = await page.locator(".reasons").textContent();
        for (const { measured, says } of reasons) expect(said).toContain(`${measured}: ${says}`);
        await page.getByRole("button", { name: "Table" }).first().click();
        await page.locator("#halving-table tbody tr").first().waitFor();
        const cells = await page
          .locator("#halving-table tbody tr")
          .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
        expect(cells.map((row) => row.slice(0, 4))).toEqual(probes.map((row) => row.slice(0, 4).map(String)));
        for (const [index, [, , , , score]] of probes.entries())
          if (typeof score === "string") expect(cells[index]?.[4]).toBe(score);
          else expect(Math.abs(Number(cells[index]?.[4]) / Number(score) - 1)).toBeLessThanOrEqual(tolerance);
      });
    },
    patience,
  );

  test("too few gradients are refused with the number that would do", async () => {
    await hub.visit("evidence/advise/?problem=rosenbrock&evaluations=100", async (page) => {
      await page.getByRole("alert").filter({ hasText: "take 1,048 gradients" }).waitFor();
    });
  });

  test(
    "large problems wait to be asked, tell their probes and stop",
    async () => {
      await hub.visit("evidence/advise/?problem=bigram&evaluations=20000", async (page) => {
        await page.getByRole("button", { name: "Advise" }).click();
        await page.getByText(/^\d+ of at most \d+ probes\.$/).waitFor({ timeout: patience });
        await page.getByRole("button", { name: "Stop" }).click();
        await page.getByText("Stopped.").waitFor();
        await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
      });
    },
    patience,
  );

  test(
    "it is accessible",
    async () => {
      await hub.visit("evidence/advise/?problem=rosenbrock&evaluations=2000", async (page) => {
        await page.getByRole("heading", { name: "Not tried" }).waitFor({ timeout: patience });
        await expectAccessible(page);
      });
    },
    patience,
  );
});
