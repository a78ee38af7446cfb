import { masterySheet, type SheetEntry } from "@downhill/practice/summary/mastery-sheet";
import { type Said, said } from "@downhill/practice/summary/said";
import { type Reasoned, whenToUse } from "@downhill/practice/summary/when-to-use";
import type { ComponentChildren, JSX } from "preact";
import { recordedEvidence } from "../evidence-run/recorded-evidence.ts";
import { VerdictWords } from "../evidence-run/verdict.tsx";
import { Equations } from "../figure/equations.tsx";
import { linkTo } from "../frame/site-root.ts";

/** The rules side by side; one page where it is printed. Built once, since it asks for all facts. */
export function MasterySheet(): JSX.Element {
  return (
    <section class="mastery-sheet" aria-label="The rules on one page">
      <p class="sheet-title" aria-hidden="true">
        Optimizers on one page
      </p>
      <div class="sheet-rules">
        {masterySheet().map((entry) => (
          <SheetRule key={entry.rule} entry={entry} />
        ))}
      </div>
      <p class="sheet-foot">
        λ: curvature along an eigenvector. ε aside: as long as it is far below the gradients. Behind what is
        said of a rule stands the verdict of its experiment.
      </p>
    </section>
  );
}

function SheetRule({ entry }: { readonly entry: SheetEntry }): JSX.Element {
  const { rule, title, made, defaults, state, stability, firstStep, scale, libraries } = entry;
  const told = said.find((one) => one.rule === rule);
  const { takeFor, notFor } = whenToUse[rule];
  return (
    <section class="sheet-rule" aria-labelledby={`sheet-${rule}`}>
      <h2 id={`sheet-${rule}`}>
        <a href={linkTo(`/compare/${rule}/`)}>{title}</a>
      </h2>
      <div class="sheet-equations">
        <Equations rule={made} />
      </div>
      <dl>
        <ReasonedFact what="Take it for" fact={takeFor} />
        <ReasonedFact what="Not for" fact={notFor} />
        <Fact what="Defaults">{defaults}</Fact>
        <Fact what="State per parameter">{state}</Fact>
        <Fact what="Stable for">{stability}</Fact>
        <Fact what="First step">{firstStep}</Fact>
        <Fact what="Loss times 100">{scale}</Fact>
        {told !== undefined && (
          <>
            <SaidList what="Speaks for it" list={[...told.advantages, ...told.applications]} />
            <SaidList what="Speaks against it" list={told.limitations} />
          </>
        )}
        {libraries.length > 0 && (
          <Fact what="In libraries">
            {libraries.map(({ call, says }) => (
              <span key={call} class="sheet-line">
                <b>{call}</b>: {says}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** A few words, which lead to the question that gives the reasons. */
function ReasonedFact({
  what,
  fact: { says, question },
}: {
  readonly what: string;
  readonly fact: Reasoned;
}): JSX.Element {
  return (
    <Fact what={what}>
      <a href={linkTo(`/practise/questions/${question}/`)}>{says}</a>
    </Fact>
  );
}

function SaidList({
  what,
  list,
}: {
  readonly what: string;
  readonly list: readonly Said[];
}): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <Fact what={what}>
      {list.map(({ words, claim }) => (
        <span key={claim} class="sheet-line">
          <a href={linkTo(`/evidence/${claim}/`)}>{words}</a>
          <VerdictWords verdict={recordedEvidence(claim).finding.verdict} />
        </span>
      ))}
    </Fact>
  );
}

function Fact({
  what,
  children,
}: {
  readonly what: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
