import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { UsageError } from "./usage-error.ts";

/** What a file is called in messages: `-` is standard input. */
export function fileLabel(file: string): string {
  return file === "-" ? "stdin" : file;
}

/**
 * A file's text, or that of standard input for `-`, without a byte order mark.
 * @throws UsageError where it cannot be read, or is no text in UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = file === "-" ? await buffer(process.stdin) : await readOrRefuse(file);
  try {
    // As a stream, since a log may have been cut off within a character. The mark is taken off by the decoder.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch (cause) {
    throw new UsageError(`${fileLabel(file)} is no text in UTF-8; save it as such, or give another file`, {
      cause,
    });
  }
}

async function readOrRefuse(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
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
