import { type Entrant, type GivenRates, type ProblemSpec, readDataFile, readTunedHyper } from "@downhill/lab";
import { nearest } from "downhill";
import { makeRule, readRule, requireTrainable } from "../read-rule.ts";
import type { NamedRule } from "../rule-names.ts";
import { findNamedRule } from "../rule-names.ts";
import { UsageError } from "../usage-error.ts";

/** Where an entrant's learning rate is from. */
export type RateSource = "given" | "tuned" | "default" | "none";

export interface Entry extends Entrant {
  readonly rateSource: RateSource;
}

/**
 * The rules of a race with their learning rates: the given ones, else those tuned for the problem, else the rule's own.
 * @throws UsageError where a rule is unknown, entered twice or cannot train, or a rate is for a rule that is not there
 */
export async function enterRules(
  words: readonly string[],
  problem: ProblemSpec,
  given: GivenRates | undefined,
): Promise<readonly Entry[]> {
  const named = await Promise.all(words.map(readRule));
  const labels = named.map(({ name }) => name);
  const twice = labels.find((label, index) => labels.indexOf(label) < index);
  if (twice !== undefined) throw new UsageError(`--rules: ${twice} is entered twice`);
  const rates = givenFor(labels, given);
  const isComplete = labels.every((label) => rates.has(label));
  const tuned = isComplete ? {} : await readTunedHyper(problem, readDataFile);
  return named.map((rule) => enter(rule, rates.get(rule.name), tuned));
}

function enter(
  named: NamedRule,
  rate: number | undefined,
  tuned: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Entry {
  const label = named.name;
  const hyper = rate === undefined ? (tuned[label] ?? {}) : { lr: rate };
  const rule = makeRule(named, hyper, rate === undefined ? label : "--lr");
  requireTrainable(rule, label, (word) =>
    word === "lr" ? `--lr ${label}=0.01` : `${word} = 0.9 in its header`,
  );
  const isTuned = Object.hasOwn(tuned, label);
  const own = rule.hyper.lr === undefined ? "none" : "default";
  return { label, rule, rateSource: rate !== undefined ? "given" : isTuned ? "tuned" : own };
}

function givenFor(labels: readonly string[], given: GivenRates | undefined): ReadonlyMap<string, number> {
  if (given === undefined) return new Map();
  if (typeof given === "number") return new Map(labels.map((label) => [label, given]));
  return new Map(
    [...given].map(([word, rate]) => {
      const name = findNamedRule(word)?.name ?? word;
      if (labels.includes(name)) return [name, rate];
      const guess = nearest(name, labels);
      const mend = guess === undefined ? `The rules are ${labels.join(", ")}.` : `Did you mean ${guess}?`;
      throw new UsageError(`--lr: ${word} does not take part in this race. ${mend}`);
    }),
  );
}
