import type { Advice } from "@downhill/lab/advise/advice";
import { adviceCost, rankingNote, rankingTable, spellCall } from "@downhill/lab/report/advice-words";
import { raceCommand } from "@downhill/lab/report/race-command";
import type { JSX } from "preact";
import { CommandLine } from "../../figure/command-line.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { ReadTable } from "../plot/read-table.tsx";
import { RankingFigure } from "./ranking-figure.tsx";

/** What to take, and the command that races it. */
export function Recommended({ advice }: { readonly advice: Advice }): JSX.Element {
  const { recommendation, problem } = advice;
  if (recommendation === undefined)
    return (
      <p>
        No rule came through at any of the rates that were tried: there is nothing to recommend. The look at
        the landscape says why.
      </p>
    );
  const { name, hyper, because } = recommendation;
  const { name: on, options } = problem;
  return (
    <>
      <p class="advice-take">
        Take <a href={linkTo(`/compare/${name}/`)}>{name}</a>: <code>{spellCall(recommendation)}</code>
      </p>
      <p>Why: {because}.</p>
      <CommandLine
        command={`npx ${raceCommand({ name: on, ...(options && { options }) }, name, hyper.lr)}`}
      />
    </>
  );
}

/** The ranking on fresh seeds, the reasons with the claims they rest on, and what was not tried. */
export function AdviceDetails({
  advice,
  seconds,
  command,
  statements,
}: {
  readonly advice: Advice;
  readonly seconds: number;
  readonly command: string;
  /** Statements of the claims that reasons rest on, by name. */
  readonly statements: Readonly<Record<string, string>>;
}): JSX.Element {
  const { ranking, reasons, notTried } = advice;
  return (
    <>
      {ranking.length > 0 && (
        <>
          <h2>On fresh seeds</h2>
          <RankingFigure advice={advice} command={command} />
          <ReadTable table={rankingTable(ranking)} label="The rules on fresh seeds" />
          <p class="reading">{rankingNote(advice)}</p>
        </>
      )}
      <h2>Reasons</h2>
      <dl class="reasons">
        {reasons.map(({ about, measured, says, claim }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>
              {measured}: {says}.{" "}
              {claim !== undefined && (
                <a href={linkTo(`/evidence/${claim}/`)}>“{statements[claim] ?? claim}”</a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>Not tried</h2>
      <ul class="not-tried">
        {notTried.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="reading">
        It took {adviceCost(advice, seconds)}. The same number of gradients gives the same advice bit by bit.
      </p>
    </>
  );
}
