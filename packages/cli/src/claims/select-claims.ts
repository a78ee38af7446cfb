import { type Claim, claims } from "@downhill/lab";
import { nearest } from "downhill";
import { UsageError } from "../usage-error.ts";

export const tiers = ["instant", "minutes", "all"] as const;

/**
 * The claims of these names, all where none is named, of this tier.
 * @throws UsageError where there is no claim of a name, or none of them is of the tier
 */
export function selectClaims(names: readonly string[], tier: (typeof tiers)[number]): readonly Claim[] {
  const known = claims.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const guess = nearest(name, known);
    const mend = guess === undefined ? "downhill claims lists all of them." : `Did you mean ${guess}?`;
    throw new UsageError(`there is no claim ${JSON.stringify(name)}. ${mend}`);
  }
  const found = claims.filter(
    (claim) => (names.length === 0 || names.includes(claim.name)) && (tier === "all" || claim.tier === tier),
  );
  if (found.length === 0) throw new UsageError(`none of ${names.join(", ")} is of the tier ${tier}`);
  return found;
}
