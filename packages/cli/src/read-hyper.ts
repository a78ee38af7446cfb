import { isObject, readJson, showJson } from "./step/read-json.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Hyperparameters from the text of an option; none where it is not given.
 * @throws UsageError where the text is no JSON object
 */
export function readHyper(text: string | undefined, option = "--hyper"): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  const value = readJson(text, option);
  if (isObject(value)) return value;
  throw new UsageError(`${option} is ${showJson(value)}, which is no object; write it like {"lr": 0.1}`);
}
