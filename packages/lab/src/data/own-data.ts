import { type CsvOptions, type CsvTable, parseCsv } from "./csv.ts";
import type { ReadDataFile } from "./data-file.ts";
import { decodeText } from "./decode-text.ts";
import { decompress } from "./decompress.ts";
import { parseIdx } from "./idx.ts";
import { parseNpy } from "./npy.ts";
import type { ShapedArray } from "./number-array.ts";

/**
 * Reads data files, their paths relative to the module that asks; gzip files are decompressed. Called itself it gives the
 * bytes. Every reader throws an Error that names the file and the line and column, or the byte, of what is wrong.
 */
export interface ReadOwnData {
  (file: string): Promise<Uint8Array<ArrayBuffer>>;
  csv(file: string, options?: CsvOptions): Promise<CsvTable>;
  idx(file: string): Promise<ShapedArray>;
  npy(file: string): Promise<ShapedArray>;
  /** UTF-8. */
  text(file: string): Promise<string>;
}

/**
 * The reader for one module, until it is closed: what is read later could not be known to have a part in a run.
 * @param module the module's URL
 */
export function openOwnData(
  module: string,
  read: ReadDataFile,
): { readonly read: ReadOwnData; readonly close: () => void } {
  let isOpen = true;
  const bytesOf = async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
    if (!isOpen) throw new Error(`${file}: data are read in make, before it gives the problem, not later`);
    return decompress(await readOrExplain(new URL(file, module), file, read), file);
  };
  return {
    close: () => {
      isOpen = false;
    },
    read: Object.assign((file: string) => bytesOf(file), {
      csv: async (file: string, options?: CsvOptions) => parseCsv(await bytesOf(file), file, options),
      idx: async (file: string) => parseIdx(await bytesOf(file), file),
      npy: async (file: string) => parseNpy(await bytesOf(file), file),
      text: async (file: string) => decodeText(await bytesOf(file), file),
    }),
  };
}

async function readOrExplain(url: URL, file: string, read: ReadDataFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await read(url);
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    if (code === "ENOENT")
      throw new Error(`there is no file ${file} beside the module, at ${url.pathname}`, { cause });
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
