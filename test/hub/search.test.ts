import { describe, expect, test } from "vitest";
import { awaitPage, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";

describe.skipIf(hasNoChromium)("the search", () => {
  const hub = startHub();

  test("is opened by /, told how much it found, and left by Enter for the page", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("/");
      const field = page.getByRole("combobox", { name: "Search" });
      await field.waitFor();
      await page.getByText("The main pages").waitFor();
      await page.keyboard.type("compare");
      const status = page.getByRole("dialog").getByRole("status");
      await expect.poll(() => status.textContent()).toMatch(/^\d+ results?$/);
      const options = page.getByRole("option");
      expect(await options.count()).toBe(Number.parseInt((await status.textContent()) ?? "", 10));
      expect(await field.getAttribute("aria-activedescendant")).toBe(
        await options.first().getAttribute("id"),
      );
      await page.keyboard.press("Enter");
      await awaitPage(page, "**/compare/");
    });
  });

  test("finds rules by symbol in either spelling, by author and by name, and claims and questions by their words", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("/");
      const options = page.getByRole("option");
      await options.first().waitFor();
      const found = async (query: string) => {
        await page.getByRole("combobox").fill(query);
        return options.evaluateAll((all) =>
          all.map((one) => ({
            title: one.querySelector(".search-title")?.textContent,
            kind: one.querySelector(".search-kind")?.textContent,
          })),
        );
      };
      expect(await found("beta1")).toEqual(await found("β1"));
      expect(await found("β₁")).toContainEqual({ title: "Adam", kind: "rule" });
      expect(await found("beta1")).not.toContainEqual({ title: "RMSprop", kind: "rule" });
      expect((await found("loshchilov"))[0]).toEqual({ title: "AdamW", kind: "rule" });
      expect((await found("heavy ball"))[0]).toEqual({ title: "Momentum", kind: "rule" });
      expect(await found("adam learn")).toContainEqual({ title: "Adam", kind: "Learn" });
      expect((await found("overshoots")).map(({ kind }) => kind)).toContain("claim");
      expect((await found("bias correction")).map(({ kind }) => kind)).toContain("question");
    });
  });

  test("the arrows go round its list, and Escape gives the focus back", async () => {
    await hub.visit("learn/", async (page) => {
      await page.getByRole("button", { name: "Search" }).press("Enter");
      const options = page.getByRole("option");
      await options.first().waitFor();
      const chosen = () => page.locator("[role=option][aria-selected=true]").textContent();
      const first = await chosen();
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => chosen()).toBe(await options.last().textContent());
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => chosen()).toBe(first);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Search");
    });
  });

  test("says where it finds nothing, with what was nearly asked for", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.type("copmare");
      await page.getByText("Nothing has “copmare” in it. Did you mean compare?").waitFor();
      expect(await page.getByRole("option").count()).toBe(0);
    });
  });

  test("says that the list could not be read, and reads it the next time", async () => {
    await hub.visit(
      "learn/",
      async (page) => {
        await page.route("**/search.json", (route) => route.abort());
        await page.keyboard.press("/");
        await page.getByText("The list of pages could not be read.").waitFor();
        await page.keyboard.press("Escape");
        // While it is open, a slash is a letter in its field.
        await page.getByRole("dialog").waitFor({ state: "hidden" });
        await page.unroute("**/search.json");
        await page.keyboard.press("/");
        await page.getByRole("option").first().waitFor();
      },
      { expected: /search\.json|ERR_FAILED/ },
    );
  });

  test("is accessible in both themes and at every width", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
      await expectAccessible(page);
    });
  });
});

describe.skipIf(hasNoChromium)("the list of keys", () => {
  const hub = startHub();

  test("is opened by ?, and turns single keys off and on", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("?");
      const dialog = page.getByRole("dialog", { name: "Keyboard" });
      await dialog.getByText("This list of keys").waitFor();
      await dialog.getByRole("checkbox", { name: "Use single-key shortcuts" }).uncheck();
      await page.keyboard.press("Escape");
      await reload(page);
      await page.keyboard.press("/");
      await page.keyboard.press("?");
      await page.waitForTimeout(300);
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.getByRole("button", { name: "Keyboard" }).click();
      await dialog.getByRole("checkbox").check();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.keyboard.press("/");
      await page.getByRole("dialog", { name: "Search" }).waitFor();
    });
  });

  test("a key typed into a field is a letter", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.type("a/b?");
      await expect.poll(() => page.getByRole("combobox").inputValue()).toBe("a/b?");
      expect(await page.getByRole("dialog").count()).toBe(1);
    });
  });

  test("is accessible in both themes and at every width", async () => {
    await hub.visit("learn/", async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      await expectAccessible(page);
    });
  });
});
