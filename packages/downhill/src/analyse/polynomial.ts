/** A product: a number times powers of atoms. An atom is a name that two equal values share. */
export interface Term {
  readonly coefficient: number;
  /** Exponents by atom; none is 0. */
  readonly powers: ReadonlyMap<string, number>;
}

/** A sum of terms with different powers; no term is 0. Sums that stand below a fraction or a root are atoms themselves. */
export type Form = readonly Term[];

export const zero: Form = [];

export function constant(value: number): Form {
  return value === 0 ? zero : [{ coefficient: value, powers: new Map() }];
}

export function atom(text: string, exponent = 1): Form {
  return [{ coefficient: 1, powers: new Map([[text, exponent]]) }];
}

/** A text that equal forms share. Numbers count as equal to twelve digits, so that 0.1 + 0.2 is 0.3. */
export function keyOf(form: Form): string {
  const texts = form.map((term) => `${Number(term.coefficient.toPrecision(12))}·${powersKey(term)}`);
  return texts.length === 0 ? "0" : texts.sort().join(" + ");
}

/** The numbers of a form that are kept: a coefficient for each term, an exponent for each of its atoms. */
export function sizeOf(form: Form): number {
  return form.reduce((sum, { powers }) => sum + 1 + powers.size, 0);
}

export function plus(a: Form, b: Form, scale = 1): Form {
  const sum = new Map(a.map((term) => [powersKey(term), term]));
  for (const term of b) addTo(sum, term, scale);
  return [...sum.values()];
}

/** Undefined where the product has more terms than anyone writes, or a number in it that is not kept exactly. */
export function product(a: Form, b: Form): Form | undefined {
  if (a.length * b.length > mostTerms) return undefined;
  const sum = new Map<string, Term>();
  for (const left of a) {
    for (const right of b) {
      const term = timesTerm(left, right);
      if (!isKept(term)) return undefined;
      addTo(sum, term, 1);
    }
  }
  return [...sum.values()];
}

function addTo(sum: Map<string, Term>, term: Term, scale: number): void {
  const key = powersKey(term);
  const before = sum.get(key)?.coefficient ?? 0;
  const coefficient = before + scale * term.coefficient;
  // What cancels but for rounding is gone.
  const isGone = Math.abs(coefficient) <= 1e-14 * Math.abs(before);
  if (isGone) sum.delete(key);
  else sum.set(key, { coefficient, powers: term.powers });
}

/** Squares of squares soon have an exponent that a float64 rounds, and two powers would be taken for one. */
function isKept({ coefficient, powers }: Term): boolean {
  return (
    Number.isFinite(coefficient) && [...powers.values()].every((exponent) => Math.abs(exponent) <= 2 ** 40)
  );
}

export function timesTerm(a: Term, b: Term): Term {
  const powers = new Map(a.powers);
  for (const [text, exponent] of b.powers) {
    const sum = (powers.get(text) ?? 0) + exponent;
    if (sum === 0) powers.delete(text);
    else powers.set(text, sum);
  }
  return { coefficient: a.coefficient * b.coefficient, powers };
}

export function inverse({ coefficient, powers }: Term): Term {
  return {
    coefficient: 1 / coefficient,
    powers: new Map([...powers].map(([text, exponent]) => [text, -exponent])),
  };
}

/**
 * The quotient where `divisor` divides `form` without a rest, else undefined.
 * @param count is told what each turn goes through, as `sizeOf` counts
 */
export function divide(form: Form, divisor: Form, count: (size: number) => void): Form | undefined {
  const lead = leading(divisor);
  if (lead === undefined) return undefined;
  const shared = content(form);
  let rest: Form = form.map((term) => timesTerm(term, inverse(shared)));
  let quotient = zero;
  for (let turn = 0; rest.length > 0; turn++) {
    const first = leading(rest);
    if (first === undefined || turn > mostTerms) return undefined;
    count(sizeOf(rest) + sizeOf(divisor));
    const factor = timesTerm(first, inverse(lead));
    quotient = plus(quotient, [factor]);
    rest = plus(rest, product(divisor, [factor]) ?? zero, -1);
    if (rest.some((term) => powersKey(term) === powersKey(first))) return undefined;
    if ([...factor.powers.values()].some((exponent) => exponent < 0)) return undefined;
  }
  return quotient.map((term) => timesTerm(term, shared));
}

/** What all terms share: the smallest power of each atom, and the first term's coefficient. */
export function content(form: Form): Term {
  const [first, ...others] = [...form].sort((a, b) => (powersKey(a) < powersKey(b) ? -1 : 1));
  if (first === undefined) return { coefficient: 1, powers: new Map() };
  const powers = new Map<string, number>();
  for (const [text, exponent] of first.powers) {
    const least = others.reduce((min, term) => Math.min(min, term.powers.get(text) ?? 0), exponent);
    if (least !== 0) powers.set(text, least);
  }
  for (const text of new Set(others.flatMap((term) => [...term.powers.keys()]))) {
    if (first.powers.has(text)) continue;
    const least = Math.min(...form.map((term) => term.powers.get(text) ?? 0));
    if (least < 0) powers.set(text, least);
  }
  return { coefficient: first.coefficient, powers };
}

const mostTerms = 200;

function powersKey({ powers }: Term): string {
  return [...powers]
    .map(([text, exponent]) => `${text}^${exponent}`)
    .sort()
    .join("·");
}

/** The greatest term in an order that products keep: lexicographic by the exponents of sorted atoms. */
function leading(form: Form): Term | undefined {
  const atoms = [...new Set(form.flatMap(({ powers }) => [...powers.keys()]))].sort();
  const compare = (a: Term, b: Term): number => {
    for (const text of atoms) {
      const gap = (a.powers.get(text) ?? 0) - (b.powers.get(text) ?? 0);
      if (gap !== 0) return gap;
    }
    return 0;
  };
  return form.reduce<Term | undefined>(
    (most, term) => (most === undefined || compare(term, most) > 0 ? term : most),
    undefined,
  );
}
