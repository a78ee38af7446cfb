import type { Rule } from "downhill";

/** Why a rule does not run, for somebody who types it: links of chains need a line that steps, which can be typed too. */
export function faultOf({ diagnostics, program }: Rule, error: unknown): string {
  if (!diagnostics.some(({ code }) => code === "no-step"))
    return error instanceof Error ? error.message : String(error);
  const place = program.evaluation === undefined ? "below" : "above";
  return `no line of it changes θ. Write one ${place}, as in θ = θ − 0.1 g.`;
}
