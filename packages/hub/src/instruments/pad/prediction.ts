import { type Eigenvalue, eigenvalues, type Rule, transitionMatrix, whyNotLinear } from "downhill";
import { declaredHyper, rateRange, slowestFactor } from "./rate-map.ts";

/** What is predicted at a rule's own hyperparameters. */
export interface Prediction {
  /** For each curvature the slowest part of its mode. */
  readonly modes: readonly { readonly curvature: number; readonly eigenvalue: Eigenvalue }[];
  /** The factor of the slowest of all. */
  readonly factor: number;
}

/** The modes of a rule whose step is linear. */
export function predict(rule: Rule, curvatures: readonly number[]): Prediction {
  const modes = curvatures.flatMap((curvature) => {
    const [eigenvalue] = eigenvalues(transitionMatrix(rule, curvature));
    return eigenvalue === undefined ? [] : [{ curvature, eigenvalue }];
  });
  return { modes, factor: Math.max(...modes.map(({ eigenvalue }) => eigenvalue.size)) };
}

/**
 * The largest learning rate below which a rule converges on all of the curvatures, its other hyperparameters as they are; undefined
 * where it has no learning rate or no limit was found.
 */
export function findRateLimit(rule: Rule, curvatures: readonly number[]): number | undefined {
  if (rule.hyper.lr === undefined) return undefined;
  const isStable = (lr: number): boolean => slowestFactor(rule, { ...rule.hyper, lr }, curvatures) < 1;
  const most = Math.max(...curvatures);
  let [stable, unstable] = [1e-3 / most, 1e-3 / most];
  while (isStable(unstable)) {
    if (unstable * most > 1e5) return undefined;
    stable = unstable;
    unstable *= 1.2;
  }
  for (let halving = 0; halving < 40; halving++) {
    const middle = (stable + unstable) / 2;
    if (isStable(middle)) stable = middle;
    else unstable = middle;
  }
  return stable;
}

/** What holds for a rule's text at its own values: asked at every move of a hand, so the last answers are kept. */
const nonlinearities = new Map<string, string | undefined>();
const ranges = new Map<string, readonly [least: number, most: number]>();
const mostKept = 64;

/** Why there is no prediction for a rule, or undefined where there is one. */
export function nonlinearityOf(rule: Rule): string | undefined {
  return keep(nonlinearities, rule.text, () => whyNotLinear(rule, declaredHyper(rule)));
}

/** The learning rates worth looking at on a surface of this curvature. */
export function rateRangeOf(rule: Rule, curvature: number): readonly [least: number, most: number] {
  return keep(ranges, `${curvature} ${rule.text}`, () => rateRange(rule, curvature));
}

function keep<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  if (kept.has(key)) return kept.get(key) as Value;
  if (kept.size >= mostKept) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}
