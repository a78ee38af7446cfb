import { claims } from "@downhill/lab/claims/claims";
import { said } from "@downhill/practice/summary/said";
import type { JSX } from "preact";
import { recordedEvidence } from "../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../evidence-run/verdict.tsx";
import { linkTo } from "../frame/site-root.ts";
import { capitalised } from "./figures/textbook-rules.ts";

/** What is commonly said of the rules, beside what was measured. */
export function SaidTable(): JSX.Element {
  return (
    <table class="said-table">
      <thead>
        <tr>
          <th scope="col">Optimizer</th>
          <th scope="col">Advantages</th>
          <th scope="col">Limitations</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ rule, advantages, limitations }) => (
          <tr key={rule}>
            <th scope="row">{capitalised(rule)}</th>
            {[advantages, limitations].map((list, side) => (
              <td key={side} data-side={side === 0 ? "Advantages" : "Limitations"}>
                {list.map(({ words, claim }) => (
                  <Said key={claim} words={words} claim={claim} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of gradient descent nobody tells an advantage. */
const told = said.filter(({ advantages }) => advantages.length > 0);

function Said({ words, claim }: { readonly words: string; readonly claim: string }): JSX.Element {
  if (!claims.some(({ name }) => name === claim)) throw new Error(`there is no claim ${claim}`);
  return (
    <div class="said">
      <a href={linkTo(`/evidence/${claim}/`)}>{words}</a>
      <VerdictWords verdict={recordedEvidence(claim).finding.verdict} />
    </div>
  );
}
