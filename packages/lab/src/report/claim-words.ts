import type { Claim, Effect, Verdict } from "../claims/claim.ts";
import { formatCount, formatMeasured } from "./number.ts";

/** A measured value of either sign, whole where it is, else in three digits: `21.5`, `−0.0031`, `59`, `∞`, `undefined`. */
export function spellMeasured(value: number): string {
  if (Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  const spelled = Number.isInteger(size) && size < 1e6 ? formatCount(size) : formatMeasured(size);
  return value < 0 ? `−${spelled}` : spelled;
}

/** `20.1 … 23.0`; undefined where nothing is random. */
export function spellInterval({ low, high }: Pick<Effect, "low" | "high">): string | undefined {
  return low === undefined || high === undefined
    ? undefined
    : `${spellMeasured(low)} … ${spellMeasured(high)}`;
}

/** `momentum's steps over gradient descent's: 21.5 (20.1 … 23.0), closed form 21.6` */
export function describeEffect(effect: Effect): string {
  const { name, value, expected } = effect;
  const interval = spellInterval(effect);
  const theory = expected === undefined ? "" : `, closed form ${spellMeasured(expected)}`;
  return `${name}: ${spellMeasured(value)}${interval === undefined ? "" : ` (${interval})`}${theory}`;
}

/** `101, 102; rates chosen with 201`, or that nothing is random. */
export function describeSeeds({ seeds, tuningSeeds }: Pick<Claim, "seeds" | "tuningSeeds">): string {
  if (seeds.length === 0) return "none: nothing is random";
  const tuned = tuningSeeds.length > 0 ? `; rates chosen with ${tuningSeeds.join(", ")}` : "";
  return `${seeds.join(", ")}${tuned}`;
}

/** The order in which verdicts are counted. */
export const verdictKinds = [
  "supported",
  "refuted",
  "depends",
  "equivalent",
  "inconclusive",
] as const satisfies readonly Verdict["kind"][];

/** `3 supported`, `1 depends on something`, `2 depend on something`. */
export function countVerdict(kind: Verdict["kind"], count: number): string {
  return `${count} ${kind === "depends" ? `depend${count === 1 ? "s" : ""} on something` : kind}`;
}
