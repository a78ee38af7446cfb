import { findJsonError } from "@downhill/lab/find-json-error";
import { lineColumn } from "downhill";
import { UsageError } from "../usage-error.ts";

/**
 * Parses JSON.
 * @param source what the text is called: a file's name, `--hyper`
 * @throws UsageError with line and column where it is none
 */
export function readJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { at, message } = findJsonError(text) ?? { at: 0, message: error.message };
    const { line, column } = lineColumn(text, at);
    throw new UsageError(`${source}:${line}:${column} is not JSON: ${message}`, { cause: error });
  }
}

/** Whether a parsed value is an object with names, not a list and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A parsed value as messages show it, shortened. */
export function showJson(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
