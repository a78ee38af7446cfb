import type { Data } from "../question/code-question.ts";

const key = "is no data";

/** Stands in a result for what is no data, such as a function or `undefined`. */
export function oddValue(what: string): Data {
  return { [key]: what };
}

/** What stands there in the place of data: "a function"; undefined where it is data. */
export function nameOddity(value: Data | undefined): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const what = (value as Readonly<Record<string, Data>>)[key];
  return typeof what === "string" ? what : undefined;
}
