import type { Expr, Time } from "./expr.ts";

/**
 * A line of a rule.
 * - `store`: `name = value`, `name_t ← value`, `name_0 = value` (time `initial`)
 * - `when`: `if test:` … `else:` …, chosen for whole steps; `every k:` is the test `t mod k = 0`
 */
export type Statement =
  | { readonly kind: "store"; readonly name: string; readonly time: Time; readonly value: Expr }
  | {
      readonly kind: "when";
      readonly test: Expr;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    };

export type StoreStatement = Extract<Statement, { kind: "store" }>;

/** A hyperparameter of the header; without a value the user has to give one. */
export interface Declaration {
  readonly name: string;
  readonly value: number | undefined;
}

/**
 * A rule as the parser gives it: names are canonical (`β1`, `m̂`, `E[g²]`) but not yet resolved: `x` may still
 * be the parameter, `η` the learning rate. `header` is undefined where the text has none.
 */
export interface RuleTree {
  readonly header: { readonly name: string; readonly declares: readonly Declaration[] } | undefined;
  readonly body: readonly Statement[];
  /** `eval θ = value`: the parameters to evaluate with; undefined where they are the ones that are trained. */
  readonly evaluation?: StoreStatement | undefined;
}

/** Every store of the lines, in both branches of each `when`. */
export function storesOf(lines: readonly Statement[]): readonly StoreStatement[] {
  return lines.flatMap((line) =>
    line.kind === "store" ? [line] : [...storesOf(line.then), ...storesOf(line.otherwise)],
  );
}
