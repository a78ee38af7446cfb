import { S_MAX } from "ts-fsrs";
import { dayOfDate } from "./learner-day.ts";
import type { Plan } from "./plan.ts";
import { plainRetention } from "./scheduler.ts";

/** How often questions come on a day. */
export interface Pace {
  /** Days until the interview: 0 on its day; undefined where there is no date or it is past. */
  readonly left: number | undefined;
  /** The predicted recall at which a question comes again. */
  readonly retention: number;
  /** The longest interval in days. */
  readonly longest: number;
}

const nearRetention = 0.95;
/** Days before the interview: from where on retention rises, and from where on it is up. */
const far = 56;
const near = 28;

/**
 * The pace of a day. Far from an interview FSRS's own retention of 0.9 holds; it rises along a line between eight and four
 * weeks before the day and is 0.95 from there on. No interval is longer than half of the days left, so that every question
 * comes again before the day.
 */
export function paceOf({ interviewOn }: Pick<Plan, "interviewOn">, day: number): Pace {
  const left = interviewOn === null ? -1 : dayOfDate(interviewOn) - day;
  if (left < 0) return { left: undefined, retention: plainRetention, longest: S_MAX };
  const risen = Math.min(1, Math.max(0, (far - left) / (far - near)));
  return {
    left,
    retention: plainRetention + (nearRetention - plainRetention) * risen,
    longest: Math.max(1, Math.floor(left / 2)),
  };
}
