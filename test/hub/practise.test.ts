import { allQuestions } from "@downhill/practice/bank/all-questions";
import type { ReviewEvent } from "@downhill/practice/log/log-event";
import { describe, expect, test } from "vitest";
import { awaitFaces, awaitPage, expectAccessible, hasNoChromium, reload, startHub } from "./hub.ts";
import { answerByKeys, askedOn, findQuestion, kindsOf, readLog, tabTo } from "./practise-by-keys.ts";
import { untilKept } from "./until-kept.ts";

const day = 86_400_000;

describe.skipIf(hasNoChromium)("practising", () => {
  const hub = startHub();

  test("a whole session goes by the keyboard alone, over a reload, to its end", async () => {
    await hub.visit("practise/", async (page) => {
      const date = new Date(Date.now() + 14 * day).toISOString().slice(0, 10);
      await tabTo(page, "Interview on");
      const [year, month, dayOfMonth] = date.split("-");
      await page.keyboard.type(`${month}${dayOfMonth}${year}`);
      await tabTo(page, "Questions a day");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("10");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".plan-keep [role=status]").textContent()).toBe("Kept.");
      await expect
        .poll(() => page.locator(".today-forecast").textContent())
        .toMatch(/predicted to remember \d+\s% of what was asked by then if you keep the plan/);
      await expect.poll(() => page.locator(".today-count").textContent()).toContain("10");
      await page.locator("h1").evaluate(() => (document.activeElement as HTMLElement).blur());
      await tabTo(page, "Begin");
      await page.keyboard.press("Enter");
      await awaitPage(page, "**/practise/session/");

      const types = new Set<string>();
      for (let place = 1; place <= 10; place += 1) {
        await expect.poll(() => page.locator(".session-count").textContent()).toBe(`${place} of 10`);
        const { question, seed } = await askedOn(page);
        types.add(question.type);
        await answerByKeys(page, question, seed, place !== 3);
        const rating = page.locator(".rating-bar");
        await rating.waitFor();
        if (place === 4) {
          await reload(page);
          await rating.waitFor();
          await expect.poll(() => page.locator(".session-count").textContent()).toBe("4 of 10");
          await expect.poll(() => page.locator(".grade-reply").textContent()).not.toBe("");
        }
        if (place === 5) {
          await tabTo(page, /^Contest this/);
          await page.keyboard.press("Enter");
          await page.keyboard.type("I said so in other words");
          await page.keyboard.press("Enter");
          await page.locator(".contest-kept").first().waitFor();
        }
        if (place === 6) {
          await tabTo(page, question.followUp.prompt);
          await page.keyboard.type(question.followUp.points.map(({ says }) => says).join(" "));
          await page.keyboard.press("Control+Enter");
          const found = page.locator('.follow-up-points [data-found="matched"]');
          await expect.poll(() => found.count()).toBe(question.followUp.points.length);
        }
        if (place === 5 || place === 6) await tabTo(page, /^(Next|Finish)$/, "Shift+Tab");
        else {
          await page.keyboard.press(place === 3 ? "1" : "4");
          await expect
            .poll(() => rating.locator('[aria-pressed="true"]').textContent())
            .toContain(place === 3 ? "Again" : "Easy");
        }
        await page.keyboard.press("Enter");
      }
      await page.locator(".session-end").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("session-sum");
      expect(types.size).toBeGreaterThanOrEqual(4);
      expect(await page.locator(".session-sum").textContent()).toBe("9 of 10 right.");
      expect(await page.locator(".session-table tbody tr").count()).toBe(10);

      const events = await readLog(page);
      expect(kindsOf(events)).toEqual({ plan: 1, review: 10, contest: 1 });
      const reviews = events.filter((event): event is ReviewEvent => event.kind === "review");
      const [wrong] = reviews.filter(({ score }) => score === 0);
      expect(reviews.filter(({ score }) => score > 0.7)).toHaveLength(9);
      expect(wrong?.rating).toBe(1);
      expect(reviews.filter(({ rating }) => rating === 4)).toHaveLength(7);
      const [contest] = events.filter((event) => event.kind === "contest");
      expect(reviews.map(({ id }) => id)).toContain(contest?.review);
      expect(contest?.note).toBe("I said so in other words");
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });
  }, 180_000);

  test("what is being typed into the plan stays when the page comes into view again", async () => {
    await hub.visit("practise/", async (page) => {
      const interviewOn = new Date(Date.now() + 14 * day).toISOString().slice(0, 10);
      const field = page.getByLabel("Interview on");
      await field.fill(interviewOn);
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      expect(await field.inputValue()).toBe(interviewOn);
      await page.getByRole("button", { name: "Keep the plan" }).click();
      await expect.poll(() => readLog(page)).toMatchObject([{ kind: "plan", interviewOn }]);
    });
  });

  test("a try leaves no trace, and an answer that is shown counts as again", async () => {
    await hub.visit("practise/questions/momentum-worked-step/", async (page) => {
      const field = page.getByRole("textbox").first();
      await field.fill("123");
      await page.getByRole("button", { name: "Try without counting" }).click();
      await expect.poll(() => page.locator(".grade-reply").textContent()).toContain("nothing is counted");
      await page.getByRole("button", { name: "Hint 1 of 3" }).click();
      await field.fill("lots");
      await field.press("Enter");
      await expect.poll(() => page.locator(".grade-reply").textContent()).toContain("no number");
      expect(await page.locator(".rating-bar").count()).toBe(0);
      await reload(page);
      expect(await readLog(page)).toEqual([]);
      await page.getByRole("button", { name: /^Show the answer/ }).click();
      await page.locator(".answer-shown").waitFor();
      await page.locator(".rating-bar").waitFor();
      expect(await readLog(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await expect.poll(async () => kindsOf(await readLog(page))).toEqual({ review: 1 });
      const [event] = await readLog(page);
      expect(event).toMatchObject({ rating: 1, score: 0, answer: "", from: "question" });
    });
  });

  test("an answer that was left without a rating is kept as it was graded", async () => {
    await hub.visit("practise/session/?topic=momentum&type=numeric&count=2", async (page, context) => {
      const { question, seed } = await askedOn(page);
      await answerByKeys(page, question, seed, true);
      await page.locator(".rating-bar").waitFor();
      expect(await readLog(page)).toEqual([]);
      await page.close();
      const other = await context.newPage();
      await hub.open(other, "practise/");
      await expect.poll(async () => kindsOf(await readLog(other))).toEqual({ review: 1 });
      // The session goes on behind it.
      await hub.open(other, "practise/session/?topic=momentum&type=numeric&count=2");
      await expect.poll(() => other.locator(".session-count").textContent()).toBe("2 of 2");
    });
  });

  test("an answer that the log has already is not asked to be rated again", async () => {
    await hub.visit("practise/session/?topic=momentum&type=numeric&count=2", async (page) => {
      const { question, seed } = await askedOn(page);
      await answerByKeys(page, question, seed, true);
      await page.locator(".rating-bar").waitFor();
      const keptKey = "downhill-session/";
      const left = await page.evaluate(
        (prefix) => Object.entries(localStorage).find(([key]) => key.startsWith(prefix)),
        keptKey,
      );
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".session-count").textContent()).toBe("2 of 2");
      // As where the page went after the log had it and before the session went on.
      await hub.open(page, "practise/questions/");
      await page.evaluate(([key = "", text = ""]) => localStorage.setItem(key, text), left ?? []);
      await hub.open(page, "practise/session/?topic=momentum&type=numeric&count=2");
      await expect.poll(() => page.locator(".session-count").textContent()).toBe("2 of 2");
      expect(kindsOf(await readLog(page))).toEqual({ review: 1 });
    });
  });

  test("two tabs do not ask the same twice", async () => {
    await hub.visit("practise/session/", async (page, context) => {
      await askedOn(page);
      const other = await context.newPage();
      await hub.open(other, "practise/session/");
      await askedOn(other);
      await expect.poll(() => other.locator(".session-count").textContent()).toBe("1 of 12");
      for (let place = 1; place <= 2; place += 1) {
        await expect.poll(() => page.locator(".session-count").textContent()).toBe(`${place} of 12`);
        const { question, seed } = await askedOn(page);
        await answerByKeys(page, question, seed, true);
        await page.locator(".rating-bar").waitFor();
        await page.keyboard.press("Enter");
      }
      // The second is gone there, the first is being asked.
      await expect.poll(() => other.locator(".session-count").textContent()).toBe("1 of 11");
    });
  });

  test.each([
    "practise/",
    "practise/session/",
    "practise/questions/",
    "practise/questions/momentum-update/",
    "practise/questions/gradient-descent-batch-sizes/",
  ])("%s is accessible in both themes and fits a phone", { timeout: 120_000 }, async (path) => {
    await hub.visit(path, async (page) => {
      if (path !== "practise/" && path !== "practise/questions/")
        await page.locator(".answer-form").waitFor();
      await expectAccessible(page);
    });
  });

  test("an answer in words with its points, rating and follow-up is accessible, as is the page after it", {
    timeout: 120_000,
  }, async () => {
    await hub.visit("practise/questions/gradient-descent-batch-sizes/", async (page) => {
      const { question, seed } = findQuestion("gradient-descent-batch-sizes");
      await answerByKeys(page, question, seed, false);
      await page.locator(".rating-bar").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await page.getByText("Kept in your log").waitFor();
      await hub.open(page, "practise/");
      await page.locator(".history").waitFor();
      await expectAccessible(page);
    });
  });

  test("the plan says what is left until the day, and how many a day would reach all", async () => {
    await hub.visit("practise/", async (page) => {
      const says = page.locator(".today-forecast");
      for (const [days, text] of [
        [0, /^The interview is today\. \d+ questions of the plan were never asked\.$/],
        [
          3,
          /^The interview is in 3 days\. .*\d+ questions will not have been asked: \d+ a day would reach all\.$/,
        ],
        [60, /^The interview is in 60 days\. .* All will have been asked by \d+ \w+( \d{4})?\.$/],
        [500, /^The interview is in 500 days\. /],
      ] as const) {
        const date = new Date(Date.now() + days * day).toISOString().slice(0, 10);
        await page.getByLabel("Interview on").fill(date);
        await page.getByRole("button", { name: "Keep the plan" }).click();
        await expect.poll(() => says.textContent(), { timeout: 10_000 }).toMatch(text);
      }
    });
  });

  test("an answer shows in the readiness over the whole plan and in the list of questions", async () => {
    await hub.visit("practise/questions/momentum-worked-step/", async (page) => {
      const { question } = findQuestion("momentum-worked-step");
      await answerByKeys(page, question, 1, true);
      await page.locator(".rating-bar").waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Kept in your log").waitFor();
      await page.goto(`${hub.address()}practise/`);
      await expect
        .poll(() => page.locator(".readiness-sum").textContent())
        .toMatch(/^\d+\s% right at levels up to on site, between \d+ and \d+\s%$/);
      await page.goto(`${hub.address()}practise/questions/`);
      await expect
        .poll(() => page.locator(".question-found").textContent())
        .toBe(`${allQuestions.length} questions, 1 answered before. `);
      const entry = page.locator(".question-topics li", { hasText: question.title });
      expect(await entry.locator(".score-mark").textContent()).toBe("right");
    });
  });

  test("nothing above an answer moves when it is graded, and what was missed can be asked again at once", async () => {
    await hub.visit("practise/session/?topic=momentum&type=numeric&count=2", async (page) => {
      const placeOf = () =>
        page
          .locator(".question-prompt")
          .first()
          .evaluate((prompt) => prompt.getBoundingClientRect().top + scrollY);
      const missed: string[] = [];
      for (const count of ["1 of 2", "2 of 2"]) {
        await expect.poll(() => page.locator(".session-count").textContent()).toBe(count);
        const { question, seed } = await askedOn(page);
        if (count === "1 of 2") missed.push(question.id);
        await awaitFaces(page);
        const before = await placeOf();
        await answerByKeys(page, question, seed, count === "2 of 2");
        await page.locator(".rating-bar").waitFor();
        await expect.poll(placeOf).toBe(before);
        await page.keyboard.press("Enter");
      }
      await page.getByRole("link", { name: "The one you missed again" }).click();
      await expect.poll(() => page.locator(".session-count").textContent()).toBe("1 of 1");
      expect((await askedOn(page)).question.id).toBe(missed[0]);
    });
  });

  test("points that the learner ticks change the grade and the suggestion", async () => {
    await hub.visit("practise/questions/gradient-descent-batch-sizes/", async (page) => {
      await page.locator("textarea").first().fill("I have no idea about this one.");
      await page.keyboard.press("Control+Enter");
      await page.locator(".rating-bar").waitFor();
      const chosen = page.locator('.rating-bar [aria-pressed="true"]');
      await expect.poll(() => chosen.textContent()).toContain("Again");
      for (const box of await page.locator(".explain-points input[type=checkbox]").all()) await box.check();
      await expect
        .poll(() => page.locator(".grade-reply").textContent())
        .toContain("4 of 4 points by your own count");
      await expect.poll(() => chosen.textContent()).toContain("Good");
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await expect.poll(async () => (await readLog(page)).length).toBe(1);
      expect((await readLog(page))[0]).toMatchObject({ score: 1, rating: 3 });
    });
  });

  test("questions are found by filter and by the search", async () => {
    await hub.visit("practise/questions/", async (page) => {
      await page.getByLabel("Topic").selectOption("momentum");
      await page.getByLabel("Asks for").selectOption("formula");
      const expected = allQuestions.filter(({ topic, type }) => topic === "momentum" && type === "formula");
      await expect.poll(() => page.locator(".question-topics li").count()).toBe(expected.length);
      await page.getByRole("link", { name: "Practise them" }).click();
      await awaitPage(page, "**/practise/session/?topic=momentum&type=formula");
      await askedOn(page);
      await page.keyboard.press("Escape");
      await page.locator("h1").click();
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.type("Nesterov's update at the current parameters");
      // The first of what was found before the last letter may be another.
      const { title } = findQuestion("momentum-nesterov-update").question;
      await page.locator(".search-result", { hasText: title }).first().click();
      await page.waitForURL("**/practise/questions/momentum-nesterov-update/");
    });
  });

  test("works without a connection after a visit", { timeout: 120_000 }, async () => {
    await hub.visit(
      "practise/",
      async (page, context) => {
        await untilKept(page);
        await context.setOffline(true);
        await hub.open(page, "practise/session/");
        const { question, seed } = await askedOn(page);
        await answerByKeys(page, question, seed, true);
        await page.locator(".rating-bar").waitFor();
        await page.keyboard.press("Enter");
        await expect.poll(() => page.locator(".session-count").textContent()).toBe("2 of 12");
        expect(kindsOf(await readLog(page))).toEqual({ review: 1 });
      },
      { serviceWorkers: "allow" },
    );
  });

  test("can be read without script", async () => {
    await hub.visit(
      "practise/questions/momentum-update/",
      async (page) => {
        expect(await page.locator("h1").textContent()).toBe("The update with momentum");
        expect(await page.locator(".question-prompt").textContent()).toContain("Write the update");
        await page.locator(".question-points summary").click();
        await expect.poll(() => page.locator(".question-points").innerText()).toContain("Polyak 1964");
      },
      { javaScriptEnabled: false },
    );
  });
});
