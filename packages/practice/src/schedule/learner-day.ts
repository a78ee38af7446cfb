const dayMilliseconds = 86_400_000;

/**
 * The day of the learner's calendar, as whole days since 1 January 1970.
 * @param at milliseconds since 1970, UTC
 * @param zone minutes east of UTC where the learner is at that time; it may be another one every day, as with summer time
 */
export function dayOf(at: number, zone: number): number {
  return Math.floor(wallClock(at, zone) / dayMilliseconds);
}

/** What a clock on the learner's wall shows, as milliseconds that a `Date` in UTC shows the same of. */
export function wallClock(at: number, zone: number): number {
  return at + zone * 60_000;
}

/**
 * The day of a date such as `2026-12-24`.
 * @throws RangeError where the calendar has no such date
 */
export function dayOfDate(date: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = at / dayMilliseconds;
  // `2026-02-31` is read as 3 March by some engines.
  if (!Number.isInteger(day) || dateOfDay(day) !== date)
    throw new RangeError(`${JSON.stringify(date)} is no date; write it as 2026-12-24`);
  return day;
}

/** The date of a day: `2026-12-24`. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Where the device is at that time, in minutes east of UTC. */
export function zoneAt(at: number): number {
  const minutes = -new Date(at).getTimezoneOffset();
  return minutes === 0 ? 0 : minutes;
}
