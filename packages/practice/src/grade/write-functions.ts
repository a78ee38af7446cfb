type Written = (first: string, second: string, third: string) => string;

/** Functions of NumPy, PyTorch and Python that the notation lacks, which are methods of arrays and tensors too, with what each means in it. */
const functions: Readonly<Record<string, Written>> = {
  pow: (base, exponent) => `(${base})^(${exponent})`,
  power: (base, exponent) => `(${base})^(${exponent})`,
  square: (value) => `(${value})^2`,
  rsqrt: (value) => `1/√(${value})`,
  reciprocal: (value) => `1/(${value})`,
  lerp: (from, to, weight) => `(${from}) + (${weight}) * ((${to}) - (${from}))`,
  log1p: (value) => `log(1 + (${value}))`,
  expm1: (value) => `exp(${value}) - 1`,
  multiply: (one, other) => `(${one}) * (${other})`,
  divide: (one, other) => `(${one}) / (${other})`,
  maximum: (one, other) => `max(${one}, ${other})`,
  minimum: (one, other) => `min(${one}, ${other})`,
};

/** What a call means in the notation; undefined for functions that it has itself or nobody knows. */
export function writeFunction(name: string, given: readonly string[]): string | undefined {
  const [first = "", second = "", third = ""] = given;
  return Object.hasOwn(functions, name) ? functions[name]?.(first, second, third) : undefined;
}
