import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { findNamedRule, ruleNames } from "./rule-names.ts";

test("every rule of the library has its name here", async () => {
  const folder = join(import.meta.dirname, "../../downhill/src/rules");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href)));
  const exported = modules.flatMap((module) => Object.keys(module));
  expect(exported.length).toBeGreaterThan(20);
  for (const name of exported) expect(ruleNames).toContain(name);
});

test("every name makes its rule", () => {
  for (const name of ruleNames) expect(findNamedRule(name)?.make({}).text.length).toBeGreaterThan(0);
});
