import { type Program, parameter, type Rank } from "../ir/program.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { printExpr } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { level, spellings } from "../notation/spellings.ts";
import type { Values } from "./coordinate.ts";
import { type Costs, countCosts } from "./cost.ts";
import { rotation } from "./rotation.ts";
import {
  type Degree,
  firstStepBound,
  gradientDegree,
  gradientScaling,
  type Invariance,
  parameterRescaling,
  permutation,
  withEpsilonZero,
} from "./scaling.ts";
import { settleSymbols } from "./settle-symbols.ts";
import { findStability, type Stability } from "./stability.ts";
import { formatUnit, type Unit } from "./unit-equations.ts";
import { inferUnits, lossAndParameter, type UnitConflict } from "./units.ts";

/** What can be known of how a rule steps. */
export interface StepFacts {
  readonly invariance: {
    /** To a factor on all gradients. */
    readonly gradientScale: Invariance;
    /** To a factor of its own on each parameter. */
    readonly diagonalRescaling: Invariance;
    /** To the order of the elements. */
    readonly permutation: Invariance;
    /** To a turn of each tensor's coordinates. */
    readonly rotation: Invariance;
  };
  readonly degree: Degree;
  /** The first step is no longer than this whatever the gradient; undefined where no bound follows. */
  readonly firstStepBound: number | undefined;
  readonly stability: Stability;
}

/** What can be known of a rule from its text and its hyperparameters' values: plain data. */
export interface Facts {
  readonly name: string;
  /** Hyperparameters by symbol, with the values that the facts hold for. */
  readonly hyper: Readonly<Record<string, number>>;
  /** Symbols without a value of their own, for which 0.01 was taken. */
  readonly assumed: readonly string[];
  readonly states: readonly { readonly name: string; readonly rank: Rank; readonly initial: string }[];
  readonly costs: Costs;
  readonly units: {
    /** Whether Δθ carries θ's unit and every line agrees, once hyperparameters carry the units in `needed`. */
    readonly consistent: boolean;
    /** The same with every hyperparameter a plain number. */
    readonly plainHyperparameters: boolean;
    /**
     * By name: the unit that hyperparameters and states carry, for a loss in L and parameters in P. `1` is a plain number,
     * `[λ]` whatever λ carries.
     */
    readonly needed: Readonly<Record<string, string>>;
    readonly conflicts: readonly UnitConflict[];
  };
  /** What `eval θ = …` evaluates with; undefined where it is θ. */
  readonly evaluation: string | undefined;
  /** Undefined for a rule that only changes the gradient. */
  readonly step: StepFacts | undefined;
}

const assumedValue = 0.01;

/**
 * Finds out what can be known of a rule: its costs are counted on its plans, its units inferred from its lines, its
 * limits found by running it.
 */
export function facts(rule: Rule): Facts {
  const { name, program } = rule;
  const open = program.hyperparameters.filter(({ word }) => rule.hyper[word] === undefined);
  const hyper = settleSymbols(rule, Object.fromEntries(open.map(({ word }) => [word, assumedValue])));
  const { consistent, needed, conflicts } = inferUnits(program, lossAndParameter);
  return {
    name,
    hyper: Object.fromEntries(hyper),
    assumed: open.map(({ symbol }) => symbol),
    states: program.states.map((state) => ({
      name: state.name,
      rank: state.rank,
      initial: printExpr(spellings.unicode, state.initial, level.any),
    })),
    costs: countCosts(program, hyper),
    units: {
      consistent,
      plainHyperparameters: consistent && [...hyper.keys()].every((symbol) => isPlain(needed.get(symbol))),
      needed: Object.fromEntries([...needed].map(([key, unit]) => [key, formatUnit(unit)])),
      conflicts,
    },
    evaluation: program.evaluation && printExpr(spellings.unicode, program.evaluation, level.any),
    step: storesParameter(program.body) ? stepFacts(program, hyper) : undefined,
  };
}

function stepFacts(program: Program, hyper: Values): StepFacts {
  const degree = gradientDegree(program, hyper);
  const chosen = degree.withoutEpsilon ? withEpsilonZero(hyper) : hyper;
  return {
    invariance: {
      gradientScale: gradientScaling(program, hyper),
      diagonalRescaling: parameterRescaling(program, hyper),
      permutation: permutation(program),
      rotation: rotation(program, hyper),
    },
    degree,
    firstStepBound: degree.degree === 0 ? firstStepBound(program, chosen) : undefined,
    stability: findStability(program, hyper),
  };
}

/** Whether a unit is that of a plain number, or may be. */
function isPlain(unit: Unit | undefined): boolean {
  return unit === undefined || !(unit.has("L") || unit.has("P"));
}

function storesParameter(lines: readonly Statement[]): boolean {
  return lines.some((line) =>
    line.kind === "store"
      ? line.name === parameter
      : storesParameter(line.then) || storesParameter(line.otherwise),
  );
}
