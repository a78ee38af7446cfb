import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readExactJson, writeExactJson } from "@downhill/lab/exact-json";
import { hashSources } from "./source-hash.node.ts";

// Pages are bundled into a folder beside the site that is built; what is kept lies beside both.
const folder = new URL("../hub-sheets/", import.meta.url);

let hashing: Promise<string | undefined> | undefined;

/**
 * What was measured of an optimizer when the sources were what they are, or else measures it and keeps it. To measure all takes several
 * seconds, which would be felt at every build.
 */
export async function keepSheet<Measured>(name: string, measure: () => Promise<Measured>): Promise<Measured> {
  hashing ??= hashSources();
  const sources = await hashing;
  if (sources === undefined) return await measure();
  const file = fileURLToPath(new URL(`${name}.json`, folder));
  try {
    const kept = readExactJson(await readFile(file, "utf8")) as { sources?: string; measured: Measured };
    if (kept.sources === sources) return kept.measured;
  } catch {
    // There is none, or none that can be read.
  }
  const measured = await measure();
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, writeExactJson({ sources, measured }));
  } catch {
    // It is measured again next time.
  }
  return measured;
}
