import { formatCount } from "@downhill/lab/report/number";
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { DataIndex } from "../training/data-index.ts";
import type { OfferedProblem } from "./offered-problem.ts";
import { chooseProblem, type TrainState } from "./train-state.ts";
import "./problem-choice.css";

export interface ProblemChoiceProps {
  readonly state: TrainState;
  /** Where the data lie, once the page knows. */
  readonly index: ReadonlySignal<DataIndex | undefined>;
}

/** What is trained: one of the lab's problems. */
export function ProblemChoice({ state, index }: ProblemChoiceProps): JSX.Element {
  const chosen = state.problem.value;
  return (
    <fieldset class="problem-choice">
      <legend>Problem</legend>
      <ul>
        {state.offered.map((problem) => (
          <li key={problem.name}>
            <label class="problem-option">
              <input
                type="radio"
                name="problem"
                value={problem.name}
                checked={problem.name === chosen.name}
                onChange={() => chooseProblem(state, problem)}
              />
              <span class="problem-name">{problem.short}</span>
              <span class="quiet">{problem.network}</span>
              <span class="quiet number">{sizeOf(problem, index.value)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="problem-about">
        {chosen.title}.{chosen.source !== undefined && ` Data: ${chosen.source}.`}
      </p>
    </fieldset>
  );
}

/** What has to come over the network the first time. */
function sizeOf({ files }: OfferedProblem, index: DataIndex | undefined): string {
  if (files.length === 0) return "made here";
  if (index === undefined) return "";
  return formatBytes(files.reduce((sum, file) => sum + (index[file]?.sent ?? 0), 0));
}

/** Bytes as people read them: `57 kB`, `11.5 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${formatCount(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
