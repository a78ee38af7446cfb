import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What sheets are made of: the library, the surfaces, the records, and what measures. */
const inputs = [
  "packages/downhill/src/**/*.ts",
  "packages/lab/src/{problems,race,search}/**/*.ts",
  "packages/lab/record/*-learning-rates.json",
  "packages/hub/src/landscape/{trace-lane,tracer,gradient-stream,world-on}.ts",
  "packages/hub/src/compare/{align-lines,sheet/{measure-optimizer,trace-paths,dialects}}.ts",
];

/** A hash of all files that sheets are made of; undefined where the sources do not lie two folders above the bundle of pages. */
export async function hashSources(): Promise<string | undefined> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const files: string[] = [];
  for await (const entry of glob(inputs, { cwd: root, withFileTypes: true }))
    if (entry.isFile() && !entry.name.includes(".test.")) files.push(join(entry.parentPath, entry.name));
  if (files.length === 0) return undefined;
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file.slice(root.length)}\n`).update(await readFile(file));
  return hash.digest("hex");
}
