import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UsageError } from "./usage-error.ts";

/** What a file is called in messages: `-` is standard input. */
export function fileLabel(file: string): string {
  return file === "-" ? "stdin" : file;
}

/**
 * A file's text, or that of standard input for `-`, without a byte order mark.
 * @throws UsageError where it cannot be read
 */
export async function readText(file: string): Promise<string> {
  const content = file === "-" ? await text(process.stdin) : await readOrRefuse(file);
  return content.replace(/^\uFEFF/, "");
}

async function readOrRefuse(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(reasons[code ?? ""]?.(file) ?? `${file} cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `there is no file ${file}; give the path of one, or - to read standard input`,
  EISDIR: (file) => `${file} is a folder; give the path of a file`,
  EACCES: (file) => `${file} cannot be read: its permissions forbid it`,
};
