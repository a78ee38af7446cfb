import { createHash } from "node:crypto";
import { glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildHub } from "./build-hub.node.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Where the hub is built to. */
export const hubFolder = join(root, ".build/hub");

/** What a build is made of. */
const inputs = ["packages/{downhill,lab,practice,hub}/{src,record,data,public}/**/*", "package-lock.json"];

/**
 * Builds the hub into `hubFolder`, unless what it is made of is what it was made of. A build that fails or is broken off leaves
 * the one before.
 * @returns the folder
 */
export async function buildIfStale(say: (line: string) => void): Promise<string> {
  const hash = await hashInputs();
  const stamp = join(root, ".build/hub.stamp");
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return hubFolder;
  const fresh = `${hubFolder}-new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await buildHub(fresh, say);
  await rm(hubFolder, { recursive: true, force: true });
  await rename(fresh, hubFolder);
  await writeFile(stamp, hash);
  return hubFolder;
}

async function hashInputs(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(inputs, { cwd: root, withFileTypes: true }))
    if (entry.isFile() && !entry.name.includes(".test.")) files.push(join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file.slice(root.length)}\n`).update(await readFile(file));
  return hash.digest("hex");
}
