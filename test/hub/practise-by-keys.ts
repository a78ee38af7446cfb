import { createRandom } from "@downhill/lab/random";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import type { LogEvent } from "@downhill/practice/log/log-event";
import { orderOptions } from "@downhill/practice/question/order-options";
import type { Question } from "@downhill/practice/question/question";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Presses Tab until what has the focus has this name. */
export async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press(key);
    const focused = await nameOfFocused(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

/** What has the focus, by its label or its words; an editor's own field in the place of what it lives in. */
export function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const element = outer?.shadowRoot?.activeElement ?? outer;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : undefined;
    return (label ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
  });
}

/** Presses Tab until something in the form of the answer has the focus. */
export async function tabIntoAnswer(page: Page): Promise<void> {
  await page.locator(".answer-form").waitFor();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press("Tab");
    if (await isInAnswer(page)) return;
  }
  throw new Error("no Tab leads to the answer");
}

function isInAnswer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest(".answer-form") != null);
}

export interface Asked {
  readonly question: Question;
  readonly seed: number;
}

export function findQuestion(id: string, seed = 1): Asked {
  const question = allQuestions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`there is no question ${id}`);
  return { question, seed };
}

/** The question that a session asks, once it can be answered. */
export async function askedOn(page: Page): Promise<Asked> {
  await page.locator(".session-question .answer-form").waitFor();
  const link = await page.getByRole("link", { name: "Its own page" }).getAttribute("href");
  const [, id = "", seed = ""] = /questions\/([^/]+)\/#seed=(\d+)/.exec(link ?? "") ?? [];
  return findQuestion(id, Number(seed));
}

/**
 * Answers what is asked by keys alone, right or wrong. The field of the answer has the focus in a session; elsewhere it is turned to
 * where nothing of the form has it yet.
 */
export async function answerByKeys(
  page: Page,
  question: Question,
  seed: number,
  isRight: boolean,
): Promise<void> {
  const form = page.locator(".answer-form");
  await form.waitFor();
  if (page.url().includes("/session/")) await expect.poll(() => isInAnswer(page)).toBe(true);
  else if (!(await isInAnswer(page))) await form.locator("input, textarea").first().focus();
  switch (question.type) {
    case "numeric": {
      const { answer } = question.pose(createRandom(seed, "data"));
      await page.keyboard.type(isRight ? answer.toPrecision(8) : "123456");
      await page.keyboard.press("Enter");
      break;
    }
    case "choice": {
      const right = question.options[question.judge().findIndex((one) => one.isRight)];
      const shown = await page.locator(".question-options label span:last-child").allTextContents();
      const place = isRight ? shown.indexOf(right ?? "") : shown.findIndex((one) => one !== right);
      await page.keyboard.press("abcdef"[place] ?? "a");
      await page.keyboard.press("Enter");
      break;
    }
    case "formula": {
      // The editor comes when the field is turned to, and takes the focus over.
      if (question.asks.kind === "rule") await form.locator(".rule-host").waitFor();
      // An expression has no θ: one that has it cannot be read.
      const wrong = question.asks.kind === "rule" ? "θ = θ" : "123456";
      await page.keyboard.insertText(isRight ? question.right[0] : wrong);
      await page.keyboard.press("Control+Enter");
      break;
    }
    case "explain": {
      await page.keyboard.insertText(isRight ? question.best : "I have no idea about this one.");
      await page.keyboard.press("Control+Enter");
      break;
    }
    case "diagnose": {
      for (const [name, options] of [
        ["fault", question.faults],
        ["experiment", question.experiments],
      ] as const) {
        const order = orderOptions(`${question.id}-${name}`, options.length, seed);
        const place = order.findIndex((option) => options[option]?.isRight === isRight);
        if (name === "experiment") await page.keyboard.press("Tab");
        await page.keyboard.press(String(place + 1));
      }
      await page.keyboard.press("Enter");
      break;
    }
    case "code": {
      await tabTo(page, "Your answer in code");
      await form.locator(".code-plain").waitFor({ state: "hidden" });
      await page.keyboard.press("Control+a");
      // Each line as somebody types it: how far in it stands is the editor's.
      const program = isRight ? question.best.javascript : question.starter.javascript;
      for (const [index, line] of program.trim().split("\n").entries()) {
        if (index > 0) await page.keyboard.press("Enter");
        await page.keyboard.type(line.trim());
      }
      await page.keyboard.press("Control+Enter");
      break;
    }
  }
}

/** Every event of the browser's log, as the database has it; none where there is no database yet. */
export async function readLog(page: Page): Promise<readonly LogEvent[]> {
  return page.evaluate(
    () =>
      new Promise<LogEvent[]>((resolve, reject) => {
        const opening = indexedDB.open("downhill-practice");
        let isNew = false;
        // To look must not make it: the page would find one without its store.
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction("events").objectStore("events").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

export function kindsOf(events: readonly LogEvent[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(events, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
  );
}
