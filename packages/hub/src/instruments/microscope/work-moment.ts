import { explain, type Rule, type WorkedStep } from "downhill";
import type { Moment } from "./replay.ts";

/** A step of a run as the rule's worked lines. */
export function workMoment(rule: Rule, { t, before, gradient, states }: Moment): WorkedStep {
  const after = states === undefined ? {} : { after: { t: t - 1, states } };
  const [step] = explain(rule, { theta: before, gradients: [gradient], ...after }).steps;
  if (step === undefined) throw new Error("explain works every gradient");
  return step;
}
