import { requireSeed } from "@downhill/lab/random";
import { UsageError } from "../usage-error.ts";

/** @throws UsageError where the text is no seed */
export function readSeed(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  try {
    requireSeed(value);
  } catch (error) {
    throw new UsageError(`${JSON.stringify(text)} is no seed; give a whole number from 0 to 4294967295`, {
      cause: error,
    });
  }
  return value;
}
