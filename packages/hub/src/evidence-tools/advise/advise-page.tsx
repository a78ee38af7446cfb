import { candidatesFor } from "@downhill/lab/advise/candidates";
import { evaluationsOf, fewestSteps, planOf } from "@downhill/lab/advise/plan";
import { claimNames } from "@downhill/lab/advise/reasons";
import { claims } from "@downhill/lab/claims/claims";
import type { JSX } from "preact";
import { EvidenceNav } from "../../evidence-run/evidence-nav.tsx";
import { Island } from "../../frame/island.tsx";
import { offeredProblems } from "../problem/offered-problems.ts";
import { Advise } from "./advise.tsx";

/** Advice as a page. */
export function AdvisePage(): JSX.Element {
  const offered = offeredProblems();
  const rules = candidatesFor(0).length;
  const costs = Object.fromEntries(
    offered.map(({ name, steps }) => [
      name,
      {
        least: evaluationsOf(planOf(Math.min(fewestSteps, steps)), rules),
        full: evaluationsOf(planOf(steps), rules),
      },
    ]),
  );
  const statements = Object.fromEntries(
    claims
      .filter(({ name }) => Object.values(claimNames).some((one) => one === name))
      .map(({ name, statement }) => [name, statement]),
  );
  return (
    <>
      <EvidenceNav current="/evidence/advise/" />
      <div class="evidence-page tool-page">
        <header>
          <h1>Which optimizer?</h1>
          <p>
            A look at the landscape, a search for each rule's rate by successive halving, and the rules on
            fresh seeds against each other. Rules that paired runs cannot tell apart count as equally good,
            and of those the one with the least state is recommended. The test set is never looked at.
          </p>
        </header>
        <Island name="Advise" component={Advise} props={{ offered, costs, statements }} />
      </div>
    </>
  );
}
