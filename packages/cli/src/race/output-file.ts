import { randomUUID } from "node:crypto";
import { access, constants, realpath, rename, stat, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";

/** A file that will be written when a race is over. */
export interface OutputFile {
  /** Its path, absolute and without links. */
  readonly file: string;
  /** Writes it whole: what stood there before stays until the new text is complete. */
  write(text: string): Promise<void>;
}

/**
 * Reads the path of a file to write.
 * @throws UsageError for `-`
 */
export function readOutputPath(path: string): string {
  if (path !== "-") return path;
  throw new UsageError("a file is written, and standard output is for what the command prints; give a path");
}

/**
 * Makes sure that a file can be written before work is done for it.
 * @param option the option that names it, for errors
 * @param kept what is not lost where it cannot be written in the end
 * @throws UsageError where its folder is missing or cannot be written to, or the path is no file's
 */
export async function prepareOutput(
  path: string,
  option: string,
  kept = "the runs are kept, and the same command goes on from them",
): Promise<OutputFile> {
  const refuse = (why: string, cause?: unknown): UsageError => new UsageError(`${option}: ${why}`, { cause });
  // A link keeps pointing where it does: what it points to is replaced.
  const file = await realpath(path).catch(() => resolve(path));
  const folder = dirname(file);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory())
    throw refuse(`${path} is a folder; give a file in it, as in ${join(path, "race")}`);
  if (found !== undefined && !found.isFile())
    throw refuse(`${path} is no file but a device or a pipe; give the path of a file`);
  const place = await stat(folder).catch(() => undefined);
  if (place === undefined)
    throw refuse(`there is no folder ${folder} to write ${basename(file)} into; make it first`);
  if (!place.isDirectory())
    throw refuse(`${folder} is no folder, so ${basename(file)} cannot be in it; give another path`);
  if (found !== undefined)
    await access(file, constants.W_OK).catch((cause) => {
      throw refuse(
        `${path} is there already and may not be written; give another path, or change its permissions`,
        cause,
      );
    });
  // Trying is the only question that read-only file systems answer too.
  const trial = temporaryName(file);
  await writeFile(trial, "")
    .then(() => unlink(trial))
    .catch((cause) => {
      throw refuse(
        `nothing can be written into ${folder} (${codeOf(cause)}); give a path in another folder, or change its permissions`,
        cause,
      );
    });
  return {
    file,
    async write(text) {
      const unfinished = temporaryName(file);
      try {
        await writeFile(unfinished, text);
        await rename(unfinished, file);
      } catch (cause) {
        await unlink(unfinished).catch(() => {});
        throw refuse(`${path} could not be written (${codeOf(cause)}); ${kept}`, cause);
      }
    },
  };
}

function temporaryName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID()}`);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
