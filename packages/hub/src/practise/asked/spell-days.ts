/** A number of days, short: `1 day`, `5 days`, `2 months`, `1.5 years`. */
export function spellDays(days: number): string {
  if (days < 1) return "today";
  if (days < 45) return `${Math.round(days)} ${Math.round(days) === 1 ? "day" : "days"}`;
  if (days < 540) return `${Math.round(days / 30.4)} months`;
  return `${(days / 365.25).toFixed(1)} years`;
}
