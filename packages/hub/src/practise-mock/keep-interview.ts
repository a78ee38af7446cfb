import type { Interview } from "@downhill/practice/mock/interview";

const name = "downhill-interview";

/** Keeps the interview that runs, so that loading the page again takes nothing away; undefined forgets it. */
export function keepInterview(interview: Interview | undefined): void {
  try {
    if (interview === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(interview));
  } catch {
    // It goes on in this page all the same.
  }
}

/** The interview that was running when the page was left. */
export function keptInterview(): Interview | undefined {
  try {
    return parseInterview(localStorage.getItem(name) ?? "");
  } catch {
    return undefined;
  }
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
