import { claims, describeVerdict, readDataFile, readEvidence } from "@downhill/lab";
import { describe, expect, test } from "vitest";
import { expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";

const patience = 120_000;

describe.skipIf(hasNoChromium)("claims", () => {
  const hub = startHub();

  test("the list has every claim with its recorded verdict, and filters by verdict and rule", async () => {
    await hub.visit("evidence/", async (page) => {
      for (const { name, statement } of claims) {
        const row = page.locator(`[data-claim="${name}"]`);
        const { finding } = await readEvidence(name, readDataFile);
        expect(await row.getByRole("link").textContent()).toBe(`“${statement}”`);
        expect((await row.locator(".verdict").textContent())?.toLowerCase()).toBe(
          describeVerdict(finding.verdict).toLowerCase(),
        );
      }
      const shown = async () => page.locator("[data-claim]:visible").count();
      await expect.poll(shown).toBe(claims.length);
      const kinds = await Promise.all(
        claims.map(async ({ name }) => (await readEvidence(name, readDataFile)).finding.verdict.kind),
      );
      await page.getByRole("radio", { name: "supported" }).focus();
      await page.keyboard.press("Space");
      await expect.poll(shown).toBe(kinds.filter((kind) => kind === "supported").length);
      await expect.poll(() => page.url()).toContain("verdict=supported");
      await page.getByRole("radio", { name: "Gradient descent" }).check({ force: true });
      await expect
        .poll(shown)
        .toBe(
          claims.filter(({ about }, index) => about === "gradient descent" && kinds[index] === "supported")
            .length,
        );
      await expect.poll(() => page.url()).toContain("about=");
      await reload(page);
      await expect.poll(() => page.getByRole("radio", { name: "supported" }).isChecked()).toBe(true);
    });
  });

  test(
    "every claim has a page with its statement and its numbers",
    async () => {
      await hub.visit("evidence/", async (page) => {
        for (const { name, statement } of claims) {
          await hub.open(page, `evidence/${name}/`);
          expect(await page.locator("h1").textContent()).toBe(`“${statement}”`);
          const { finding } = await readEvidence(name, readDataFile);
          expect(await page.locator("main").textContent()).toContain(finding.because);
          await page.getByRole("button", { name: "Table" }).click();
          await expect
            .poll(() => page.locator(".figure-table tbody tr").count())
            .toBe(finding.effects.length);
        }
      });
    },
    patience,
  );

  test(
    "an instant claim that is run in the page gives what is recorded",
    async () => {
      await hub.visit("evidence/momentum-overshoots/", async (page) => {
        await page.getByRole("button", { name: "Run it again here" }).click();
        await page.locator('[data-claim-run="found"]').waitFor();
        await expect
          .poll(() => page.locator(".run-claim [role=status]").textContent())
          .toContain("every number is the same to 1e-6");
        const { finding } = await readEvidence("momentum-overshoots", readDataFile);
        await expect.poll(() => page.locator(".claim-comparison").textContent()).toContain(finding.because);
        await page.getByText("Every number, recorded and here").click();
        await expect
          .poll(() => page.locator(".claim-comparison tbody tr").count())
          .toBe(finding.effects.length);
        await expectAccessible(page);
      });
    },
    patience,
  );

  test(
    "an experiment of minutes trains in workers, and can be stopped",
    async () => {
      await hub.visit("evidence/adam-converges-fast/", async (page) => {
        await page.getByRole("button", { name: "Run it again here" }).click();
        await page.getByText(/training, round 1: \d/).waitFor({ timeout: patience });
        await page.getByRole("button", { name: "Stop" }).click();
        await expect
          .poll(() => page.locator(".run-claim [role=status]").textContent())
          .toMatch(/^Stopped after .+\. Nothing is kept of it\.$/);
        await expect.poll(() => page.workers().length).toBe(0);
      });
    },
    patience,
  );

  test("without its data an experiment says why it cannot be run", async () => {
    await hub.visit(
      "evidence/momentum-overshoots/",
      async (page) => {
        await page.context().route("**/data/**", (route) => route.abort());
        await page.getByRole("button", { name: "Run it again here" }).click();
        await page.locator('[data-claim-run="failed"]').waitFor();
        await expect
          .poll(() => page.locator(".run-claim [role=status]").textContent())
          .toMatch(/^It could not be run: /);
      },
      { expected: /ERR_FAILED/ },
    );
  });

  test(
    "list and pages are accessible",
    async () => {
      for (const path of [
        "evidence/",
        "evidence/adam-robust-to-noise/",
        "evidence/momentum-converges-faster/",
      ])
        await hub.visit(path, expectAccessible);
    },
    patience,
  );
});
