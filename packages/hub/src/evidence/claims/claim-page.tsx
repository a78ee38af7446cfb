import type { Claim } from "@downhill/lab/claims/claim";
import { claims } from "@downhill/lab/claims/claims";
import { writeExactJson } from "@downhill/lab/exact-json";
import { describeSeeds } from "@downhill/lab/report/claim-words";
import { formatSeconds } from "@downhill/lab/report/number";
import type { ComponentChildren, JSX } from "preact";
import { ClaimRunner } from "../../evidence-run/claim-runner.tsx";
import { EvidenceNav } from "../../evidence-run/evidence-nav.tsx";
import { recordedEvidence } from "../../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../../evidence-run/verdict.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { EffectsFigure } from "../effects/effects-figure.tsx";
import { nameTopic } from "./name-topic.ts";
import { SourceText } from "./source-text.tsx";

/** All about one claim: what is said, what was run, what came out, and the experiment itself to run again. */
export function ClaimPage({ claim }: { readonly claim: Claim }): JSX.Element {
  const { name, statement, about, sources, experiment, rule, counterSwitch, scale } = claim;
  const { finding, made, code, node, seconds, hash } = recordedEvidence(name);
  return (
    <>
      <EvidenceNav current="a claim" />
      <article class="evidence-page claim-page">
        <header>
          <p class="claim-about">
            <a href={linkTo(`/evidence/?about=${encodeURIComponent(about)}`)}>{nameTopic(about)}</a>
          </p>
          <h1>“{statement}”</h1>
          <p class="claim-verdict">
            <VerdictWords verdict={finding.verdict} />
          </p>
          <p class="claim-because">{finding.because}</p>
        </header>
        <div class="claim-body">
          <section class="claim-measured" aria-labelledby="measured">
            <h2 id="measured">What was measured</h2>
            <Island
              name="EffectsFigure"
              component={EffectsFigure}
              props={{ claim: name, effects: writeExactJson(finding.effects) }}
            />
            <h2 id="again">Run it again</h2>
            <ClaimRunner name={name} />
          </section>
          <section class="claim-facts" aria-label="About the experiment">
            <Fact heading="What is run">{experiment}</Fact>
            <Fact heading="Rule for the verdict, set down before">{rule}</Fact>
            <Fact heading="The switch that turns it around">{counterSwitch}</Fact>
            <Fact heading="Scale">{scale}</Fact>
            <Fact heading="Seeds">{describeSeeds(claim)}</Fact>
            <Fact heading="Sources">
              {sources.map((source) => (
                <span key={source} class="claim-source">
                  <SourceText text={source} />
                </span>
              ))}
            </Fact>
            <Fact heading="Recorded">
              {made}, in {formatSeconds(seconds)}, by code {code} under Node {node.replace(/^v/, "")}; the
              experiment as written is {hash}.
            </Fact>
          </section>
        </div>
        <Neighbours name={name} />
      </article>
    </>
  );
}

function Fact({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <h2>{heading}</h2>
      <p>{children}</p>
    </>
  );
}

function Neighbours({ name }: { readonly name: string }): JSX.Element {
  const place = claims.findIndex((one) => one.name === name);
  const [before, after] = [claims[place - 1], claims[place + 1]];
  return (
    <nav class="claim-neighbours" aria-label="Neighbouring claims">
      {before !== undefined && (
        <a href={linkTo(`/evidence/${before.name}/`)} rel="prev">
          <span>Before</span>“{before.statement}”
        </a>
      )}
      {after !== undefined && (
        <a href={linkTo(`/evidence/${after.name}/`)} rel="next">
          <span>Next</span>“{after.statement}”
        </a>
      )}
    </nav>
  );
}
