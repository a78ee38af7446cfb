import { reductionsIn } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { storesOf } from "../ir/rule-tree.ts";
import type { Values } from "./coordinate.ts";
import { gradients, starts, tolerance } from "./trial.ts";
import { one, type Unit } from "./unit-equations.ts";
import { type Basis, inferUnits } from "./units.ts";
import { walk } from "./walk.ts";

/** Whether a rule takes the same step in a changed world, and how that is known. */
export interface Invariance {
  /** `without ε`: it holds where ε is 0. */
  readonly holds: boolean | "without ε";
  /** `proved` from the rule's lines; `tested` on the inputs that `because` names. */
  readonly how: "proved" | "tested";
  /** One sentence. */
  readonly because: string;
}

/** How the change of θ follows the scale of the gradients: g times c gives Δθ times c^degree. */
export interface Degree {
  /** Undefined where no power fits, as where θ itself or a clip is in the step. */
  readonly degree: number | undefined;
  /** True where it holds for ε = 0 only. */
  readonly withoutEpsilon: boolean;
  readonly how: "proved" | "tested";
  /** One sentence. */
  readonly because: string;
}

const factors = [2 ** -10, 1 / 4, 8, 2 ** 10] as const;
const inputs = "six gradients of two coordinates, scaled by 2^-10, 1/4, 8 and 2^10";

/** Whether θ moves as before where every gradient is c times as large. */
export function gradientScaling(program: Program, hyper: Values): Invariance {
  const basis: Basis = { parameter: one, gradient: unitOf("L") };
  return judge(program, hyper, basis, "L", (c) => ({ gradient: [c, c], parameter: [1, 1] }));
}

/**
 * Whether it is the same step where each parameter is measured in a unit of its own: θ times c, hence g over c. A
 * reduction adds up coordinates that have different units then.
 */
export function parameterRescaling(program: Program, hyper: Values): Invariance {
  const basis: Basis = { parameter: unitOf("P"), gradient: new Map([["P", -1]]) };
  return judge(program, hyper, basis, "P", (c) => ({ gradient: [1 / c, c], parameter: [c, 1 / c] }));
}

/** The notation reaches one element at a time, or all of a tensor at once. */
export function permutation(program: Program): Invariance {
  const because = reduces(program)
    ? "every line works on one element at a time or on all of a tensor, so elements may be put in any order"
    : "every line works on one element at a time, so elements may be put in any order";
  return { holds: true, how: "proved", because };
}

export function gradientDegree(program: Program, hyper: Values): Degree {
  const scaling = gradientScaling(program, hyper);
  if (scaling.holds !== false) {
    const { how, because } = scaling;
    return { degree: 0, withoutEpsilon: scaling.holds === "without ε", how, because };
  }
  for (const withoutEpsilon of [false, true]) {
    const chosen = withoutEpsilon ? withEpsilonZero(hyper) : hyper;
    const degree = commonDegree(program, chosen);
    if (degree === undefined) continue;
    return { degree, withoutEpsilon, how: "tested", because: `the same power fits ${inputs}` };
  }
  return { degree: undefined, withoutEpsilon: false, how: "tested", because: `no power fits ${inputs}` };
}

/**
 * The largest first change of θ that any gradient can cause, for a rule whose step does not follow the gradient's
 * scale: then all positive gradients give one change and all negative ones another. Undefined where the change
 * depends on θ too.
 */
export function firstStepBound(program: Program, hyper: Values): number | undefined {
  const sizes = starts.map((start) =>
    Math.max(
      ...[1, -1].map((g) => Math.abs((walk(program, hyper, [start], [[g]])[0]?.[0] ?? Number.NaN) - start)),
    ),
  );
  const [size = Number.NaN] = sizes;
  return sizes.every((other) => Math.abs(other - size) <= tolerance) ? size : undefined;
}

/** The number that keeps a division from 0 is ε everywhere; a rule may have several (`ε2`). */
function isEpsilon(symbol: string): boolean {
  return symbol.startsWith("ε");
}

export function withEpsilonZero(hyper: Values): Values {
  return new Map([...hyper].map(([symbol, value]) => [symbol, isEpsilon(symbol) ? 0 : value]));
}

const scaleNames = { L: "the loss's scale", P: "θ's scale" } as const;

/** For each of the two coordinates. */
interface Scales {
  readonly gradient: readonly [number, number];
  readonly parameter: readonly [number, number];
}

/**
 * A rule whose lines agree in units is unchanged by a change of scale once its hyperparameters are changed with it;
 * so it is unchanged as it stands where none of them carries that unit, or those that do are 0.
 */
function judge(
  program: Program,
  hyper: Values,
  basis: Basis,
  key: keyof typeof scaleNames,
  scalesOf: (factor: number) => Scales,
): Invariance {
  const { consistent, needed } = inferUnits(program, basis);
  // A state that starts at a number other than 0 does not start at the changed world's number.
  const startsPlain = program.states.some(
    ({ name, initial }) => initial.kind === "number" && initial.value !== 0 && needed.get(name)?.has(key),
  );
  const mixes = key === "P" && reduces(program);
  const agrees = consistent && !startsPlain && !mixes;
  const of = scaleNames[key];
  const carriers = [...hyper].filter(([symbol, value]) => value !== 0 && needed.get(symbol)?.has(key));
  if (agrees && carriers.length === 0) {
    return {
      holds: true,
      how: "proved",
      because: `its lines agree in units, and ${of} is in no hyperparameter`,
    };
  }
  if (agrees && carriers.every(([symbol]) => isEpsilon(symbol))) {
    const names = carriers.map(([symbol]) => symbol).join(" and ");
    return {
      holds: "without ε",
      how: "proved",
      because: `its lines agree in units, and ${of} is in ${names} alone`,
    };
  }
  const same = `the step is the same on ${inputs}`;
  if (stays(program, hyper, scalesOf)) return { holds: true, how: "tested", because: same };
  if (stays(program, withEpsilonZero(hyper), scalesOf))
    return { holds: "without ε", how: "tested", because: same };
  const names = carriers.map(([symbol]) => symbol).join(" and ");
  const why = agrees ? `${of} is in ${names}, and ` : "";
  return { holds: false, how: "tested", because: `${why}the step changes on ${inputs}` };
}

function stays(program: Program, hyper: Values, scalesOf: (factor: number) => Scales): boolean {
  const plain = walk(program, hyper, starts, gradients);
  return factors.every((factor) => {
    const { gradient, parameter } = scalesOf(factor);
    const changed = walk(program, hyper, scaled(starts, parameter), scaledAll(gradients, gradient));
    const wanted = scaledAll(plain, parameter);
    return changed.every((values, step) =>
      values.every((value, i) => {
        const other = wanted[step]?.[i] ?? Number.NaN;
        return Math.abs(value - other) <= tolerance * Math.max(Math.abs(value), Math.abs(other));
      }),
    );
  });
}

function commonDegree(program: Program, hyper: Values): number | undefined {
  let common: number | undefined;
  const plain = changes(program, hyper, gradients);
  for (const factor of factors) {
    const all = changes(program, hyper, scaledAll(gradients, [factor, factor]));
    for (const [index, change] of all.entries()) {
      const before = plain[index] ?? Number.NaN;
      if (before === 0 && change === 0) continue;
      // Sixths hold the halves and thirds that roots make.
      const degree = Math.round((6 * Math.log(change / before)) / Math.log(factor)) / 6;
      common ??= degree + 0;
      if (degree !== common || !(Math.abs(change / before / factor ** degree - 1) < 1e-6)) return undefined;
    }
  }
  return common;
}

/** What each step changes of each coordinate. */
function changes(program: Program, hyper: Values, series: readonly (readonly number[])[]): readonly number[] {
  const path = [starts, ...walk(program, hyper, starts, series)];
  return path
    .slice(1)
    .flatMap((after, step) => after.map((value, i) => value - (path[step]?.[i] ?? Number.NaN)));
}

function scaled(values: readonly number[], scales: readonly number[]): readonly number[] {
  return values.map((value, i) => value * (scales[i] ?? 1));
}

function scaledAll(
  rows: readonly (readonly number[])[],
  scales: readonly number[],
): readonly (readonly number[])[] {
  return rows.map((row) => scaled(row, scales));
}

function reduces(program: Program): boolean {
  return storesOf(program.body).some(({ value }) => reductionsIn(value).length > 0);
}

function unitOf(key: string): Unit {
  return new Map([[key, 1]]);
}
