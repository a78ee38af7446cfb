import { maxLength, picklist, pipe, strictObject, string } from "valibot";
import type { Lane } from "../landscape/world.ts";
import { createLink } from "../link/create-link.ts";
import { lanesSchema, numberBetween, wholeBetween } from "../link/state-schemas.ts";
import { mostLanes, mostRuns, mostSteps } from "./limits.ts";
import { createLane } from "./train-lane.ts";
import { chooseProblem, type TrainState } from "./train-state.ts";

/** What a link to Train holds: the controls, and nothing that ran. */
export interface TrainLinkState {
  /** Its name in the lab. */
  readonly problem: string;
  readonly lanes: readonly Lane[];
  readonly steps: number;
  readonly runs: number;
  readonly device: "wasm" | "webgpu";
  readonly prompt: string;
  readonly temperature: number;
}

export const longestPrompt = 60;
export const mostTemperature = 1.5;

const longestName = 40;

export const trainLink = createLink<TrainLinkState>(
  strictObject({
    problem: pipe(string(), maxLength(longestName)),
    lanes: lanesSchema(mostLanes),
    steps: wholeBetween(1, mostSteps),
    runs: wholeBetween(1, mostRuns),
    device: picklist(["wasm", "webgpu"]),
    prompt: pipe(string(), maxLength(longestPrompt)),
    temperature: numberBetween(0, mostTemperature),
  }),
);

/** The page's controls as a link holds them. */
export function linkStateOf(state: TrainState): TrainLinkState {
  return {
    problem: state.problem.value.name,
    lanes: state.lanes.value.map(({ text, hyper }) => ({ text: text.value, hyper: hyper.value })),
    steps: state.steps.value,
    runs: state.runs.value,
    device: state.device.value,
    prompt: state.prompt.value,
    temperature: state.temperature.value,
  };
}

/** Sets the controls to what a link holds; a problem that the page does not offer is left as it is. */
export function applyLink(state: TrainState, link: TrainLinkState): void {
  const problem = state.offered.find(({ name }) => name === link.problem);
  if (problem !== undefined) chooseProblem(state, problem);
  state.lanes.value = link.lanes.map((lane) => createLane(lane));
  state.steps.value = link.steps;
  state.runs.value = link.runs;
  // Whether there is WebGPU here, the page finds out by itself.
  if (link.device === "wasm") state.device.value = "wasm";
  state.prompt.value = link.prompt;
  state.temperature.value = link.temperature;
}
