import { catalogue, ruleFamilies } from "downhill/catalogue";
import type { JSX } from "preact";
import { Equations } from "../../figure/equations.tsx";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { formatLimit } from "../format-limit.ts";
import { CodeSection } from "./code-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { FactsSection } from "./facts-section.tsx";
import { FamilySection } from "./family-section.tsx";
import { HyperparameterTable } from "./hyperparameter-table.tsx";
import { LibrariesSection } from "./libraries-section.tsx";
import type { Sheet } from "./measure-optimizer.ts";
import { oneLiners } from "./one-liners.ts";
import { PathsSection } from "./paths-section.tsx";
import { RelativesSection } from "./relatives-section.tsx";
import { WorkedSection } from "./worked-section.tsx";

const parts: readonly (readonly [id: string, label: string])[] = [
  ["facts", "Facts"],
  ["paths", "Paths"],
  ["libraries", "Libraries"],
  ["code", "Code"],
  ["worked", "In numbers"],
  ["relatives", "Slips"],
  ["evidence", "Evidence"],
  ["family", "Family"],
];

/** All that can be said of one optimizer. */
export function OptimizerPage({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const { entry, rule } = sheet;
  return (
    <article class="optimizer">
      <div class="optimizer-head">
        <div>
          <nav aria-label="Where this is" class="instrument">
            <a href={linkTo("/compare/")}>Compare</a> <span aria-hidden="true">/</span>{" "}
            <a href={`${linkTo("/compare/")}?family=${entry.family}`}>{ruleFamilies[entry.family]}</a>
          </nav>
          <h1>{entry.title}</h1>
          <p>{oneLiners[entry.name]}</p>
          <p class="instrument quiet">
            <Source sheet={sheet} />
          </p>
          <p class="optimizer-actions">
            <a class="button primary" href={linkTo("/play/") + sheet.raceFragment}>
              Type it in Play
            </a>
            <a class="button" href={linkTo("/train/")}>
              Train with it
            </a>
          </p>
          <HyperparameterTable sheet={sheet} />
        </div>
        <ScrollBox label="Equations">
          <Equations rule={rule} />
        </ScrollBox>
      </div>
      <KeyFigures sheet={sheet} />
      <nav aria-label="On this page" class="parts instrument">
        <ul>
          {parts.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <FactsSection sheet={sheet} />
      <PathsSection sheet={sheet} />
      <LibrariesSection sheet={sheet} />
      <CodeSection sheet={sheet} />
      <WorkedSection sheet={sheet} />
      <RelativesSection sheet={sheet} />
      <EvidenceSection sheet={sheet} />
      <FamilySection entry={entry} />
      <Neighbours name={entry.name} />
    </article>
  );
}

function Source({ sheet: { entry } }: { readonly sheet: Sheet }): JSX.Element {
  const { source } = entry;
  if (source === undefined) return <>What libraries have without a paper of its own.</>;
  const { text, url } = source;
  return <>{url === undefined ? text : <a href={url}>{text}</a>}</>;
}

/** The numbers that are looked for first. */
function KeyFigures({ sheet: { facts } }: { readonly sheet: Sheet }): JSX.Element {
  const { costs, step } = facts;
  const { steady } = costs;
  const figures: readonly (readonly [label: string, value: string])[] = [
    ["bytes of state per parameter", String(costs.stateBytes.f32)],
    ...(step === undefined
      ? []
      : ([
          ["operations per parameter", String(steady.operations.written)],
          ["bytes moved per parameter", String(steady.bytesMoved.f32)],
          ...(step.firstStepBound === undefined
            ? []
            : [["longest first step", String(Number(step.firstStepBound.toPrecision(4)))] as const]),
          ...(step.stability.linear
            ? [[`largest stable ${step.stability.rate ?? ""}λ`, formatLimit(step.stability.limit)] as const]
            : []),
        ] as const)),
  ];
  return (
    <dl class="key-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The pages before and after this one in the catalogue. */
function Neighbours({ name }: { readonly name: string }): JSX.Element {
  const index = catalogue.findIndex((entry) => entry.name === name);
  const [before, after] = [catalogue[index - 1], catalogue[index + 1]];
  return (
    <nav aria-label="Neighbours" class="neighbours instrument">
      {before !== undefined && (
        <a href={linkTo(`/compare/${before.name}/`)} rel="prev">
          <span aria-hidden="true">←</span> {before.title}
        </a>
      )}
      {after !== undefined && (
        <a href={linkTo(`/compare/${after.name}/`)} rel="next">
          {after.title} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
