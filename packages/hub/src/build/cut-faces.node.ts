import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

/** The files of the faces that pages are set in, by the package that brings them. */
const faces = {
  "@fontsource-variable/inter": ["inter-latin-wght-normal.woff2"],
  "@fontsource-variable/source-serif-4": [
    "source-serif-4-latin-wght-normal.woff2",
    "source-serif-4-latin-wght-italic.woff2",
  ],
  "@fontsource-variable/jetbrains-mono": ["jetbrains-mono-latin-wght-normal.woff2"],
} as const;

/** The style sheets ask for regular and semibold. */
const weights = { min: 400, max: 600 };

/** Printable ASCII and Latin-1, and the punctuation, arrows and signs beyond that the files have. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2191, 0x2193],
  [0x2212, 0x2215],
] as const;

/** Writes the faces with the weights and characters that the hub has: half of what the packages' own files weigh. */
export async function cutFaces(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = ranges.map(([from, to]) => spell(from, to)).join("");
  for (const [name, files] of Object.entries(faces))
    for (const file of files) {
      const path = createRequire(import.meta.url).resolve(`${name}/files/${file}`);
      const options = { targetFormat: "woff2", variationAxes: { wght: weights } } as const;
      await writeFile(join(folder, file), await subsetFont(await readFile(path), text, options));
    }
}

function spell(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
