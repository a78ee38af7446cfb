import type { TrainLinkState } from "../link/train-link.ts";
import { createLane } from "./train-lane.ts";
import { chooseProblem, type TrainState } from "./train-state.ts";

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
