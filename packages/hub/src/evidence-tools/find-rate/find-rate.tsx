import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { rangeSentences } from "@downhill/lab/report/range-words";
import { type RangePoint, type RangeTest, rangeDefaults } from "@downhill/lab/search/find-rate";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { catalogue } from "downhill/catalogue";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import { saveFile } from "../../figure/save-file.ts";
import { findEntry, titleOf } from "../../rule-editor/find-entry.ts";
import { nameOf } from "../../rule-editor/name-of-text.ts";
import { readRuleText } from "../../rule-editor/read-rule-text.ts";
import { RuleEditor } from "../../rule-editor/rule-editor.tsx";
import { RulePicker } from "../../rule-editor/rule-picker.tsx";
import { type OfferedProblem, type ProblemChoice, specOf } from "../problem/problem-choice.ts";
import { ProblemFields } from "../problem/problem-fields.tsx";
import { RunBar } from "../tool/run-bar.tsx";
import { useTool } from "../tool/use-tool.ts";
import { RateChart } from "./rate-chart.tsx";
import { rateCommand } from "./rate-commands.ts";
import { rangeFault, ruleFault } from "./rate-fault.ts";
import { type NamedTexts, type RateSettings, readRateQuery, writeRateQuery } from "./rate-query.ts";
import { RateSuggestionsList } from "./rate-suggestions.tsx";

export interface FindRateProps {
  readonly offered: readonly OfferedProblem[];
  /** The text of the rule to begin with. */
  readonly text: string;
}

interface Shown {
  /** What it is of: the settings may have moved on. */
  readonly settings: RateSettings;
  readonly points: readonly RangePoint[];
  readonly test: RangeTest | undefined;
  readonly hasData: boolean;
}

const names: NamedTexts = {
  textOf: (name) => catalogue.find((entry) => entry.name === name)?.make().text,
  nameOf: (text) => findEntry(text)?.name,
};
const pauseBeforeRun = 350;

/** The range test on a problem of the lab, with a rule that is picked or typed. */
export function FindRate({ offered, text: firstText }: FindRateProps): JSX.Element {
  const problem = useSignal<ProblemChoice>({ name: "digits", options: {} });
  const text = useSignal(firstText);
  const start = useSignal(String(rangeDefaults.start));
  const end = useSignal(String(rangeDefaults.end));
  const steps = useSignal(String(rangeDefaults.steps));
  const complaints = useSignal<readonly string[]>([]);
  const isReady = useSignal(false);
  const settings = useComputed((): RateSettings => {
    return {
      problem: problem.value,
      text: text.value,
      start: start.value,
      end: end.value,
      steps: steps.value,
    };
  });
  const shown = useSignal<Shown>({ settings: settings.peek(), points: [], test: undefined, hasData: true });
  const tool = useTool((news) => {
    if (news.kind === "points")
      shown.value = { ...shown.value, points: [...shown.value.points, ...news.points] };
    if (news.kind === "tested")
      shown.value = { ...shown.value, points: news.test.points, test: news.test, hasData: news.hasData };
  });
  const spec = useComputed(() => specOf(problem.value, offered));
  const obstacle = useComputed(
    () =>
      ("fault" in spec.value ? spec.value.fault : undefined) ??
      rangeFault(start.value, end.value, steps.value) ??
      ruleFault(readRuleText(text.value)),
  );
  const run = (): void => {
    if (obstacle.value !== undefined || "fault" in spec.value) return;
    shown.value = { settings: settings.value, points: [], test: undefined, hasData: true };
    tool.start({
      kind: "find a rate",
      problem: spec.value.spec,
      rule: text.value,
      start: Number(start.value),
      end: Number(end.value),
      steps: Number(steps.value),
    });
  };
  const latestRun = useRef(run);
  latestRun.current = run;

  useEffect(() => {
    const { settings: asked, complaints: told } = readRateQuery(
      location.search,
      settings.peek(),
      offered,
      names,
    );
    problem.value = asked.problem;
    text.value = asked.text;
    start.value = asked.start;
    end.value = asked.end;
    steps.value = asked.steps;
    complaints.value = told;
    isReady.value = true;
  }, []);
  // What takes no time runs by itself, so that the figure follows the controls.
  useSignalEffect(() => {
    if (!isReady.value) return undefined;
    const query = writeRateQuery(settings.value, names);
    const isQuick = offered.find(({ name }) => name === settings.value.problem.name)?.isQuick === true;
    const timer = setTimeout(() => {
      history.replaceState(history.state, "", `${location.pathname}?${query}`);
      if (isQuick) latestRun.current();
    }, pauseBeforeRun);
    return () => clearTimeout(timer);
  });

  const sentence = useComputed(() => describe(shown.value, tool.phase.value.kind));
  const entry = useComputed(() => findEntry(shown.value.settings.text));
  const command = useComputed(() => {
    const { settings: of } = shown.value;
    const chosen = specOf(of.problem, offered);
    return rateCommand({
      problem: "spec" in chosen ? chosen.spec : { name: of.problem.name },
      rule: entry.value?.name ?? `./${fileOf(of.text)}`,
      start: Number(of.start),
      end: Number(of.end),
      steps: Number(of.steps),
    });
  });
  const { points, test, hasData, settings: of } = shown.value;
  return (
    <>
      {complaints.value.map((complaint) => (
        <p key={complaint} class="tool-complaint" role="alert">
          {complaint}
        </p>
      ))}
      <div class="tool-layout">
        <div class="tool-controls">
          <ProblemFields offered={offered} choice={problem} />
          <div class="tool-rule">
            <RulePicker
              id="rate-picker"
              label={`Rule: ${titleOf(text.value)}`}
              placeholder="Take another: momentum, 2018, √v̂"
              onPick={({ make }) => {
                text.value = make().text;
              }}
            />
            <details>
              <summary>Its text and equations</summary>
              <RuleEditor id="rate-rule" label="The rule's text" labelUnseen text={text} loading="use" />
            </details>
          </div>
          <fieldset class="tool-range">
            <legend class="unseen">Rates to go through</legend>
            <NumberField
              id="rate-start"
              label="Lowest rate"
              value={start.value}
              onInput={(next) => {
                start.value = next;
              }}
            />
            <NumberField
              id="rate-end"
              label="Highest rate"
              value={end.value}
              onInput={(next) => {
                end.value = next;
              }}
            />
            <NumberField
              id="rate-steps"
              label="Steps"
              value={steps.value}
              onInput={(next) => {
                steps.value = next;
              }}
            />
          </fieldset>
          <RunBar tool={tool} label="Run the test" onRun={run} obstacle={obstacle.value} />
        </div>
        <div>
          <Figure
            id="range-test"
            sentence={sentence}
            command={command}
            table={() => ({
              caption: `Range test on ${of.problem.name}: loss of each batch, and smoothed, before the step at each rate.`,
              columns: ["step", "rate", "loss", "smoothed loss", "used"],
              rows: points.map(({ rate, loss, smoothed }, index) => [
                index,
                rate,
                loss,
                smoothed,
                test === undefined
                  ? undefined
                  : index >= test.used.from && index < test.used.to
                    ? "yes"
                    : "no",
              ]),
            })}
          >
            <RateChart start={Number(of.start)} end={Number(of.end)} points={points} test={test} />
          </Figure>
          {entry.value === undefined && (
            <p class="instrument">
              The command reads the rule from a file:{" "}
              <button
                type="button"
                class="quiet-button"
                onClick={() => saveFile(fileOf(of.text), "text/plain", `${of.text}\n`)}
              >
                Save {fileOf(of.text)}
              </button>
            </p>
          )}
        </div>
        <div class="tool-results" hidden={test === undefined}>
          {test !== undefined && (
            <>
              {test.suggestions !== undefined && (
                <RateSuggestionsList
                  test={test}
                  problem={specOf(of.problem, offered)}
                  offered={offered.find(({ name }) => name === of.problem.name)}
                  text={of.text}
                  entry={entry.value}
                />
              )}
              {rangeSentences(test, hasData).map((text) => (
                <p key={text} class="reading">
                  {text}
                </p>
              ))}
            </>
          )}
        </div>
      </div>
    </>
  );
}

function NumberField({
  id,
  label,
  value,
  onInput,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}): JSX.Element {
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

function fileOf(text: string): string {
  return `${nameOf(text)}.rule`;
}

function describe({ points, test, settings }: Shown, phase: string): string {
  const on = `${titleOf(settings.text)} on ${settings.problem.name}`;
  const last = points.at(-1);
  if (test === undefined) {
    if (last === undefined) return `${on}: nothing has been run yet.`;
    const where = `step ${points.length} of ${settings.steps}, at a rate of ${formatSetting(last.rate)}: smoothed loss ${formatMeasured(last.smoothed)}`;
    return phase === "stopped" ? `${on}, stopped after ${where}.` : `${on}, ${where}.`;
  }
  const ended = {
    rose: `the loss rose beyond four times its lowest at ${formatSetting(last?.rate ?? Number.NaN)}`,
    diverged: `it diverged at ${formatSetting(last?.rate ?? Number.NaN)}`,
    end: "the last rate was reached",
  }[test.ended];
  const { suggestions } = test;
  return suggestions === undefined
    ? `${on}: ${ended}, too early for a suggestion.`
    : `${on}: the valley suggests ${formatSetting(suggestions.valley)}, the steepest fall ${formatSetting(suggestions.steep)}, a tenth of the lowest ${formatSetting(suggestions.minimum)}; ${ended}.`;
}
