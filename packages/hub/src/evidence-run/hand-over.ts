import { writeExactJson } from "@downhill/lab/exact-json";
import type { RaceResult } from "@downhill/lab/race/result";
import type { Circumstances } from "@downhill/lab/report/conditions";

const key = "downhill-report";

/** A race that was run in a page, with what its result does not say by itself. */
export interface HandedRace extends RaceResult {
  readonly circumstances: Circumstances;
  /** The command line that runs it again. */
  readonly command: string;
  readonly madeBy: string;
}

/**
 * Leaves a race for the report page, which takes it when it is opened in the same tab: `/evidence/report/`.
 * @returns whether the browser kept it
 */
export function handOverRace(race: HandedRace): boolean {
  try {
    sessionStorage.setItem(key, writeExactJson(race));
    return true;
  } catch {
    return false;
  }
}

/** The race that was left, as JSON; it is there once. */
export function takeHandedRace(): string | undefined {
  try {
    const text = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return undefined;
  }
}
