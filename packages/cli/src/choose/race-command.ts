import { formatSetting, type ProblemSpec } from "@downhill/lab";

/** A command line that races one rule at a rate on a problem. */
export function raceCommand(
  { name, options = {} }: ProblemSpec,
  rule: string,
  rate: number | undefined,
): string {
  const settings = Object.entries(options).map(([option, value]) => `${option}=${value}`);
  return [
    `downhill race ${name} --rules ${rule}`,
    ...(rate === undefined ? [] : [`--lr ${formatSetting(rate)}`]),
    ...(settings.length === 0 ? [] : [`--with ${settings.join(",")}`]),
  ].join(" ");
}
