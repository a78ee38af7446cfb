import { dateOfDay, dayOf, dayOfDate, zoneAt } from "@downhill/practice/schedule/learner-day";
import { UsageError } from "../usage-error.ts";

/**
 * Reads the date of an interview; null for `none`.
 * @throws UsageError for what is no date, or is past
 */
export function readDate(text: string): string | null {
  if (text === "none") return null;
  const now = Date.now();
  const today = dayOf(now, zoneAt(now));
  try {
    if (dayOfDate(text) >= today) return text;
  } catch (error) {
    throw new UsageError(`${JSON.stringify(text)} is no date; write it as 2030-12-24, or none`, {
      cause: error,
    });
  }
  throw new UsageError(`${text} is past; today is ${dateOfDay(today)}`);
}
