import { claims } from "@downhill/lab/claims/claims";
import type { JSX } from "preact";
import { Island } from "../frame/island.tsx";
import { recordedEvidence } from "./recorded-evidence.ts";
import { RunClaim } from "./run-claim.tsx";

/**
 * "Run it again here", for a page at build time: the island `RunClaim`, which the page's client has to know.
 * @throws RangeError where there is no claim of that name
 */
export function ClaimRunner({ name }: { readonly name: string }): JSX.Element {
  const claim = claims.find((one) => one.name === name);
  if (claim === undefined) throw new RangeError(`there is no claim ${name}`);
  const { seconds } = recordedEvidence(name);
  return <Island name="RunClaim" component={RunClaim} props={{ name, tier: claim.tier, seconds }} />;
}
