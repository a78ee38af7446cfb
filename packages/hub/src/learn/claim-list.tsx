import { claims } from "@downhill/lab/claims/claims";
import { describeVerdict } from "@downhill/lab/claims/evidence";
import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";
import { evidenceFor } from "./records.ts";

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
  const { finding, made } = evidenceFor(name);
  const { kind } = finding.verdict;
  return (
    <li>
      <p class="claim-statement">{claim.statement}</p>
      <p class={`verdict verdict-${kind}`}>
        <span aria-hidden="true">{marks[kind]} </span>
        {describeVerdict(finding.verdict)}
      </p>
      <p class="claim-because">{finding.because}</p>
      <p class="claim-links">
        <a href={linkTo(`/evidence/${name}/`)}>
          The experiment<span class="unseen">: {claim.statement}</span>
        </a>
        <span class="quiet"> measured {made}</span>
        {claim.tier === "instant" && (
          <a href={linkTo(`/evidence/${name}/#run`)}>
            Run it again<span class="unseen">: {claim.statement}</span>
          </a>
        )}
      </p>
    </li>
  );
}

const marks = { supported: "✓", refuted: "✕", depends: "◐", equivalent: "=", inconclusive: "?" } as const;
