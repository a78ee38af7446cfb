import type { Expr } from "../ir/expr.ts";
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
  type Term,
  timesTerm,
  zero,
} from "./polynomial.ts";

/**
 * Brings expressions into a form in which algebra that people write differently looks the same: sums of products of
 * powers, quotients and roots as powers, what divides out divided out. Roots are taken apart as for positive numbers, and
 * functions without such laws are atoms.
 * @param rename what a name is called in the form
 * @returns a function that gives an expression's text; two equal texts are one value, two different ones may still be
 */
export function normaliser(rename: (name: string) => string): (expr: Expr) => string {
  /** The sums that are atoms, by their text. */
  const sums = new Map<string, Form>();
  const known = new Map<Expr, Form>();

  const visit = (expr: Expr): Form => {
    const before = known.get(expr);
    if (before !== undefined) return before;
    const form = cancel(formOf(expr));
    known.set(expr, form);
    return form;
  };
  const opaque = (name: string, args: readonly Form[]): Form =>
    atom(`${name}(${args.map(keyOf).join(", ")})`);
  const times = (a: Form, b: Form): Form => product(a, b) ?? opaque("mul", [a, b]);

  const formOf = (expr: Expr): Form => {
    if (expr.kind === "number") {
      return Number.isFinite(expr.value) ? constant(expr.value) : atom(String(expr.value));
    }
    if (expr.kind === "name") return atom(rename(expr.name));
    const args = expr.args.map(visit);
    if (expr.kind === "reduce") return opaque(`${expr.over}.${expr.by}`, args);
    const [a = zero, b = zero] = args;
    switch (expr.op) {
      case "add":
        return plus(a, b);
      case "sub":
        return plus(a, b, -1);
      case "neg":
        return plus(zero, a, -1);
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
        return atom(`${expr.op}(${args.map(keyOf).sort().join(", ")})`);
      default:
        return opaque(expr.op, args);
    }
  };

  /** A form to −1 or 1/2: term by term where it is one, else what its terms share, and the rest as an atom. */
  const toPower = (form: Form, exponent: number): Form => {
    const shared = content(form);
    const rest = product(form, [inverse(shared)]) ?? form;
    const isTerm = rest.length === 1;
    const outer = exponent < 0 ? inverse(shared) : root(shared);
    if (outer === undefined) return opaque("sqrt", [form]);
    if (isTerm) return [outer];
    const text = `(${keyOf(rest)})`;
    sums.set(text, rest);
    return [timesTerm(outer, { coefficient: 1, powers: new Map([[text, exponent]]) })];
  };

  const power = (base: Form, exponent: Form): Form | undefined => {
    const [only] = exponent;
    const isNumber = exponent.length === 0 || (exponent.length === 1 && only?.powers.size === 0);
    const value = only?.coefficient ?? 0;
    if (isNumber && exponent.length <= 1) {
      if (Number.isInteger(value) && Math.abs(value) <= 6) {
        let result = constant(1);
        for (let count = 0; count < Math.abs(value); count++) result = times(result, base);
        return value < 0 ? toPower(result, -1) : result;
      }
      return value === 0.5 ? toPower(base, 0.5) : undefined;
    }
    // x^(t − 1) is x^t / x.
    const [term] = base;
    if (term === undefined || base.length !== 1 || term.coefficient !== 1 || term.powers.size !== 1)
      return undefined;
    const [text = "", own = 1] = [...term.powers][0] ?? [];
    const plain = exponent.find(({ powers }) => powers.size === 0)?.coefficient ?? 0;
    const rest = plus(exponent, constant(plain), -1);
    const powers = new Map([[`${text}^{${keyOf(rest)}}`, own]]);
    if (plain !== 0) powers.set(text, own * plain);
    return [{ coefficient: 1, powers }];
  };

  /** Divides terms that share a sum below the fraction by it, where that leaves no rest. */
  const cancel = (form: Form): Form => {
    for (const [text, sum] of sums) {
      const inSum = new Set(sum.flatMap(({ powers }) => [...powers.keys()]));
      // What the sum does not hold is the same for all terms that it can divide.
      const groups = Map.groupBy(
        form.filter(({ powers }) => (powers.get(text) ?? 0) <= -1),
        ({ powers }) =>
          keyOf([{ coefficient: 1, powers: new Map([...powers].filter(([held]) => !inSum.has(held))) }]),
      );
      for (const below of groups.values()) {
        if (below.length < 2) continue;
        const lifted = below.map((term) => timesTerm(term, { coefficient: 1, powers: new Map([[text, 1]]) }));
        const quotient = divide(lifted, sum);
        if (quotient === undefined) continue;
        const others = form.filter((term) => !below.includes(term));
        return cancel(plus(others, quotient));
      }
    }
    return form;
  };
  return (expr) => keyOf(visit(expr));
}

/** The root of a product, for positive factors; of an even power it is a magnitude. Undefined below 0. */
function root({ coefficient, powers }: Term): Term | undefined {
  if (coefficient < 0) return undefined;
  const halves = new Map<string, number>();
  for (const [text, exponent] of powers) {
    const half = exponent / 2;
    const isMagnitude = exponent % 2 === 0 && half % 2 !== 0 && !text.startsWith("abs(");
    halves.set(isMagnitude ? `abs(1·${text}^1)` : text, half);
  }
  return { coefficient: Math.sqrt(coefficient), powers: halves };
}
