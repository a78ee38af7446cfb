import { isObject, readJson, showJson } from "./step/read-json.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Hyperparameters from the text of `--hyper`; none where it is not given.
 * @throws UsageError where the text is no JSON object
 */
export function readHyper(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  const value = readJson(text, "--hyper");
  if (isObject(value)) return value;
  throw new UsageError(`--hyper is ${showJson(value)}, which is no object; write it like {"lr": 0.1}`);
}
