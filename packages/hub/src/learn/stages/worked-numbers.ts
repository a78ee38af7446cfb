import { explain, facts, type Rule, rmsprop } from "downhill";
import { recordedEvidence } from "../../evidence-run/recorded-evidence.ts";
import { polyakChoice } from "../figures/momentum.ts";

/** The α·λ below which a rule that is linear in θ converges on a quadratic. @throws Error for a rule that is not */
export function limitOf(rule: Rule): number {
  const stability = facts(rule).step?.stability;
  if (stability?.linear !== true) throw new Error(`${rule.name} is not linear in θ`);
  return stability.limit;
}

/**
 * Steps in which the error shrinks a million times at the best fixed rate, by the factors (κ − 1)/(κ + 1) and
 * (√κ − 1)/(√κ + 1), transients left out.
 */
export function stepsToShrink(condition: number): { readonly descent: number; readonly momentum: number } {
  const stepsAt = (factor: number): number => Math.ceil(Math.log(1e-6) / Math.log(factor));
  return {
    descent: stepsAt((condition - 1) / (condition + 1)),
    momentum: stepsAt(polyakChoice(condition).factor),
  };
}

/** The first step of RMSprop in lengths of α, on a gradient beside which ε is small. */
export function firstStepOf(beta: number): number {
  const lr = 0.01;
  return -firstStepFrom(rmsprop({ lr, beta }), { theta: 0, gradient: 1 }) / lr;
}

/** How far RMSprop stays from the minimum at a fixed rate, in rates, as its claim measured it. @throws Error where it did not */
export function restDistance(): number {
  return effectOf("rmsprop-settles-suboptimally", "distance from the minimum in units of the rate");
}

/** θ after the first step. */
export function firstStepFrom(
  rule: Rule,
  { theta, gradient }: { readonly theta: number; readonly gradient: number },
): number {
  const [step] = explain(rule, { theta, gradients: [gradient] }).steps;
  return step?.after.θ ?? Number.NaN;
}

/**
 * The longest step that Adam can take, in lengths of α, over all sequences of gradients: the Cauchy–Schwarz inequality on its two sums,
 * met by gradients in proportion to (β2/β1)^t. @param beta1 β1² below β2
 */
export function longestStep(beta1: number, beta2: number): number {
  return (1 - beta1) / Math.sqrt((1 - beta2) * (1 - beta1 ** 2 / beta2));
}

/** An effect that a claim measured, by how its name begins. @throws Error where there is none */
export function effectOf(claim: string, begins: string): number {
  const found = recordedEvidence(claim).finding.effects.find(({ name }) => name.startsWith(begins));
  if (found === undefined) throw new Error(`${claim} has no effect that begins with ${begins}`);
  return found.value;
}
