import type { Hyperparameter, Program } from "../ir/program.ts";
import { learningRateAliases } from "../notation/names.ts";
import type { Rule } from "../notation/rule.ts";

/** b's hyperparameters by symbol, as a's symbols; what has no counterpart is not there and keeps its value. */
export type Matching = ReadonlyMap<string, string>;

export type Role = "rate" | "decay" | "epsilon" | "other";

// 4! pairings of four betas.
const mostMatchings = 24;

/**
 * The ways in which two rules' hyperparameters can be the same ones under other names, likeliest first. Equal symbols are
 * the same; the others are paired within a role: learning rates, decays between 0 and 1, epsilons, and the rest.
 */
export function matchHyperparameters(a: Rule, b: Rule): readonly Matching[] {
  const symbols = new Set(a.program.hyperparameters.map(({ symbol }) => symbol));
  const same = b.program.hyperparameters
    .filter(({ symbol }) => symbols.has(symbol))
    .map(({ symbol }) => symbol);
  const taken = new Set(same);
  const roles: readonly Role[] = ["rate", "decay", "epsilon", "other"];
  const byRole = roles.map((role) => {
    const [ours, theirs] = [a, b].map((rule) =>
      rule.program.hyperparameters
        .filter((hyper) => !taken.has(hyper.symbol) && roleOf(hyper, rule) === role)
        .map(({ symbol }) => symbol),
    );
    const pairs: Pairs[] = [];
    for (const found of pairings(ours ?? [], theirs ?? [])) {
      pairs.push(found);
      // Ten of each have millions.
      if (pairs.length === mostMatchings) break;
    }
    return pairs;
  });
  const start: readonly Matching[] = [new Map(same.map((symbol) => [symbol, symbol]))];
  return byRole.reduce(
    (matchings, pairs) =>
      matchings
        .flatMap((matching) => pairs.map((pair) => new Map([...matching, ...pair])))
        .slice(0, mostMatchings),
    start,
  );
}

export function roleOf({ symbol, word }: Hyperparameter, { hyper }: Rule): Role {
  const stem = symbol.replace(/\d+$/, "");
  const value = hyper[word];
  if (stem === "ε") return "epsilon";
  if ((learningRateAliases as readonly string[]).includes(stem)) return "rate";
  return ["β", "μ", "ρ", "γ"].includes(stem) || (value !== undefined && value >= 0.5 && value < 1)
    ? "decay"
    : "other";
}

type Pairs = readonly (readonly [string, string])[];

/** Every way to give `theirs` partners of `ours`, in order first; who is too many stays alone. */
function* pairings(ours: readonly string[], theirs: readonly string[]): Generator<Pairs> {
  const [first, ...rest] = theirs;
  if (first === undefined || ours.length === 0) {
    yield [];
    return;
  }
  for (const [index, partner] of ours.entries())
    for (const pairs of pairings(ours.toSpliced(index, 1), rest)) yield [[first, partner], ...pairs];
}

/** The roles' trial values for rules whose own say nothing, and others that tell relatives apart. */
export function trialValues(program: Program, rule: Rule): readonly ReadonlyMap<string, number>[] {
  const own = new Map(
    program.hyperparameters.map(
      (hyper) => [hyper.symbol, rule.hyper[hyper.word] ?? usual[roleOf(hyper, rule)]] as const,
    ),
  );
  const change = (
    values: Partial<Record<Role, (index: number, own: number) => number>>,
  ): ReadonlyMap<string, number> => {
    const counts = new Map<Role, number>();
    return new Map(
      program.hyperparameters.map((hyper) => {
        const role = roleOf(hyper, rule);
        const index = counts.get(role) ?? 0;
        counts.set(role, index + 1);
        const before = own.get(hyper.symbol) ?? usual[role];
        return [hyper.symbol, values[role]?.(index, before) ?? before] as const;
      }),
    );
  };
  const decays = [0.5, 0.8, 0.7, 0.6];
  const others = (index: number, before: number): number => (before === 0 ? 0.1 * (index + 1) : before);
  return [
    own,
    change({ epsilon: () => 1e-3 }),
    change({ epsilon: () => 1 }),
    change({ rate: () => 0.1, decay: (index) => decays[index] ?? 0.9, other: others }),
    change({ rate: () => 0.1, decay: (index) => decays[index] ?? 0.9, epsilon: () => 1e-3, other: others }),
  ];
}

const usual: Readonly<Record<Role, number>> = { rate: 0.01, decay: 0.9, epsilon: 1e-8, other: 0.01 };
