import { isObject, readJson, showJson } from "./step/read-json.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads the value of `--hyper`.
 * @throws UsageError where it is no JSON object
 */
export function readHyper(text: string): Readonly<Record<string, unknown>> {
  const value = readJson(text, "--hyper");
  if (isObject(value)) return value;
  throw new UsageError(`--hyper is ${showJson(value)}, which is no object; write it like {"lr": 0.1}`);
}
