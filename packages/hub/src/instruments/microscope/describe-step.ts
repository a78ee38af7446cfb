import type { WorkedStep } from "downhill";
import { withMinus } from "../../figure/with-minus.ts";

/** A number in so many digits, with a minus that can be seen. */
export function spellNumber(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return "no number";
  return withMinus(String(Number(value.toPrecision(digits))));
}

const mostDigits = 17;

/** Two numbers in as many digits as tell them apart, and in six at least. */
export function spellPair(one: number, other: number): readonly [string, string] {
  let digits = 6;
  while (digits < mostDigits && one !== other && spellNumber(one, digits) === spellNumber(other, digits))
    digits += 1;
  return [spellNumber(one, digits), spellNumber(other, digits)];
}

/** How far the step moves. */
export function moveOf({ before, after }: WorkedStep): number {
  return (after.θ ?? Number.NaN) - (before.θ ?? Number.NaN);
}

/** What a worked step does, in a sentence. */
export function describeStep(name: string, coordinate: string, step: WorkedStep): string {
  const { t, gradient, before, after } = step;
  const move = moveOf(step);
  const [from, to] = spellPair(before.θ ?? Number.NaN, after.θ ?? Number.NaN);
  const way = from === to ? `${coordinate} stays at ${to}` : `${coordinate} goes from ${from} to ${to}`;
  const against =
    gradient === 0 || move === 0 || !Number.isFinite(move)
      ? ""
      : `, ${spellNumber(Number(Math.abs(move / gradient).toPrecision(3)))} times the gradient ${move * gradient <= 0 ? "downhill" : "uphill"}`;
  return `Step ${t} of ${name}: the gradient is ${spellNumber(gradient)}, and ${way}${against}.`;
}
