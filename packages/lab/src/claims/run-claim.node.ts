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

/** The first 16 hexadecimal digits of the SHA-256 of a claim's folder, white space and tests left out. */
export async function claimHash(name: string): Promise<string> {
  const folder = new URL(`./${name}/`, import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const text = await readFile(new URL(file, folder), "utf8");
    hash.update(`${file}\n${text.replaceAll(/\s+/g, "")}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
