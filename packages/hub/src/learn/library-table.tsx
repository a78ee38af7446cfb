import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatSetting } from "@downhill/lab/report/number";
import { equivalent, type Rule, type Witness } from "downhill";
import type { JSX } from "preact";
import type { LibraryRule } from "./stage.ts";

/** The rule as libraries have it: their text, their defaults, and whether it takes the same steps. */
export function LibraryTable({ libraries }: { readonly libraries: readonly LibraryRule[] }): JSX.Element {
  return (
    <div class="library-list">
      {libraries.map(({ call, rule, against }) => (
        <section key={call} aria-label={call}>
          <h3>
            <code>{call}</code>
          </h3>
          <pre class="rule-text">{rule.text}</pre>
          <p>{compare(against, rule)}</p>
        </section>
      ))}
    </div>
  );
}

/** What the library can say of two rules, in a sentence or two. */
export function compare(own: Rule, theirs: Rule): string {
  const found = equivalent(own, theirs);
  if (found.equivalent) {
    const how = found.how === "proved" ? "proved by algebra" : "tested on inputs that tell relatives apart";
    const provided =
      found.provided.length === 0 ? "" : ` It holds only while ${found.provided.join(" and ")}.`;
    return `The same steps as Downhill's ${spelled[own.name] ?? own.name} at the same hyperparameters: ${how}.${provided}`;
  }
  const relation = found.relation === undefined ? "" : ` It becomes the same where ${found.relation}.`;
  return `Not the same steps. ${describeWitness(found.witness)}${relation}`;
}

const spelled: Readonly<Record<string, string>> = {
  gradientDescent: "gradient descent",
  rmsprop: "RMSprop",
  adam: "Adam",
  adamw: "AdamW",
};

function describeWitness({ start, gradients, step, coordinate, theta, hyper }: Witness): string {
  const seen = gradients.map((row) => formatSetting(row[coordinate] ?? Number.NaN));
  const shown =
    seen.length > 4 ? `${seen.slice(0, 3).join(", ")}, … (${seen.length} of them)` : seen.join(", ");
  const values = Object.entries(hyper.b).map(([symbol, value]) => `${symbol} = ${formatSetting(value)}`);
  const from = start[coordinate] ?? 0;
  return `From θ = ${formatSetting(from)} with ${gradients.length === 1 ? "gradient" : "gradients"} ${shown} and ${values.join(", ")}, step ${step} moves it by ${spellMeasured(theta.b - from)} there and by ${spellMeasured(theta.a - from)} here.`;
}
