import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { claims } from "@downhill/lab/claims/claims";
import { type DataFile, fixedDataFiles } from "@downhill/lab/data/data-file";
import { readDataFile } from "@downhill/lab/data/read-data-file.node";
import { problems } from "@downhill/lab/problems/catalogue";
import {
  type DataIndex,
  type DataPlace,
  readDataIndex,
  type SiteFile,
  sandboxFiles,
} from "../training/data-index.ts";

/**
 * Writes everything that the lab reads, and what answers in code run in, into `folder/data`, and `folder/data/index.json`, which says where it is: large
 * files gzipped, so that any server sends them small. What is there already and has not changed is left alone.
 * @throws Error where a file cannot be read or written
 */
export async function copyData(folder: string): Promise<void> {
  const target = join(folder, "data");
  const before = await readIndex(target);
  const places: Partial<Record<SiteFile, DataPlace>> = {};
  for (const [file, read] of listFiles()) {
    const bytes = await read();
    const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const known = before[file];
    places[file] =
      known?.version === version && (await sizeOf(join(target, known.path))) === known.sent
        ? known
        : await write(target, file, bytes, version);
  }
  await writeFile(join(target, "index.json"), JSON.stringify(places));
}

/** Finds files of packages that the practice is built on. */
const { resolve } = createRequire(new URL("../../../practice/package.json", import.meta.url));

function listFiles(): readonly (readonly [SiteFile, () => Promise<Uint8Array<ArrayBuffer>>])[] {
  const sandboxes = Object.entries(sandboxFiles) as readonly [keyof typeof sandboxFiles, string][];
  return [
    ...listDataFiles().map((file) => [file, () => readDataFile(file)] as const),
    ...sandboxes.map(([file, specifier]) => [file, () => readFile(resolve(specifier))] as const),
  ];
}

/** Every file that a problem, a search's record or a claim's evidence is read from. */
export function listDataFiles(): readonly DataFile[] {
  const recorded = Object.entries(problems).filter(([, { search }]) => search.recorded);
  return [
    ...fixedDataFiles,
    ...recorded.map(([name]): DataFile => `${name}-learning-rates.json`),
    ...claims.map(({ name }): DataFile => `claims/${name}.json`),
  ];
}

/** Below this a second name and a decompression are not worth it. */
const smallest = 20_000;

async function write(
  target: string,
  file: SiteFile,
  bytes: Uint8Array<ArrayBuffer>,
  version: string,
): Promise<DataPlace> {
  const isPlain = /\.(?:gz|zip)$/.test(file) || bytes.length < smallest;
  const sent = isPlain ? bytes : await promisify(gzip)(bytes);
  const path = isPlain ? file : `${file}.gz`;
  await mkdir(dirname(join(target, path)), { recursive: true });
  await writeFile(join(target, path), sent);
  return { path, sent: sent.length, size: bytes.length, version };
}

async function readIndex(target: string): Promise<DataIndex> {
  try {
    return readDataIndex(await readFile(join(target, "index.json"), "utf8"));
  } catch {
    return {};
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
