import type { Expr } from "../ir/expr.ts";
import type { Op } from "../ir/ops.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import type { Statement, StoreStatement } from "../ir/rule-tree.ts";
import { print, printExpr } from "../notation/print.ts";
import { level, spellings } from "../notation/spellings.ts";
import { combine, createUnitEquations, formatUnit, one, type Unit } from "./unit-equations.ts";

/** A line whose units contradict each other. */
export interface UnitConflict {
  /** The line as the notation writes it. */
  readonly line: string;
  /** The part of it that cannot be. */
  readonly part: string;
  /** One sentence. */
  readonly message: string;
}

/** What scales of the world there are: the units of θ and of g. */
export interface Basis {
  readonly parameter: Unit;
  readonly gradient: Unit;
}

/** The loss has unit L and parameters have unit P, so g has L/P. */
export const lossAndParameter: Basis = {
  parameter: new Map([["P", 1]]),
  gradient: new Map([
    ["L", 1],
    ["P", -1],
  ]),
};

/** The units of a rule's names. */
export interface Units {
  /** Whether some choice of units for the hyperparameters makes every line agree, and Δθ carry θ's unit. */
  readonly consistent: boolean;
  /** What hyperparameters (by symbol) and states have to carry, in the order of the rule. */
  readonly needed: ReadonlyMap<string, Unit>;
  readonly conflicts: readonly UnitConflict[];
}

/**
 * Infers units: states and hyperparameters start unknown, every sum, comparison and store is an equation. Numbers are
 * plain; only 0 fits every unit.
 */
export function inferUnits({ hyperparameters, states, body }: Program, basis: Basis): Units {
  const equations = createUnitEquations();
  const conflicts: UnitConflict[] = [];
  let zeros = 0;
  const names = new Map<string, Unit>([
    [parameter, basis.parameter],
    [gradient, basis.gradient],
    [stepCount, one],
  ]);
  const kept = [...hyperparameters.map(({ symbol }) => symbol), ...states.map(({ name }) => name)];
  for (const name of kept) names.set(name, equations.unknown(name));
  const fixed = new Set([parameter, ...kept]);

  for (const { name, initial } of states) {
    if (initial.kind === "number") continue;
    const line: StoreStatement = { kind: "store", name, time: "initial", value: initial };
    demand(names.get(name) ?? one, unitOf(initial, line, names), { line, part: initial, say: given(name) });
  }
  walk(body, names);
  const needed = new Map(kept.map((name) => [name, equations.settle(names.get(name) ?? one)]));
  return { consistent: conflicts.length === 0, needed, conflicts };

  /** A local and a replaced gradient take the unit of what is stored; θ and states keep theirs. */
  function walk(lines: readonly Statement[], scope: Map<string, Unit>): void {
    for (const line of lines) {
      if (line.kind === "store") {
        const unit = unitOf(line.value, line, scope);
        const own = scope.get(line.name);
        if (fixed.has(line.name) && own !== undefined) {
          demand(own, unit, { line, part: line.value, say: given(line.name) });
        } else scope.set(line.name, unit);
        continue;
      }
      unitOf(line.test, line, scope);
      const [then, otherwise] = [new Map(scope), new Map(scope)];
      walk(line.then, then);
      walk(line.otherwise, otherwise);
      for (const [name, unit] of then) {
        const other = otherwise.get(name);
        if (other !== undefined && !fixed.has(name)) {
          demand(unit, other, { line, part: line.test, say: branched(name) });
        }
        scope.set(name, unit);
      }
      for (const [name, unit] of otherwise) if (!scope.has(name)) scope.set(name, unit);
    }
  }

  function unitOf(expr: Expr, line: Statement, scope: ReadonlyMap<string, Unit>): Unit {
    switch (expr.kind) {
      case "number":
        return expr.value === 0 || Math.abs(expr.value) === Infinity ? fresh() : one;
      case "name":
        return scope.get(expr.name) ?? one;
      case "apply": {
        const units = expr.args.map((arg) => unitOf(arg, line, scope));
        return unitRules[expr.op](units, {
          args: expr.args,
          same: (a, b) => demand(a, b, { line, part: expr, say: meeting }),
        });
      }
      case "reduce":
        return reductionUnit(expr.args.map((arg) => unitOf(arg, line, scope)));
    }
  }

  function fresh(): Unit {
    return equations.unknown(`zero ${++zeros}`);
  }

  function demand(a: Unit, b: Unit, { line, part, say }: Demand): void {
    const [left, right] = [equations.settle(a), equations.settle(b)];
    if (equations.equate(left, right)) return;
    const [text = ""] = print({ header: undefined, body: [line] }, "unicode").split("\n");
    conflicts.push({
      line: text,
      part: printExpr(spellings.unicode, part, level.any),
      message: say(formatUnit(left), formatUnit(right)),
    });
  }
}

/** Where two units have to be equal, and what to say where they are not. */
interface Demand {
  readonly line: Statement;
  readonly part: Expr;
  readonly say: (a: string, b: string) => string;
}

function meeting(a: string, b: string): string {
  return `units ${a} and ${b} meet where they have to be equal`;
}

function given(name: string): Demand["say"] {
  return (a, b) => `${name} has unit ${a} and is given ${b}`;
}

function branched(name: string): Demand["say"] {
  return (a, b) => `${name} has unit ${a} after one branch and ${b} after the other`;
}

interface Place {
  readonly args: readonly Expr[];
  readonly same: (a: Unit, b: Unit) => void;
}

type UnitRule = (units: readonly Unit[], place: Place) => Unit;

/** What each operator makes of units. */
const unitRules: Readonly<Record<Op, UnitRule>> = {
  add: equal,
  sub: equal,
  min: equal,
  max: equal,
  clip: equal,
  mod: equal,
  neg: equal,
  abs: equal,
  mul: ([a = one, b = one]) => combine(a, b),
  div: ([a = one, b = one]) => combine(a, b, -1),
  sqrt: ([a = one]) => combine(one, a, 1 / 2),
  cbrt: ([a = one]) => combine(one, a, 1 / 3),
  pow: ([base = one, exponent = one], { args: [, by], same }) => {
    same(exponent, one);
    if (by?.kind === "number") return combine(one, base, by.value);
    same(base, one);
    return one;
  },
  exp: plain,
  log: plain,
  tanh: plain,
  sigmoid: plain,
  sign: () => one,
  atan2: compared,
  lt: compared,
  le: compared,
  gt: compared,
  ge: compared,
  eq: compared,
  ne: compared,
  where: ([test = one, a = one, b = one], { same }) => {
    same(test, one);
    same(a, b);
    return a;
  },
};

/** A sum, a mean, a norm and a largest element have their elements' unit; a product of two tensors has both. */
function reductionUnit([a = one, b = one]: readonly Unit[]): Unit {
  return combine(a, b);
}

function equal([first = one, ...rest]: readonly Unit[], { same }: Place): Unit {
  for (const unit of rest) same(first, unit);
  return first;
}

function plain([unit = one]: readonly Unit[], { same }: Place): Unit {
  same(unit, one);
  return one;
}

function compared(units: readonly Unit[], place: Place): Unit {
  equal(units, place);
  return one;
}
