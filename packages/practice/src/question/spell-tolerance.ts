import { formatSetting } from "@downhill/lab/report/number";

/** Below this it only covers how numbers are rounded on the way. */
const leastSaid = 1e-5;

/** How far off an answer may be, in words: `within 0.5 %`, or that every digit counts. */
export function spellTolerance(tolerance: number): string {
  return tolerance < leastSaid ? "every digit counts" : `within ${formatSetting(100 * tolerance)} %`;
}
