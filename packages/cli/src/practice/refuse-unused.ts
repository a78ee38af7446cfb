import { UsageError } from "../usage-error.ts";
import type { PracticeGiven } from "./practice-options.ts";

type Name = keyof PracticeGiven;

/** What each thing that `downhill practice` does takes no notice of. */
const unused = {
  "a question that is named": ["topic", "level", "type", "weak", "count"],
  "--list": ["count"],
  "--plan": ["topic", "level", "type", "weak", "count", "seed"],
  "--readiness": ["topic", "level", "type", "weak", "count", "seed"],
  "--export": ["topic", "level", "type", "weak", "count", "seed", "date", "per-day", "up-to"],
  "--import": ["topic", "level", "type", "weak", "count", "seed", "date", "per-day", "up-to"],
  "--anki": ["count"],
} satisfies Readonly<Record<string, readonly Name[]>>;

/**
 * Refuses options that would be passed over in silence.
 * @throws UsageError that names the first one
 */
export function refuseUnused(given: PracticeGiven, isNamed: boolean): void {
  const doing: Readonly<Record<keyof typeof unused, boolean>> = {
    "a question that is named": isNamed,
    "--list": given.list,
    "--plan": given.plan,
    "--readiness": given.readiness,
    "--export": given.export !== undefined,
    "--import": given.import !== undefined,
    "--anki": given.anki !== undefined,
  };
  for (const mode of Object.keys(unused) as (keyof typeof unused)[]) {
    const name = doing[mode] ? unused[mode].find((one) => isGiven(given[one])) : undefined;
    if (name !== undefined) throw new UsageError(`--${name} changes nothing with ${mode}; leave one out`);
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}
