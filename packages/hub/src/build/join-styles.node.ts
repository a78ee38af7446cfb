import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageAssets } from "../frame/page.ts";

/**
 * Writes the style sheets that a client needs at once, with the palette before them, as one file beside them: nothing is shown until
 * all of them have come, and each file costs a slow connection a round trip.
 * @param assets what was bundled into `folder`
 */
export async function joinStyles(
  folder: string,
  assets: Readonly<Record<string, Omit<PageAssets, "sheet">>>,
  palette: string,
): Promise<Readonly<Record<string, PageAssets>>> {
  const joined = Object.entries(assets).map(async ([client, files]) => {
    const parts = await Promise.all(files.styles.map((file) => readFile(join(folder, file), "utf8")));
    const text = [palette, ...parts].join("\n");
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const sheet = `assets/${client}-page-${hash}.css`;
    await writeFile(join(folder, sheet), text);
    return [client, { ...files, sheet }] as const;
  });
  return Object.fromEntries(await Promise.all(joined));
}
