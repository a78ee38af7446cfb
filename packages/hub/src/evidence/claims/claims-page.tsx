import type { Claim } from "@downhill/lab/claims/claim";
import { claims } from "@downhill/lab/claims/claims";
import { formatSeconds } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { EvidenceNav } from "../../evidence-run/evidence-nav.tsx";
import { recordedEvidence } from "../../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../../evidence-run/verdict.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { ClaimFilter, type FilteredClaim } from "./claim-filter.tsx";
import { nameTopic } from "./name-topic.ts";

/** Every claim with its verdict, in the order in which a reader meets the rules. */
export function ClaimsPage(): JSX.Element {
  const topics = [...new Set(claims.map(({ about }) => about))];
  const filtered = claims.map(({ name, about }): FilteredClaim => {
    return { name, about, kind: recordedEvidence(name).finding.verdict.kind };
  });
  const instant = claims.filter(({ tier }) => tier === "instant").length;
  return (
    <>
      <EvidenceNav current="/evidence/" />
      <div class="evidence-page">
        <header>
          <h1>What people say of optimizers, tried</h1>
          <p>
            Each of these {claims.length} sentences stands in textbooks, papers or lectures. Each has an
            experiment, a rule for its verdict that was set down before the numbers were seen, and, where one
            was found, the setting that turns the outcome around. All of them run again in this page:{" "}
            {instant} in seconds, the others in minutes.
          </p>
        </header>
        <Island name="ClaimFilter" component={ClaimFilter} props={{ claims: filtered }} />
        {topics.map((topic) => (
          <section key={topic} class="claim-topic" aria-labelledby={idOf(topic)} data-topic={topic}>
            <h2 id={idOf(topic)}>{nameTopic(topic)}</h2>
            <ul>
              {claims
                .filter(({ about }) => about === topic)
                .map((claim) => (
                  <ClaimRow key={claim.name} claim={claim} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function ClaimRow({ claim: { name, statement, tier } }: { readonly claim: Claim }): JSX.Element {
  const { finding, seconds } = recordedEvidence(name);
  return (
    <li class="claim-row" data-claim={name}>
      <div>
        <a href={linkTo(`/evidence/${name}/`)}>“{statement}”</a>
        <p>{finding.because}</p>
      </div>
      <div class="claim-row-verdict">
        <VerdictWords verdict={finding.verdict} />
        <p class="quiet">
          {tier}, recorded in {formatSeconds(seconds)}
        </p>
      </div>
    </li>
  );
}

function idOf(topic: string): string {
  return `about-${topic.replaceAll(" ", "-")}`;
}
