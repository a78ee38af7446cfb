import type { Expr } from "../ir/expr.ts";
import type { Atoms } from "./atoms.ts";
import {
  atom,
  constant,
  content,
  divide,
  type Form,
  inverse,
  keyOf,
  plus,
  product,
  sizeOf,
  type Term,
  timesTerm,
  zero,
} from "./polynomial.ts";

/** Gives expressions their texts. */
export interface Normaliser {
  /** Two equal texts are one value, two different ones may still be. */
  readonly write: (expr: Expr) => string;
  /** What the forms have cost so far: the numbers that sums and products went through, as `sizeOf` counts. */
  readonly cost: () => number;
}

/** What the forms of a rule may cost: a hundred times what any rule of a paper does. */
export const mostCost = 200_000;

/**
 * Brings expressions into a form in which algebra that people write differently looks the same: sums of products of
 * powers, quotients and roots as powers, what divides out divided out. Roots are taken apart as for positive numbers, and
 * functions without such laws are atoms. Once the forms have cost more than `mostCost`, every operation is such a function.
 * @param rename what a name is called in the form
 * @param atoms shared by the normalisers whose texts are compared
 */
export function normaliser(rename: (name: string) => string, atoms: Atoms): Normaliser {
  /** The sums that are atoms, by their names. */
  const sums = new Map<string, { readonly sum: Form; readonly held: ReadonlySet<string> }>();
  const known = new Map<Expr, Form>();
  let cost = 0;
  const count = (size: number): void => {
    cost += size;
  };

  const visit = (expr: Expr): Form => {
    const before = known.get(expr);
    if (before !== undefined) return before;
    const form = cancel(formOf(expr));
    known.set(expr, form);
    return form;
  };
  const named = (text: string): Form => atom(atoms.nameOf(text));
  const opaque = (name: string, args: readonly Form[]): Form => {
    for (const arg of args) count(sizeOf(arg));
    return named(`${name}(${args.map(keyOf).join(", ")})`);
  };
  const times = (a: Form, b: Form): Form => {
    count(sizeOf(a) * b.length + sizeOf(b) * a.length);
    return product(a, b) ?? opaque("mul", [a, b]);
  };
  const total = (a: Form, b: Form, scale = 1): Form => {
    count(sizeOf(a) + sizeOf(b));
    return plus(a, b, scale);
  };

  const formOf = (expr: Expr): Form => {
    if (expr.kind === "number") {
      return Number.isFinite(expr.value) ? constant(expr.value) : atom(String(expr.value));
    }
    if (expr.kind === "name") return atom(rename(expr.name));
    const args = expr.args.map(visit);
    if (expr.kind === "reduce") return opaque(`${expr.over}.${expr.by}`, args);
    if (cost > mostCost) return opaque(expr.op, args);
    const [a = zero, b = zero] = args;
    switch (expr.op) {
      case "add":
        return total(a, b);
      case "sub":
        return total(a, b, -1);
      case "neg":
        return total(zero, a, -1);
      case "mul":
        return times(a, b);
      case "div":
        return b.length === 0 ? opaque("div", args) : times(a, toPower(b, -1));
      case "sqrt":
        return toPower(a, 1 / 2);
      case "pow":
        return power(a, b) ?? opaque("pow", args);
      case "min":
      case "max":
        return opaque(
          expr.op,
          args.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
        );
      default:
        return opaque(expr.op, args);
    }
  };

  /** A form to −1 or 1/2: term by term where it is one, else what its terms share, and the rest as an atom. */
  const toPower = (form: Form, exponent: number): Form => {
    const shared = content(form);
    const outer = exponent < 0 ? inverse(shared) : root(shared, atoms);
    if (outer === undefined) return opaque("sqrt", [form]);
    const rest = form.map((term) => timesTerm(term, inverse(shared)));
    count(sizeOf(form) + sizeOf(rest));
    if (rest.length === 1) return [outer];
    const name = atoms.nameOf(`(${keyOf(rest)})`);
    const held = new Set(rest.flatMap(({ powers }) => [...powers.keys()]));
    sums.set(name, { sum: rest, held });
    return [timesTerm(outer, { coefficient: 1, powers: new Map([[name, exponent]]) })];
  };

  const power = (base: Form, exponent: Form): Form | undefined => {
    const [only] = exponent;
    const isNumber = exponent.length === 0 || (exponent.length === 1 && only?.powers.size === 0);
    const value = only?.coefficient ?? 0;
    if (isNumber && exponent.length <= 1) {
      if (Number.isInteger(value) && Math.abs(value) <= 6) {
        let result = constant(1);
        for (let factor = 0; factor < Math.abs(value); factor++) result = times(result, base);
        return value < 0 ? toPower(result, -1) : result;
      }
      return value === 0.5 ? toPower(base, 0.5) : undefined;
    }
    // x^(t − 1) is x^t / x.
    const [term] = base;
    if (term === undefined || base.length !== 1 || term.coefficient !== 1 || term.powers.size !== 1)
      return undefined;
    const [name = "", own = 1] = [...term.powers][0] ?? [];
    const plain = exponent.find(({ powers }) => powers.size === 0)?.coefficient ?? 0;
    const rest = total(exponent, constant(plain), -1);
    const powers = new Map([[atoms.nameOf(`${name}^{${keyOf(rest)}}`), own]]);
    if (plain !== 0) powers.set(name, own * plain);
    return [{ coefficient: 1, powers }];
  };

  /** Divides terms that share a sum below the fraction by it, where that leaves no rest. */
  const cancel = (form: Form): Form => {
    const divisors = new Set(
      form.flatMap(({ powers }) => [...powers].flatMap(([name, n]) => (n <= -1 ? name : []))),
    );
    for (const [name, { sum, held }] of sums) {
      if (!divisors.has(name)) continue;
      if (cost > mostCost) return form;
      count(sizeOf(form));
      // What the sum does not hold is the same for all terms that it can divide.
      const groups = Map.groupBy(
        form.filter(({ powers }) => (powers.get(name) ?? 0) <= -1),
        ({ powers }) =>
          keyOf([{ coefficient: 1, powers: new Map([...powers].filter(([other]) => !held.has(other))) }]),
      );
      for (const below of groups.values()) {
        if (below.length < 2) continue;
        const lifted = below.map((term) => timesTerm(term, { coefficient: 1, powers: new Map([[name, 1]]) }));
        const quotient = divide(lifted, sum, count);
        if (quotient === undefined) continue;
        const others = form.filter((term) => !below.includes(term));
        return cancel(total(others, quotient));
      }
    }
    return form;
  };
  return { write: (expr) => keyOf(visit(expr)), cost: () => cost };
}

/** The root of a product, for positive factors; of an even power it is a magnitude. Undefined below 0. */
function root({ coefficient, powers }: Term, atoms: Atoms): Term | undefined {
  if (coefficient < 0) return undefined;
  const halves = new Map<string, number>();
  for (const [name, exponent] of powers) {
    const half = exponent / 2;
    const isMagnitude = exponent % 2 === 0 && half % 2 !== 0 && !atoms.textOf(name).startsWith("abs(");
    halves.set(isMagnitude ? atoms.nameOf(`abs(${keyOf(atom(name))})`) : name, half);
  }
  return { coefficient: Math.sqrt(coefficient), powers: halves };
}
