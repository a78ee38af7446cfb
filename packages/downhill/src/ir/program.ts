import type { Expr } from "./expr.ts";
import type { Statement } from "./rule-tree.ts";

/** The canonical names that every program shares. */
export const parameter = "θ";
export const gradient = "g";
export const stepCount = "t";

/**
 * How many numbers a name stands for.
 * - `scalar`: one, on the host, in float64
 * - `layer`: one per tensor (a tensor is a layer's weights, as papers say), on the host, in float64
 * - `tensor`: one per parameter
 */
export type Rank = "scalar" | "layer" | "tensor";

export interface Hyperparameter {
  /** The paper's symbol, canonical: `β1`. */
  readonly symbol: string;
  /** The word in JavaScript and JSON: `beta1`. */
  readonly word: string;
  /** Its default; undefined where the user has to give one. */
  readonly value: number | undefined;
  /** True where the text does not declare it and it starts at the customary value for its symbol. */
  readonly customary: boolean;
}

export interface State {
  readonly name: string;
  readonly rank: Rank;
  /** Over numbers, hyperparameters and `θ_0`. */
  readonly initial: Expr;
}

/**
 * A checked rule. In `body` the parameter is `θ`, the gradient `g`, the step count `t` (1 on the first step);
 * every name read is a hyperparameter, a state, the parameter, the gradient or assigned before; times are
 * `newest`, `new`, `old` (and `initial` inside `states[].initial`), never `next`; no `initial` store is left.
 * Tests of `when` reach no tensor and no reduction of this step; operands of reductions have rank `tensor`.
 */
export interface Program {
  readonly name: string;
  readonly hyperparameters: readonly Hyperparameter[];
  readonly states: readonly State[];
  readonly body: readonly Statement[];
  /**
   * The parameters to evaluate with, over what is kept after a step: θ, states, hyperparameters, `t`. Undefined where they
   * are θ itself.
   */
  readonly evaluation: Expr | undefined;
  /** Rank of every assigned name, the parameter and the gradient. */
  readonly ranks: ReadonlyMap<string, Rank>;
}

/** The slot that an evaluation program leaves its result in: no name of a rule has a space. */
export const evaluated = "eval θ";

/**
 * What `eval θ = …` computes as a program of its own, which reads what the rule keeps and stores one slot; undefined where
 * the rule has no such line.
 */
export function evaluationProgram(program: Program): Program | undefined {
  if (program.evaluation === undefined) return undefined;
  const result: State = { name: evaluated, rank: "tensor", initial: { kind: "number", value: 0 } };
  return {
    ...program,
    states: [...program.states, result],
    body: [{ kind: "store", name: evaluated, time: "newest", value: program.evaluation }],
    evaluation: undefined,
    ranks: new Map([...program.ranks, [evaluated, "tensor"]]),
  };
}
