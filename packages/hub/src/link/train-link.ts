import { maxLength, picklist, pipe, strictObject, string } from "valibot";
import type { Lane } from "../landscape/world.ts";
import { createLink } from "./create-link.ts";
import { lanesSchema, numberBetween, wholeBetween } from "./state-schemas.ts";
import { mostLanes, mostRuns, mostSteps } from "./train-limits.ts";

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

/** The longest text to begin a sample with, and the highest temperature that it is drawn at. */
export const longestPrompt = 60;
export const mostTemperature = 1.5;

/** What a network that writes is asked for where nobody says otherwise. */
export const usualSample = { prompt: "The whale ", temperature: 0.7 } as const;

const longestName = 40;

/** Links to Train. Other pages make them too: `linkTo("/train/") + (await trainLink.encode(state))`. */
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
