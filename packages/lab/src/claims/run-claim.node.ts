import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readDataFile } from "../data/read-data-file.node.ts";
import { codeVersion } from "../race/code-version.node.ts";
import { race } from "../race/race.node.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/**
 * Runs the experiment of a claim, nothing taken from runs that were kept.
 * @throws the signal's reason where it aborts
 */
export async function runClaim(
  claim: Claim,
  {
    signal,
    workers,
  }: { readonly signal?: AbortSignal | undefined; readonly workers?: number | undefined } = {},
): Promise<Evidence> {
  const started = performance.now();
  const finding = await claim.run({
    read: readDataFile,
    race: (spec, entrants, options) => race(spec, entrants, { signal, workers, ...options }),
    signal,
  });
  signal?.throwIfAborted();
  return {
    claim: claim.name,
    hash: await claimHash(claim.name),
    code: await codeVersion(),
    made: new Date().toISOString().slice(0, 10),
    node: process.version,
    seconds: Number(((performance.now() - started) / 1000).toPrecision(3)),
    finding,
  };
}

/** Where the evidence for a claim lies. */
export function evidencePath(name: string): string {
  return fileURLToPath(new URL(`../../record/claims/${name}.json`, import.meta.url));
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of an experiment as it is written: the files of the claim's folder and what they import
 * from beside it, white space and tests left out.
 */
export async function claimHash(name: string): Promise<string> {
  const texts = new Map<string, string>();
  const add = async (file: URL): Promise<void> => {
    const path = file.href.slice(here.href.length);
    if (texts.has(path)) return;
    const text = await readFile(file, "utf8");
    texts.set(path, text.replaceAll(/\s+/g, ""));
    const imported = [...text.matchAll(/^import (?!type )[^;]*? from "(\.[^"]+)"/gm)].map(
      ([, relative = ""]) => new URL(relative, file),
    );
    for (const one of imported) if (one.href.startsWith(here.href)) await add(one);
  };
  const folder = new URL(`./${name}/`, here);
  for (const file of await readdir(folder))
    if (file.endsWith(".ts") && !file.endsWith(".test.ts")) await add(new URL(file, folder));
  const hash = createHash("sha256");
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${text}\n`);
  return hash.digest("hex").slice(0, 16);
}

const here = new URL("./", import.meta.url);
