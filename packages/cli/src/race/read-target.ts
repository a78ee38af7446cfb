import type { Target } from "@downhill/lab";
import { UsageError } from "../usage-error.ts";

/**
 * Reads `loss<0.1`, `accuracy>97%` or `accuracy>0.97`.
 * @throws UsageError where the text is none of these
 */
export function readTarget(text: string): Target {
  const match = /^\s*(loss|accuracy)\s*([<>]=?)\s*([\d.eE+-]+)\s*(%?)\s*$/.exec(text);
  if (match === null)
    throw refuse(text, "a target is written 'loss<0.1' or 'accuracy>97%', in quotes for the shell");
  const [, metric, sign = "", digits, percent] = match;
  const value = Number(digits) / (percent === "%" ? 100 : 1);
  if (!Number.isFinite(value)) throw refuse(text, `${digits} is not a number`);
  if (metric === "loss") {
    if (percent === "%") throw refuse(text, "a loss is no percentage; write loss<0.1");
    if (!sign.startsWith("<")) throw refuse(text, "a loss has to fall below its target; write loss<0.1");
    return { metric, value };
  }
  if (!sign.startsWith(">"))
    throw refuse(text, "an accuracy has to rise above its target; write accuracy>97%");
  if (value <= 0 || value > 1)
    throw refuse(text, "an accuracy lies between 0 and 100 %; write accuracy>97% or accuracy>0.97");
  return { metric: "accuracy", value };
}

function refuse(text: string, why: string): UsageError {
  return new UsageError(`${JSON.stringify(text)} is not a target: ${why}`);
}
