import { readFile } from "node:fs/promises";
import { join } from "node:path";

type Headers = Readonly<Record<string, string>>;

/**
 * Reads the `headers.json` of a built site, `{"PATTERN": {"NAME": "VALUE"}}`, and gives the headers of a path. A star in a
 * pattern stands for anything; where several patterns fit, the last that names a header has it. A folder without the
 * file has no headers of its own.
 * @throws Error where the file is not of this form
 */
export async function readPathHeaders(folder: string): Promise<(pathname: string) => Headers> {
  const path = join(folder, "headers.json");
  const text = await readFile(path, "utf8").catch(() => "{}");
  const rows = Object.entries(parse(text, path)).map(([pattern, headers]) => {
    const source = pattern.split("*").map(RegExp.escape).join(".*");
    return { pattern: new RegExp(`^${source}$`, "s"), headers };
  });
  return (pathname) =>
    Object.assign({}, ...rows.filter(({ pattern }) => pattern.test(pathname)).map(({ headers }) => headers));
}

function parse(text: string, path: string): Readonly<Record<string, Headers>> {
  const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
  const table: unknown = JSON.parse(text);
  const rows = isObject(table) ? Object.values(table) : [];
  const fits = rows.every(
    (row) => isObject(row) && Object.values(row).every((value) => typeof value === "string"),
  );
  if (!isObject(table) || Array.isArray(table) || !fits)
    throw new Error(`${path}: an object of path patterns, each with its headers as strings, was expected`);
  return table as Readonly<Record<string, Headers>>;
}
