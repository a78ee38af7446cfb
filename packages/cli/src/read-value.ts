import { nearest } from "downhill";
import { UsageError } from "./usage-error.ts";

/** @throws UsageError where the text is no whole number of at least 1 */
export function readCount(text: string): number {
  const value = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(value) && value >= 1 && text.trim() !== "") return value;
  throw new UsageError(`${JSON.stringify(text)} is not a whole number of at least 1`);
}

/** @throws UsageError where the text is no port: 0 (any that is free) to 65535 */
export function readPort(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new UsageError(`${JSON.stringify(text)} is no port; give a whole number from 0 (any) to 65535`);
}

/** @throws UsageError where the text is no finite number */
export function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && text.trim() !== "") return value;
  throw new UsageError(`${JSON.stringify(text)} is not a number`);
}

/** Reads one of a few words. */
export function readChoice<const Choice extends string>(
  choices: readonly Choice[],
): (text: string) => Choice {
  return (text) => {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    const guess = nearest(text, choices);
    const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
    throw new UsageError(`${JSON.stringify(text)} is not one of ${choices.join(", ")}.${mend}`);
  };
}
