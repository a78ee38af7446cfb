import { formatPlural } from "@downhill/lab/report/number";
import { looksOf } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { mostLanes } from "../link/train-limits.ts";
import { LaneEditor } from "../rule-editor/lane-editor.tsx";
import { RulePicker } from "../rule-editor/rule-picker.tsx";
import { type NamedEntrant, type RateOrigin, readTrainLane } from "./name-entrants.ts";
import type { OfferedProblem } from "./offered-problem.ts";
import { createLane, type TrainLane, tunedLane } from "./train-lane.ts";
import type { TrainState } from "./train-state.ts";
import "./lanes-panel.css";

/** The rules that are trained side by side: each with its values, its text on demand; more from the catalogue or typed. */
export function LanesPanel({ state }: { readonly state: TrainState }): JSX.Element {
  const lanes = state.lanes.value;
  const entrants = state.entrants.value;
  const spare = looksOf(["", "", "", "", "", "", "", ""].map((_, index) => `${index}`));
  const add = (lane: TrainLane): void => {
    state.lanes.value = [...state.lanes.peek(), lane];
  };
  return (
    <section class="lanes-panel" aria-labelledby="train-lanes">
      <h2 id="train-lanes" class="train-legend">
        Rules
      </h2>
      {lanes.map((one, index) => {
        const entrant = entrants.find(({ id }) => id === one.id);
        return (
          <LaneEditor
            key={one.id}
            id={one.id}
            text={one.text}
            hyper={one.hyper}
            look={entrant?.look ?? (spare[index % spare.length] as NamedEntrant["look"])}
            isFoldable
            isOpen={one.isNew}
            loading="use"
            onRemove={
              lanes.length === 1
                ? undefined
                : () => {
                    state.lanes.value = state.lanes.peek().filter(({ id }) => id !== one.id);
                  }
            }
          >
            <LaneNote lane={one} entrant={entrant} problem={state.problem.value} />
          </LaneEditor>
        );
      })}
      {lanes.length < mostLanes ? (
        <div class="lanes-add">
          <RulePicker
            id="train-picker"
            label="Add a rule of the catalogue"
            onPick={({ name }) => add(createLane(tunedLane(name, state.problem.peek())))}
          />
          <button type="button" class="quiet-button" onClick={() => add(createLane(ownLane, true))}>
            Type your own
          </button>
        </div>
      ) : (
        <p class="quiet">{formatPlural(mostLanes, "rule")} at the most; remove one to add another.</p>
      )}
    </section>
  );
}

interface LaneNoteProps {
  readonly lane: TrainLane;
  readonly entrant: NamedEntrant | undefined;
  readonly problem: OfferedProblem;
}

/** Where the lane's learning rate is from, or why it takes no part. */
function LaneNote({ lane, entrant, problem }: LaneNoteProps): JSX.Element {
  const { fault } = readTrainLane(lane);
  return (
    <span role="status" class={fault === undefined ? undefined : "lane-fault"}>
      {entrant === undefined ? fault : describeOrigin(entrant.origin, problem, entrant)}
    </span>
  );
}

/** Where a new rule begins: gradient descent with one idea in it, to be changed. */
const ownLane = {
  text: "mine(α = 0.01, β = 0.9)\nm ← β m + (1 − β) g\nθ ← θ − α sign(m)",
  hyper: {},
};

function describeOrigin(origin: RateOrigin, { search }: OfferedProblem, { rule }: NamedEntrant): string {
  const found = search?.rules.find((one) => one.rule === rule.name);
  switch (origin) {
    case "searched":
      return `α searched: best of ${found?.trials ?? ""}`;
    case "default":
      return "α not tuned: its default";
    case "set":
      return "α set here";
    case "none":
      return "no learning rate";
  }
}
