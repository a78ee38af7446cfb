import { formatMeasured } from "@downhill/lab/report/number";
import { type Facts, facts } from "downhill";
import type { JSX } from "preact";
import { capitalised, type TextbookName, textbookNames, textbookRules } from "./figures/textbook-rules.ts";
import { ScrollBox } from "./scroll-box.tsx";

/** What can be known of the four rules from their texts, side by side. */
export function FactTable(): JSX.Element {
  const known = textbookNames.map((name) => facts(textbookRules[name]));
  return (
    <ScrollBox label="The four rules side by side">
      <table class="fact-table">
        <caption>Derived from the rules' texts at their own hyperparameters.</caption>
        <thead>
          <tr>
            <td />
            {textbookNames.map((name) => (
              <th key={name} scope="col">
                {capitalised(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, tell }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {known.map((one) => (
                <td key={one.name}>{tell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const rows: readonly { readonly what: string; readonly tell: (known: Facts) => string }[] = [
  {
    what: "Numbers kept for each parameter",
    tell: ({ states }) => String(states.filter(({ rank }) => rank === "tensor").length),
  },
  {
    what: "Bytes moved per parameter and step, float32",
    tell: ({ costs }) => String(costs.steady.bytesMoved.f32),
  },
  {
    what: "All gradients 100 times as large",
    tell: ({ step }) => {
      if (step === undefined) return "–";
      const { degree, withoutEpsilon } = step.degree;
      if (degree === 0) return withoutEpsilon ? "the same steps, but for ε" : "the same steps";
      return degree === 1 ? "steps 100 times as long" : "no power of it";
    },
  },
  {
    what: "One parameter in other units",
    tell: ({ step }) => sameOr(step?.invariance.diagonalRescaling.holds, "another path"),
  },
  {
    what: "The coordinates turned",
    tell: ({ step }) => sameOr(step?.invariance.rotation.holds, "another path"),
  },
  {
    what: "First step no longer than",
    tell: ({ step, name }) => {
      if (step?.firstStepBound === undefined) return "no bound";
      const { lr = Number.NaN } = textbookRules[name as TextbookName].hyper;
      return `${formatMeasured(step.firstStepBound / lr)} α, whatever the gradient`;
    },
  },
  {
    what: "On a quadratic stable for αλ below",
    tell: ({ step }) =>
      step?.stability.linear === true ? formatMeasured(step.stability.limit) : "not linear: no such limit",
  },
];

function sameOr(holds: boolean | "without ε" | undefined, other: string): string {
  if (holds === true) return "the same path";
  return holds === "without ε" ? "the same path, but for ε" : other;
}
