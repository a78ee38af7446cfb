import { dateOfDay, dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2026-12-24` as `24 December`, with the year where it is not this one. */
export function spellDate(date: string, thisYear = new Date().getFullYear()): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return `${day} ${months[month - 1] ?? ""}${year === thisYear ? "" : ` ${year}`}`;
}

/** A year that no date is of. */
const anyOther = 0;

/** The day of a moment, with its year: `27 November 2026`. */
export function spellMoment(at: number): string {
  return spellDate(dateOfDay(dayOf(at, zoneAt(at))), anyOther);
}
