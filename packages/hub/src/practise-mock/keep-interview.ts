import type { Interview } from "@downhill/practice/mock/interview";
import { keepText, readKept } from "../frame/kept-text.ts";

const name = "downhill-interview";

/** Keeps the interview that runs, so that loading the page again takes nothing away; undefined forgets it. */
export function keepInterview(interview: Interview | undefined): void {
  keepText(name, interview === undefined ? undefined : JSON.stringify(interview));
}

/** The interview that was running when the page was left. */
export function keptInterview(): Interview | undefined {
  return parseInterview(readKept(name) ?? "");
}

/** An interview that was written down; undefined where the text is none. */
export function parseInterview(text: string): Interview | undefined {
  try {
    const value = JSON.parse(text) as Partial<Interview> | null;
    const isWhole =
      value !== null &&
      typeof value.startedAt === "number" &&
      typeof value.turnStartedAt === "number" &&
      Array.isArray(value.turns) &&
      Array.isArray(value.plan?.slots);
    return isWhole ? (value as Interview) : undefined;
  } catch {
    return undefined;
  }
}
