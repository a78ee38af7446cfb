import type { DataFile } from "@downhill/lab/data/data-file";

/** Where a data file lies on the site. */
export interface DataPlace {
  /** Below `data/`; a name that ends in `.gz` beyond the file's own is compressed. */
  readonly path: string;
  /** Bytes of what is sent. */
  readonly sent: number;
  /** Bytes of the file itself. */
  readonly size: number;
  /** Changes with the file's contents. */
  readonly version: string;
}

/** What the sandboxes of answers in code are made of; fetched where somebody uses them. */
export const sandboxFiles = {
  "quickjs.wasm": "@jitl/quickjs-wasmfile-release-sync/wasm",
  "python/pyodide.asm.mjs": "pyodide/pyodide.asm.mjs",
  "python/pyodide.asm.wasm": "pyodide/pyodide.asm.wasm",
  "python/python_stdlib.zip": "pyodide/python_stdlib.zip",
} as const;

/** A file below `data/`, by the name that the lab or a sandbox asks for. */
export type SiteFile = DataFile | keyof typeof sandboxFiles;

/** `data/index.json`: every file below `data/` by its name. */
export type DataIndex = Readonly<Partial<Record<SiteFile, DataPlace>>>;

/** @throws Error where the text is no index, as when a server answers every address with its start page */
export function readDataIndex(text: string): DataIndex {
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch (cause) {
    throw new Error("data/index.json is not JSON; the site is not whole", { cause });
  }
  const places = typeof index === "object" && index !== null ? Object.values(index) : [];
  if (places.length === 0 || !places.every(isPlace))
    throw new Error("data/index.json does not say where the data lie; the site is not whole");
  return index as DataIndex;
}

function isPlace(value: unknown): value is DataPlace {
  const { path, sent, size, version } = (value ?? {}) as Partial<Record<keyof DataPlace, unknown>>;
  return (
    typeof path === "string" &&
    typeof sent === "number" &&
    typeof size === "number" &&
    typeof version === "string"
  );
}
