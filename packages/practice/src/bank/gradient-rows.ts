import type { Random } from "@downhill/lab/random";
import { follow, type Hyper, isElementwise, type Rule, variants } from "downhill";
import type { CodeRelative, Data } from "../question/code-question.ts";

/** Gradients by step and coordinate, and where they begin, with what they look at. */
export interface GradientRows {
  readonly name: string;
  readonly theta0: readonly number[];
  readonly rows: Rows;
}

export type Rows = readonly (readonly number[])[];

/** How many coordinates they have, so that a rule that mixes coordinates is seen. */
const width = 3;

/** Gradients on which relatives of a rule part from it: each of these separates some that the others do not. */
export function drawGradientRows(random: Random): readonly GradientRows[] {
  const row = (size: () => number): readonly number[] => Array.from({ length: width }, size);
  const sign = (): number => (random.below(2) === 0 ? -1 : 1);
  const ordinary = (): number => 2 * random.uniform() - 1;
  const anySize = (): number => sign() * 10 ** (9 * random.uniform() - 6);
  const start = (): readonly number[] => row(() => sign() * (0.5 + 1.5 * random.uniform()));
  const draw = (name: string, steps: number, size: (t: number) => number): GradientRows => ({
    name,
    theta0: start(),
    rows: Array.from({ length: steps }, (_, index) => row(() => size(index + 1))),
  });
  return [
    draw("the first step", 1, ordinary),
    draw("gradients of one sign", 12, () => 0.5 + random.uniform()),
    draw("gradients that change their sign", 30, ordinary),
    draw("gradients from 1e−6 to 1e3", 20, anySize),
    draw("a spike, then silence", 25, (t) => (t < 3 ? ordinary() : t === 3 ? 100 * sign() : 0)),
    draw("a gradient of zero from the start", 4, () => 0),
    draw("a long run", 200, ordinary),
  ];
}

/** Where a rule that works coordinate by coordinate stands after each step, in float64 by the interpreter. */
export function followRows(rule: Rule, theta0: readonly number[], rows: Rows, hyper: Hyper = {}): Rows {
  const paths = theta0.map((theta, i) =>
    follow(rule, {
      theta,
      slope: (_, t) => rows[t - 1]?.[i] ?? Number.NaN,
      steps: rows.length,
      hyper,
    }).map(({ θ = Number.NaN }) => θ),
  );
  return rows.map((_row, t) => paths.map((path) => path[t + 1] ?? Number.NaN));
}

/** A relative that is a rule with the hyperparameters of the case; arguments begin with θ₀ and the gradients. */
export function relativeBy(
  name: string,
  says: string,
  rule: (args: readonly Data[]) => Rule,
  hyperOf: (args: readonly Data[]) => Hyper = () => ({}),
): CodeRelative {
  return {
    name,
    says,
    gives: (args) => followRows(rule(args), args[0] as readonly number[], args[1] as Rows, hyperOf(args)),
  };
}

/** The variants of a rule that work coordinate by coordinate, as relatives of code. */
export function relativesOf(rule: Rule, hyperOf: (args: readonly Data[]) => Hyper): readonly CodeRelative[] {
  return variants(rule)
    .filter((variant) => isElementwise(variant.rule))
    .map((variant) => relativeBy(variant.name, variant.sentence, () => variant.rule, hyperOf));
}
