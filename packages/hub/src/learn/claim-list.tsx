import { claims } from "@downhill/lab/claims/claims";
import type { JSX } from "preact";
import { recordedEvidence } from "../evidence-run/recorded-evidence.ts";
import { RunClaim } from "../evidence-run/run-claim.tsx";
import { VerdictWords } from "../evidence-run/verdict.tsx";
import { Island } from "../frame/island.tsx";
import { linkTo } from "../frame/site-root.ts";

/** What people say of a rule, each with what an experiment says of it. */
export function ClaimList({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <ul class="claim-list">
      {names.map((name) => (
        <ClaimItem key={name} name={name} />
      ))}
    </ul>
  );
}

function ClaimItem({ name }: { readonly name: string }): JSX.Element {
  const claim = claims.find((one) => one.name === name);
  if (claim === undefined) throw new Error(`there is no claim ${name}`);
  const { finding, made, seconds } = recordedEvidence(name);
  return (
    <li>
      <p class="claim-statement">{claim.statement}</p>
      <p class="claim-verdict">
        <VerdictWords verdict={finding.verdict} />
      </p>
      <p class="claim-because">{finding.because}</p>
      <p class="claim-links">
        <a href={linkTo(`/evidence/${name}/`)}>
          The experiment<span class="unseen">: {claim.statement}</span>
        </a>
        <span class="quiet"> measured {made}</span>
      </p>
      {claim.tier === "instant" && (
        <Island name="RunClaim" component={RunClaim} props={{ name, tier: claim.tier, seconds }} />
      )}
    </li>
  );
}
