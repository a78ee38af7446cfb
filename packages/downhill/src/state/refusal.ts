import { CheckpointError } from "./checkpoint-error.ts";

export function refusal(problem: string): CheckpointError {
  return new CheckpointError(`this checkpoint cannot be loaded: ${problem}`);
}
