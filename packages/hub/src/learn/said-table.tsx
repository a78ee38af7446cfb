import { claims } from "@downhill/lab/claims/claims";
import type { JSX } from "preact";
import { recordedEvidence } from "../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../evidence-run/verdict.tsx";
import { linkTo } from "../frame/site-root.ts";

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
        {said.map(({ rule, advantages, limitations }) => (
          <tr key={rule}>
            <th scope="row">{rule}</th>
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

function Said({ words, claim }: { readonly words: string; readonly claim: string }): JSX.Element {
  if (!claims.some(({ name }) => name === claim)) throw new Error(`there is no claim ${claim}`);
  return (
    <div class="said">
      <a href={linkTo(`/evidence/${claim}/`)}>{words}</a>
      <VerdictWords verdict={recordedEvidence(claim).finding.verdict} />
    </div>
  );
}

interface SaidOf {
  readonly rule: string;
  readonly advantages: readonly { readonly words: string; readonly claim: string }[];
  readonly limitations: readonly { readonly words: string; readonly claim: string }[];
}

const said: readonly SaidOf[] = [
  {
    rule: "Momentum",
    advantages: [
      { words: "Faster convergence", claim: "momentum-converges-faster" },
      { words: "Reduces oscillations", claim: "momentum-reduces-oscillation" },
    ],
    limitations: [{ words: "May overshoot minima", claim: "momentum-overshoots" }],
  },
  {
    rule: "RMSprop",
    advantages: [
      { words: "Adaptive learning rates", claim: "adaptive-rates-fit-each-parameter" },
      { words: "Stabilizes training", claim: "rmsprop-stabilizes-training" },
    ],
    limitations: [{ words: "Hyperparameter sensitivity", claim: "rmsprop-is-sensitive" }],
  },
  {
    rule: "Adam",
    advantages: [
      { words: "Combines momentum and RMSprop", claim: "adam-contains-momentum-and-rmsprop" },
      { words: "Robust", claim: "adam-robust-to-noise" },
    ],
    limitations: [
      { words: "May not generalize as well as SGD", claim: "adam-generalizes-worse-by-construction" },
    ],
  },
];
