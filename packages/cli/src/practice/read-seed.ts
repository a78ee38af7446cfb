import { mostSeed, readSeed as readNumber } from "@downhill/practice/question/seed";
import { UsageError } from "../usage-error.ts";

/** @throws UsageError where the text is no seed */
export function readSeed(text: string): number {
  const seed = readNumber(text);
  if (seed === undefined)
    throw new UsageError(`${JSON.stringify(text)} is no seed; give a whole number from 0 to ${mostSeed}`);
  return seed;
}
