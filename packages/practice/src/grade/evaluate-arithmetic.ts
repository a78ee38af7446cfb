/**
 * The value of arithmetic in numbers: `1 − 0.9^3`, `(1-0.9)/sqrt(1-0.999)`, `2√10`, `exp(-2)`; undefined where it is none, or one
 * that people read in two ways, such as `1/2/3` and `2^3^4`.
 */
export function evaluateArithmetic(text: string): number | undefined {
  const tokens = text.match(token) ?? [];
  if (tokens.join("") !== text.replaceAll(/\s/g, "")) return undefined;
  let at = 0;
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;

  function take(...any: readonly string[]): string | undefined {
    const next = tokens[at];
    if (next === undefined || !any.includes(next)) return undefined;
    at += 1;
    return next;
  }

  function sum(): number {
    let total = product();
    for (let sign = take("+", "-"); sign !== undefined; sign = take("+", "-"))
      total += sign === "+" ? product() : -product();
    return total;
  }

  function product(): number {
    let total = signed();
    let isDivided = false;
    for (;;) {
      if (take("*") !== undefined) total *= signed();
      else if (take("/") !== undefined) {
        if (isDivided) return Number.NaN;
        isDivided = true;
        total /= signed();
      } else if (tokens[at] === "√" && !isDivided) total *= power();
      else return total;
    }
  }

  function signed(): number {
    const sign = take("+", "-");
    return sign === "-" ? -power() : power();
  }

  function power(): number {
    const base = atom();
    if (take("^") === undefined) return base;
    const sign = take("+", "-") === "-" ? -1 : 1;
    const exponent = sign * atom();
    return tokens[at] === "^" ? Number.NaN : base ** exponent;
  }

  function atom(): number {
    const next = tokens[at] ?? "";
    at += 1;
    if (next === "(") {
      const inside = sum();
      return take(")") === undefined ? Number.NaN : inside;
    }
    const apply = functions[next];
    if (apply !== undefined) return apply(atom());
    if (next === "e") return Math.E;
    if (next === "π" || next === "pi") return Math.PI;
    return /^[\d.]/.test(next) ? Number(next) : Number.NaN;
  }
}

const token = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[a-z]+\d*|\S/g;

const functions: Readonly<Record<string, (value: number) => number>> = {
  sqrt: Math.sqrt,
  "√": Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
};
