import { reductionsIn } from "../ir/expr.ts";
import type { Rule } from "../notation/rule.ts";
import type { Values } from "./coordinate.ts";
import { isElementwise } from "./elementwise.ts";
import { findGap } from "./find-gap.ts";
import type { PairValues } from "./find-witness.ts";
import {
  allLives,
  allSingleSteps,
  longWalk,
  type Run,
  singleSteps,
  spike,
  walks,
} from "./separating-inputs.ts";
import { takeWalk, type Walk } from "./walk.ts";

/**
 * Whether two rules part on some input: true where `findWitness` finds one, and sooner, since any will do. The run on which most
 * relatives part comes first, and is kept for each rule.
 */
export function isParted(a: Rule, b: Rule, values: readonly PairValues[]): boolean {
  const [own] = values;
  if (own === undefined) return false;
  if (isApart(allLives, liveOnce(a, own.a), liveOnce(b, own.b))) return true;
  const runs = [...(isPlain(a) && isPlain(b) ? [allSingleSteps] : singleSteps), ...walksOf(a, b)];
  return values.some((pair) => runs.some((run) => partsOn(run, a, b, pair))) || partsOn(longWalk, a, b, own);
}

/** Whether two rules part once a hyperparameter of both changes from step to step. */
export function isPartedByChange(
  a: Rule,
  b: Rule,
  { a: valuesA, b: valuesB }: PairValues,
  symbolA: string,
  symbolB: string,
): boolean {
  const at = (values: Values, symbol: string) => (t: number) =>
    new Map(values).set(symbol, (values.get(symbol) ?? 0) * ([1, 0.5, 0.75][t % 3] ?? 1));
  return walksOf(a, b).some(({ start, gradients, lengths }) => {
    const [one, other] = [
      takeWalk(a.program, at(valuesA, symbolA), start, gradients, lengths),
      takeWalk(b.program, at(valuesB, symbolB), start, gradients, lengths),
    ];
    return findGap(start, one.path, other.path) !== undefined;
  });
}

/** Where each coordinate goes its own way, one walk with all lives has every other walk in it. */
function walksOf(a: Rule, b: Rule): readonly Run[] {
  return isPlain(a) && isPlain(b) ? [spike, allLives] : walks;
}

function isPlain(rule: Rule): boolean {
  const { evaluation } = rule.program;
  return isElementwise(rule) && (evaluation === undefined || reductionsIn(evaluation).length === 0);
}

function partsOn(run: Run, a: Rule, b: Rule, values: PairValues): boolean {
  return isApart(run, walkAt(run, a, values.a), walkAt(run, b, values.b));
}

function isApart({ start }: Run, one: Walk, other: Walk): boolean {
  return (
    findGap(start, one.path, other.path) !== undefined ||
    findGap(start, [one.evaluated], [other.evaluated]) !== undefined
  );
}

function walkAt({ start, gradients, lengths }: Run, { program }: Rule, values: Values): Walk {
  return takeWalk(program, () => values, start, gradients, lengths);
}

const lived = new WeakMap<Rule["program"], Map<string, Walk>>();

function liveOnce(rule: Rule, values: Values): Walk {
  const key = [...values].join(";");
  const kept = lived.get(rule.program) ?? new Map<string, Walk>();
  lived.set(rule.program, kept);
  const walk = kept.get(key) ?? walkAt(allLives, rule, values);
  kept.set(key, walk);
  return walk;
}
