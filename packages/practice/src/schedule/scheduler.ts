import { FSRS, S_MAX } from "ts-fsrs";

/** As FSRS has it where nobody says otherwise. */
export const plainRetention = 0.9;

const made = new Map<string, FSRS>();

/**
 * FSRS-6 with its default weights, whole days only and no chance in the intervals, so that a log replays to the same cards
 * everywhere.
 * @param retention the predicted recall at which a question comes again, above 0 and at most 1
 * @param longest the longest interval in days, from 1
 */
export function schedulerOf(retention: number = plainRetention, longest: number = S_MAX): FSRS {
  const key = `${retention} ${longest}`;
  const found = made.get(key);
  if (found !== undefined) return found;
  const scheduler = new FSRS({
    request_retention: retention,
    maximum_interval: longest,
    enable_fuzz: false,
    enable_short_term: false,
  });
  made.set(key, scheduler);
  return scheduler;
}
