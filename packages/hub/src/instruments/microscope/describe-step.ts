import type { WorkedStep } from "downhill";
import { withMinus } from "../../figure/with-minus.ts";

/** A number in six digits with a minus that can be seen. */
export function spellNumber(value: number): string {
  if (!Number.isFinite(value)) return "no number";
  return withMinus(String(Number(value.toPrecision(6))));
}

/** How far the step moves. */
export function moveOf({ before, after }: WorkedStep): number {
  return (after.θ ?? Number.NaN) - (before.θ ?? Number.NaN);
}

/** What a worked step does, in a sentence. */
export function describeStep(name: string, coordinate: string, step: WorkedStep): string {
  const { t, gradient, before, after } = step;
  const move = moveOf(step);
  const way = `${coordinate} goes from ${spellNumber(before.θ ?? Number.NaN)} to ${spellNumber(after.θ ?? Number.NaN)}`;
  const against =
    gradient === 0 || !Number.isFinite(move)
      ? ""
      : `, ${spellNumber(Number(Math.abs(move / gradient).toPrecision(3)))} times the gradient ${move * gradient <= 0 ? "downhill" : "uphill"}`;
  return `Step ${t} of ${name}: the gradient is ${spellNumber(gradient)}, and ${way}${against}.`;
}
