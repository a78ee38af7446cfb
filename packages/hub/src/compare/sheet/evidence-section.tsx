import type { Claim } from "@downhill/lab/claims/claim";
import type { JSX } from "preact";
import { recordedEvidence } from "../../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../../evidence-run/verdict.tsx";
import { linkTo } from "../../frame/site-root.ts";
import type { Sheet } from "./measure-optimizer.ts";

/** The claims that concern an optimizer, with what was found. */
export function EvidenceSection({ sheet: { entry, claims } }: { readonly sheet: Sheet }): JSX.Element {
  const { about, naming } = claims;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">What is said of it, and what was found</h2>
      {about.length + naming.length === 0 && (
        <p class="quiet">
          No <a href={linkTo("/evidence/")}>claim of the lab</a> concerns {entry.title} yet.
        </p>
      )}
      <ul class="claims">
        {[...about, ...naming].map((claim) => (
          <ClaimItem key={claim.name} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

function ClaimItem({ claim: { name, statement } }: { readonly claim: Claim }): JSX.Element {
  const { finding } = recordedEvidence(name);
  return (
    <li>
      <p>
        <a href={linkTo(`/evidence/${name}/`)}>{statement}</a>
      </p>
      <VerdictWords verdict={finding.verdict} />
    </li>
  );
}
