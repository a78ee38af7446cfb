import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { awaitFaces, expectAccessible, hasNoChromium, startHub } from "./hub.ts";
import { answerByKeys, askedOn, findQuestion } from "./practise-by-keys.ts";

/** What has the focus, by its words or its kind. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.textContent?.trim() || element?.tagName.toLowerCase() || "";
  });
}

describe.skipIf(hasNoChromium)("the focus while practising", () => {
  const hub = startHub();

  test("goes on where it was, with hints, an objection and other numbers", () =>
    hub.visit("practise/questions/momentum-worked-step/", async (page) => {
      const field = page.getByRole("textbox").first();
      await field.waitFor();
      for (const place of [1, 2, 3]) {
        await page.getByRole("button", { name: `Hint ${place} of 3` }).focus();
        await page.keyboard.press("Enter");
        await expect.poll(() => page.locator(".hint-list li").count()).toBe(place);
      }
      await expect.poll(() => focused(page)).toMatch(/^Show the answer/);
      await page.getByRole("button", { name: "Other numbers" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe("input");
      await page.keyboard.type("123456");
      await page.keyboard.press("Enter");
      await page.locator(".rating-bar").waitFor();
      await page.getByRole("button", { name: /^Contest this/ }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe("input");
      await page.keyboard.press("Escape");
      await expect.poll(() => focused(page)).toMatch(/^Contest this/);
      await page.keyboard.press("Enter");
      await page.keyboard.type("the sign is a convention");
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toContain("the sign is a convention");
      await page.getByRole("button", { name: "Keep", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Ask it with other numbers" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe("input");
    }));

  test("is on the sum when a session is over", () =>
    hub.visit("practise/session/?topic=momentum&type=numeric&count=1", async (page) => {
      const { question, seed } = await askedOn(page);
      await answerByKeys(page, question, seed, true);
      await page.locator(".rating-bar").waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe("1 of 1 right.");
      await expectAccessible(page);
    }));
});

describe.skipIf(hasNoChromium)("a practice page on a phone", () => {
  const hub = startHub();

  test.each(["practise/", "practise/summary/"])(
    "%s has its whole navigation in sight at 360 pixels",
    (path) =>
      hub.visit(
        path,
        async (page) => {
          await awaitFaces(page);
          const nav = page.locator(".section-nav");
          const hidden = () => nav.evaluate((box) => box.scrollWidth - box.clientWidth);
          await expect.poll(hidden).toBeLessThanOrEqual(0);
        },
        { viewport: { width: 360, height: 740 } },
      ),
  );

  test.each([360, 1024, 1440])("the fields of the plan stand apart at %i pixels", (width) =>
    hub.visit(
      "practise/",
      async (page) => {
        await awaitFaces(page);
        const fields = await page.locator(".plan-fields :is(input, select)").all();
        const boxes = await Promise.all(fields.map((field) => field.boundingBox()));
        expect(boxes).toHaveLength(3);
        for (const [place, one] of boxes.entries())
          for (const other of boxes.slice(place + 1)) {
            if (one === null || other === null) throw new Error("a field is not to be seen");
            const isApart = one.x + one.width <= other.x || one.y + one.height <= other.y;
            expect(isApart, `${JSON.stringify(one)} and ${JSON.stringify(other)}`).toBe(true);
          }
      },
      { viewport: { width, height: 800 } },
    ),
  );
});

describe.skipIf(hasNoChromium)("an answered question", () => {
  const hub = startHub();

  test("shows the chosen rating where the system sets the colours", () =>
    hub.visit(
      "practise/questions/momentum-worked-step/",
      async (page) => {
        const { question } = findQuestion("momentum-worked-step");
        await answerByKeys(page, question, 1, true);
        await page.locator(".rating-bar").waitFor();
        await page.keyboard.press("4");
        const outlines = () =>
          page
            .locator(".rating-choice")
            .evaluateAll((choices) => choices.map((choice) => getComputedStyle(choice).outlineStyle));
        await expect.poll(outlines).toEqual(["none", "none", "none", "solid"]);
      },
      { forcedColors: "active" },
    ));

  test("has its sources beside their marks where its points stand in the answer", () =>
    hub.visit("practise/questions/interview-why-adam/", async (page) => {
      await page.locator("textarea").first().fill("I have no idea about this one.");
      await page.keyboard.press("Control+Enter");
      const items = page.locator(".source-list li");
      await items.first().waitFor();
      const farthest = () =>
        items.evaluateAll((all) =>
          Math.max(
            ...all.map((item) => {
              const [first] = item.querySelector("cite")?.getClientRects() ?? [];
              return (first?.top ?? Number.NaN) - item.getBoundingClientRect().top;
            }),
          ),
        );
      await expect.poll(farthest).toBeLessThan(12);
    }));

  test.each([
    "momentum-worked-step",
    "momentum-recipe-to-pytorch",
    "momentum-stability-limit",
    "momentum-ringing-loss",
  ])("%s is accessible in both themes and fits a phone", { timeout: 120_000 }, (id) =>
    hub.visit(`practise/questions/${id}/`, async (page) => {
      const { question } = findQuestion(id);
      await answerByKeys(page, question, 1, false);
      await page.locator(".rating-bar").waitFor();
      // What is objected to is right above, whatever else the card shows.
      await expect.poll(() => page.locator(".grade-reply + .contest-button").count()).toBe(1);
      await expectAccessible(page);
    }),
  );
});
