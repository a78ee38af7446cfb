/**
 * A unit as exponents of the basic units L (loss) and P (parameter) and of unknown ones, which have keys in brackets:
 * `[α]` is whatever α carries. No entry is zero.
 * Exponents are small fractions, held as numbers.
 */
export type Unit = ReadonlyMap<string, number>;

export const one: Unit = new Map();

/** a · b^times */
export function combine(a: Unit, b: Unit, times = 1): Unit {
  const sum = new Map(a);
  for (const [key, exponent] of b) {
    const total = (sum.get(key) ?? 0) + times * exponent;
    // Halves and thirds of halves are the finest that rules make; anything this small is rounding.
    if (Math.abs(total) < 1e-9) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

/** Solves which units the unknown ones must be, one equation at a time. */
export interface UnitEquations {
  /** The unknown unit of a name. */
  readonly unknown: (name: string) => Unit;
  /** Demands that two units are equal; false, and nothing learnt, where they cannot be. */
  readonly equate: (a: Unit, b: Unit) => boolean;
  /** A unit as far as it is known: unknown units are left where they may be anything. */
  readonly settle: (unit: Unit) => Unit;
}

export function createUnitEquations(): UnitEquations {
  const known = new Map<string, Unit>();
  const settle = (unit: Unit): Unit => {
    let settled = one;
    for (const [key, exponent] of unit) {
      const value = known.get(key);
      const unitOfKey = value === undefined ? new Map([[key, 1]]) : settle(value);
      // Kept, since the next key may stand for this one again.
      if (value !== undefined) known.set(key, unitOfKey);
      settled = combine(settled, unitOfKey, exponent);
    }
    return settled;
  };
  return {
    unknown: (name) => new Map([[`[${name}]`, 1]]),
    settle,
    equate(a, b) {
      const difference = settle(combine(a, b, -1));
      const free = [...difference].find(([key]) => key.startsWith("["));
      if (free === undefined) return difference.size === 0;
      const [key, exponent] = free;
      const rest = new Map([...difference].filter(([other]) => other !== key));
      known.set(key, combine(one, rest, -1 / exponent));
      return true;
    },
  };
}

/** `P²/L`, `L/P`, `√(P/L)` as `P^0.5/L^0.5`; `1` for a plain number. */
export function formatUnit(unit: Unit): string {
  const write = ([key, exponent]: readonly [string, number]): string => {
    const size = Number(Math.abs(exponent).toPrecision(6));
    if (size === 1) return key;
    return size === 2 ? `${key}²` : size === 3 ? `${key}³` : `${key}^${size}`;
  };
  const above = [...unit].filter(([, exponent]) => exponent > 0).map(write);
  const below = [...unit].filter(([, exponent]) => exponent < 0).map(write);
  if (below.length === 0) return above.join("·") || "1";
  const under = below.length === 1 ? below.join("") : `(${below.join("·")})`;
  return `${above.join("·") || "1"}/${under}`;
}
