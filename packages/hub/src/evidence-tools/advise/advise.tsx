import { spellOptions } from "@downhill/lab/report/command-words";
import { formatCount } from "@downhill/lab/report/number";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type OfferedProblem, type ProblemChoice, specOf } from "../problem/problem-choice.ts";
import { ProblemFields } from "../problem/problem-fields.tsx";
import { RunBar } from "../tool/run-bar.tsx";
import { useTool } from "../tool/use-tool.ts";
import { AdviceDetails, Recommended } from "./advice-result.tsx";
import { type AdviceState, noAdvice, takeNews } from "./advice-state.ts";
import { type AdviceSettings, readAdviceQuery, writeAdviceQuery } from "./advise-query.ts";
import { HalvingFigure } from "./halving-figure.tsx";
import { LandscapeFacts } from "./landscape-facts.tsx";
import "./advise.css";

export interface AdviseProps {
  readonly offered: readonly OfferedProblem[];
  /** By problem: gradients that the shortest probes take, and those in which every run has its full length. */
  readonly costs: Readonly<Record<string, { readonly least: number; readonly full: number }>>;
  /** Statements of the claims that reasons rest on, by name. */
  readonly statements: Readonly<Record<string, string>>;
}

const usualEvaluations = "4000";
const mostEvaluations = 1e7;
const pauseBeforeRun = 350;

/** Which rule to take for a problem of the lab, from probes that are seen as they are run. */
export function Advise({ offered, costs, statements }: AdviseProps): JSX.Element {
  const problem = useSignal<ProblemChoice>({ name: "digits", options: {} });
  const evaluations = useSignal(usualEvaluations);
  const complaints = useSignal<readonly string[]>([]);
  const isReady = useSignal(false);
  const state = useSignal<AdviceState>(noAdvice);
  const settings = useComputed((): AdviceSettings => {
    return { problem: problem.value, evaluations: evaluations.value };
  });
  const shownFor = useSignal(settings.peek());
  const tool = useTool((news) => {
    if (news.kind !== "points" && news.kind !== "tested") state.value = takeNews(state.value, news);
  });
  const spec = useComputed(() => specOf(problem.value, offered));
  const cost = useComputed(() => costs[problem.value.name] ?? { least: 1, full: 1 });
  const obstacle = useComputed(
    () =>
      ("fault" in spec.value ? spec.value.fault : undefined) ??
      budgetFault(evaluations.value, cost.value.least, problem.value.name),
  );
  const run = (): void => {
    if (obstacle.value !== undefined || "fault" in spec.value) return;
    state.value = noAdvice;
    shownFor.value = settings.value;
    tool.start({ kind: "advise", problem: spec.value.spec, evaluations: Number(evaluations.value) });
  };
  const latestRun = useRef(run);
  latestRun.current = run;
  useEffect(() => {
    const { settings: asked, complaints: told } = readAdviceQuery(location.search, settings.peek(), offered);
    problem.value = asked.problem;
    evaluations.value = asked.evaluations;
    complaints.value = told;
    isReady.value = true;
  }, []);
  useSignalEffect(() => {
    if (!isReady.value) return undefined;
    const query = writeAdviceQuery(settings.value);
    const isQuick = offered.find(({ name }) => name === settings.value.problem.name)?.isQuick === true;
    const timer = setTimeout(() => {
      history.replaceState(history.state, "", `${location.pathname}?${query}`);
      if (isQuick && Number(settings.value.evaluations) <= 10 * Number(usualEvaluations)) latestRun.current();
    }, pauseBeforeRun);
    return () => clearTimeout(timer);
  });
  const { probes, most, landscape, advice, seconds } = state.value;
  const command = useComputed(() => commandFor(shownFor.value, offered));
  const progress =
    landscape === undefined
      ? "Looking at the landscape."
      : `${formatCount(probes.length)} of at most ${formatCount(most)} probes.`;
  return (
    <>
      {complaints.value.map((complaint) => (
        <p key={complaint} class="tool-complaint" role="alert">
          {complaint}
        </p>
      ))}
      <div class="tool-layout advise-layout">
        <div class="tool-controls">
          <ProblemFields offered={offered} choice={problem} />
          <div class="tool-fields">
            <label for="evaluations">Gradients to spend</label>
            <input
              id="evaluations"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              aria-describedby="evaluations-note"
              value={evaluations}
              onInput={(event) => {
                evaluations.value = event.currentTarget.value.trim();
              }}
            />
            <p id="evaluations-note" class="quiet">
              The shortest probes take {formatCount(cost.value.least)}; with {formatCount(cost.value.full)}{" "}
              the runs are as long as a race's.
            </p>
          </div>
          <RunBar tool={tool} label="Advise" onRun={run} obstacle={obstacle.value} progress={progress} />
        </div>
        <div class="advise-recommendation">
          <h2>Recommendation</h2>
          {advice === undefined ? (
            <p class="quiet">
              {tool.phase.value.kind === "running"
                ? "It follows from the last probe."
                : "Nothing has been run yet."}
            </p>
          ) : (
            <Recommended advice={advice} />
          )}
        </div>
        <div class="tool-results">
          <h2>The look at the landscape</h2>
          <LandscapeFacts landscape={landscape} />
          <h2>Rates, halved from round to round</h2>
          <HalvingFigure state={state.value} command={command.value} problem={shownFor.value.problem.name} />
          {advice !== undefined && (
            <AdviceDetails
              advice={advice}
              seconds={seconds}
              command={command.value}
              statements={statements}
            />
          )}
        </div>
      </div>
    </>
  );
}

function budgetFault(typed: string, least: number, name: string): string | undefined {
  const count = typed === "" ? Number.NaN : Number(typed);
  if (!Number.isInteger(count) || count > mostEvaluations)
    return `Gradients have to be a whole number, ${formatCount(mostEvaluations)} at the most.`;
  return count < least
    ? `The shortest probes of all rules on ${name} take ${formatCount(least)} gradients.`
    : undefined;
}

function commandFor({ problem, evaluations }: AdviceSettings, offered: readonly OfferedProblem[]): string {
  const chosen = specOf(problem, offered);
  const options = "spec" in chosen ? spellOptions(chosen.spec) : [];
  return ["npx", "downhill", "advise", problem.name, "--evaluations", evaluations, ...options].join(" ");
}
