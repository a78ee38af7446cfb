import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";

const folder = join(import.meta.dirname, "rules");
const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

/** The comment above each rule, by the rule's name, on one line. */
const docstrings = new Map(
  files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), "utf8").matchAll(
        /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g,
      ),
    ].map(([, comment = "", name = ""]) => [name, comment.replaceAll(/\s*\n \*\s*/g, " ").trim()] as const),
  ),
);

test("every rule of the library is in the catalogue once, as itself", async () => {
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href)));
  const exported = new Map(modules.flatMap((module) => Object.entries(module)));
  expect(exported.size).toBeGreaterThan(40);
  expect(catalogue.map(({ name }) => name).sort()).toEqual([...exported.keys()].sort());
  for (const { name, make } of catalogue) expect(make).toBe(exported.get(name));
});

describe.each(catalogue.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  const docstring = docstrings.get(name) ?? "";

  test("its text's header has its name", () => {
    expect(entry.make().name).toBe(name);
  });

  test("the comment above it names the same source", () => {
    if (entry.source === undefined) {
      expect(docstring).not.toMatch(/\b(18|19|20)\d\d\b/);
      return;
    }
    const { text, url } = entry.source;
    expect(docstring).toContain(text);
    expect(text).toContain(String(entry.year));
    const [, arxiv] = /arXiv:([\d.]+\d)/.exec(docstring) ?? [];
    expect(url).toBe(arxiv && `https://arxiv.org/abs/${arxiv}`);
  });

  test("stands among links of chains where it takes no step of its own", () => {
    const { text, diagnostics } = entry.make();
    const readsGradient = /\bg(?![a-z])|∇/.test(text);
    const hasNoStep = diagnostics.some(({ code }) => code === "no-step");
    const isLink = hasNoStep || !readsGradient;
    expect(entry.family === "before" || entry.family === "after").toBe(isLink);
  });
});

test("titles and names elsewhere are told apart", () => {
  const all = catalogue.flatMap(({ name, title, otherNames }) => [
    ...new Set([name.toLowerCase(), title.toLowerCase()]),
    ...otherNames,
  ]);
  expect(new Set(all).size).toBe(all.length);
});
