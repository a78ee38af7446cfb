import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "@downhill/lab/random";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CodeOutcome, CodeProgram } from "../../packages/practice/src/code/code-runner.ts";
import { fuzzPrograms, readFuzzedQuestions } from "../fuzz-programs.ts";
import { expectNoEscape } from "./browser-escapes.ts";
import { buildSandboxSite } from "./build-sandbox-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";
import { startTrap } from "./start-trap.ts";

const folder = mkdtempSync(join(tmpdir(), "downhill-sandbox-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => buildSandboxSite(folder), 120_000);

const trap = startTrap();

// A machine that does much else takes its time.
const limits = { seconds: 30, megabytes: 64 };
const plain = { prelude: "", entry: "f", calls: [[1]], limits } as const;
const one: CodeOutcome = { kind: "returned", values: [1], changedArguments: [], printed: "" };

function run(
  page: Page,
  program: Partial<CodeProgram> & Pick<CodeProgram, "language" | "source">,
): Promise<CodeOutcome> {
  return page.evaluate(
    async (text) => {
      const scope = globalThis as unknown as {
        createPageRunner: () => { run: (program: unknown) => Promise<CodeOutcome> };
        runner?: { run: (program: unknown) => Promise<CodeOutcome> };
      };
      scope.runner ??= scope.createPageRunner();
      return scope.runner.run(JSON.parse(text));
    },
    // As text, since a type of data in data goes too deep to be followed.
    JSON.stringify({ ...plain, ...program }),
  );
}

const javaScript = (page: Page, source: string, more: Partial<CodeProgram> = {}): Promise<CodeOutcome> =>
  run(page, { language: "javascript", source, ...more });
const python = (page: Page, source: string, more: Partial<CodeProgram> = {}): Promise<CodeOutcome> =>
  run(page, { language: "python", source, ...more });

async function open(page: Page): Promise<void> {
  await page.waitForFunction(() => "createPageRunner" in globalThis);
}

/** What a sandbox tries in vain is said in the console. */
const expected = /Content Security Policy|ERR_|WebAssembly|wasm/;

describe.skipIf(hasNoChromium)("answers in code in a page", () => {
  const hub = startHub(folder);

  test("run under the site's own policies, in both languages", async () => {
    await hub.visit("", async (page) => {
      await open(page);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      expect(await javaScript(page, "const f = (x) => x")).toEqual(one);
      expect(await python(page, "def f(x): return x")).toEqual(one);
      expect(await python(page, "import numpy as np\ndef f(x): return np.array([x, 4]) ** 0.5")).toEqual({
        ...one,
        values: [[1, 2]],
      });
      // A frame each: nothing of them is seen, and nothing can be reached by keys.
      expect(await page.locator("iframe:visible").count()).toBe(0);
    });
  }, 180_000);

  test("without an end are ended, while the page answers", async () => {
    await hub.visit("", async (page) => {
      await open(page);
      await javaScript(page, "const f = (x) => x");
      await python(page, "def f(x): return x");
      const short = { limits: { seconds: 3, megabytes: 64 } };
      const endless = [
        () => javaScript(page, "const f = () => { for (;;); }", short),
        // Never interrupted from inside: the worker is ended.
        () => javaScript(page, "const f = () => [].indexOf.call({ length: 2 ** 53 - 1 }, 1)", short),
        () => python(page, "def f(x):\n    while True: pass", short),
      ];
      for (const start of endless) {
        const order: string[] = [];
        const running = start().then((outcome) => {
          order.push("ended");
          return outcome;
        });
        for (let n = 0; n < 3; n++)
          order.push(
            await page.evaluate(() => new Promise<string>((resolve) => setTimeout(resolve, 20, "answers"))),
          );
        expect(await running).toEqual({ kind: "stopped", why: "time" });
        // A page that is held up answers only after the end, and says so last.
        expect(order.indexOf("ended")).toBeGreaterThan(0);
      }
      expect(await javaScript(page, "const f = (x) => x")).toEqual(one);
      expect(await python(page, "def f(x): return x")).toEqual(one);
    });
  }, 240_000);

  test("that want all memory are ended, and the next one runs", async () => {
    await hub.visit(
      "",
      async (page) => {
        await open(page);
        for (const bomb of [
          "const f = () => { const a = []; for (;;) a.push(new Array(1000).fill(1)); }",
          "const f = () => 'ab'.repeat(1e8)",
          "const f = () => new ArrayBuffer(1e9)",
          "const a = []; for (;;) a.push({ a });",
        ]) {
          expect(await javaScript(page, bomb), bomb).toMatchObject({ kind: "stopped", why: "memory" });
          expect(await javaScript(page, "const f = (x) => x")).toEqual(one);
        }
        for (const bomb of ["return [0] * 10 ** 9", "a = []\n    while True: a.append('x' * 10 ** 6)"]) {
          expect(await python(page, `def f(x):\n    ${bomb}`), bomb).toEqual({
            kind: "stopped",
            why: "memory",
          });
          expect(await python(page, "def f(x): return x")).toEqual(one);
        }
      },
      { expected },
    );
  }, 240_000);

  test("in JavaScript find nothing of a browser", async () => {
    await hub.visit("", async (page) => {
      await open(page);
      const names = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "importScripts",
        "indexedDB",
        "localStorage",
        "caches",
        "document",
        "parent",
        "top",
        "self",
        "postMessage",
        "navigator",
        "Worker",
        "BroadcastChannel",
        "WebAssembly",
        "setTimeout",
      ];
      const found = `const f = () => ${JSON.stringify(names)}.filter((name) => name in globalThis || typeof Function("return typeof " + name)() !== "string")`;
      expect(await javaScript(page, found)).toEqual({ ...one, values: [[]] });
      expect(
        await javaScript(page, `const f = async () => 1; import("http://${trap.at()}/a.js").catch(() => {})`),
      ).toMatchObject({ kind: "returned" });
    });
    expect(trap.calls()).toBe(0);
  }, 120_000);

  test("in Python reach neither network nor page nor storage", async () => {
    await hub.visit(
      "",
      async (page, context) => {
        await open(page);
        await context.addCookies([{ name: "secret", value: "1", url: hub.address() }]);
        await page.evaluate(() => localStorage.setItem("secret", "1"));
        const attempts = [
          "import js\ndef f(x): return 'out'",
          "from js import fetch\ndef f(x): return 'out'",
          "from pyodide.code import run_js\ndef f(x): return str(run_js('1'))",
          "from pyodide.http import pyfetch\ndef f(x): return 'out'",
          "import pyodide_js\ndef f(x): return 'out'",
          "import micropip\ndef f(x): return 'out'",
          `import urllib.request\ndef f(x): return urllib.request.urlopen('http://${trap.at()}/').read()`,
          `import http.client\ndef f(x):\n    c = http.client.HTTPConnection('${trap.at()}', timeout=1)\n    c.request('GET', '/')\n    return c.getresponse().read()`,
          `import socket\ndef f(x):\n    s = socket.create_connection(('127.0.0.1', ${trap.at().split(":")[1]}), 1)\n    s.sendall(b'GET / HTTP/1.1')\n    return str(s.recv(10))`,
          "import subprocess\ndef f(x): return str(subprocess.run(['ls']))",
          "import importlib, sys\ndef f(x):\n    sys.modules.pop('js', None)\n    return str(dir(importlib.import_module('js')))",
          // Whatever of JavaScript can still be had, it makes no code from text.
          "import sys, gc\ndef f(x):\n    found = [o for o in gc.get_objects() if type(o).__name__ == 'JsProxy']\n    return found[0].constructor.constructor('return 1')()",
        ];
        for (const source of attempts) {
          const outcome = await python(page, source);
          expect(outcome, `${source}\n${JSON.stringify(outcome)}`).toMatchObject({ kind: "threw" });
          expect(await python(page, "def f(x): return x"), source).toEqual(one);
        }
      },
      { expected },
    );
    expect(trap.calls()).toBe(0);
  }, 240_000);

  test(
    "would reach nothing even as JavaScript of the browser",
    () =>
      expectNoEscape(hub, trap, async (page) => {
        // Messages that a sandbox forges are read as data, whatever they say.
        expect(await page.evaluate(() => document.title)).toBe("code-sandbox");
      }),
    240_000,
  );

  test("of any kind, ten thousand of them, break nothing", async () => {
    const callsOf = new Map(
      readFuzzedQuestions().map(({ question }) => [
        question.id,
        question.cases(createRandom(1, "data")).map(({ args }) => args),
      ]),
    );
    const fuzzed = [...fuzzPrograms(21, 10_000)];
    const programs = fuzzed.map(({ question, source }) => ({
      language: "javascript",
      prelude: question.prelude?.javascript ?? "",
      source,
      entry: question.entry.javascript,
      calls: callsOf.get(question.id) ?? [],
      limits: { seconds: 0.02, megabytes: 8 },
    }));
    await hub.visit("", async (page) => {
      await open(page);
      const counts: Record<string, number> = {};
      for (let from = 0; from < programs.length; from += 500) {
        const kinds = await page.evaluate(
          async (some: readonly unknown[]) => {
            const scope = globalThis as unknown as {
              createPageRunner: () => { run: (program: unknown) => Promise<CodeOutcome> };
              fuzzed?: { run: (program: unknown) => Promise<CodeOutcome> };
            };
            scope.fuzzed ??= scope.createPageRunner();
            const { fuzzed } = scope;
            return Promise.all(some.map(async (program) => (await fuzzed.run(program)).kind));
          },
          programs.slice(from, from + 500) as readonly unknown[],
        );
        for (const [index, kind] of kinds.entries()) {
          counts[kind] = (counts[kind] ?? 0) + 1;
          const { isEndless = false, source } = fuzzed[from + index] ?? {};
          if (isEndless) expect(kind, source).toBe("stopped");
        }
      }
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(10_000);
      // Of each kind there are some; a hundred surely have no end, and how many others are late depends on the machine.
      for (const kind of ["returned", "threw", "stopped"])
        expect(counts[kind], JSON.stringify(counts)).toBeGreaterThan(50);
      expect(await javaScript(page, "const f = (x) => x")).toEqual(one);
    });
  }, 300_000);
});
