/** What a call of NumPy, PyTorch or Python's own functions means in the notation; undefined for those that it has itself. */
export function writeFunction(name: string, given: readonly string[]): string | undefined {
  const [first = "", second = "", third = ""] = given;
  switch (name) {
    case "pow":
    case "power":
      return `(${first})^(${second})`;
    case "square":
      return `(${first})^2`;
    case "rsqrt":
      return `1/√(${first})`;
    case "reciprocal":
      return `1/(${first})`;
    case "lerp":
      return `(${first}) + (${third}) * ((${second}) - (${first}))`;
    case "log1p":
      return `log(1 + (${first}))`;
    case "expm1":
      return `exp(${first}) - 1`;
    case "multiply":
      return `(${first}) * (${second})`;
    case "divide":
      return `(${first}) / (${second})`;
    case "maximum":
      return `max(${first}, ${second})`;
    case "minimum":
      return `min(${first}, ${second})`;
    default:
      return undefined;
  }
}
