import type { Severity } from "./diagnostics.ts";

interface Named {
  readonly name: string;
}

interface Guessed extends Named {
  readonly nearest: string | undefined;
}

/** What a diagnostic's code stands for. `message` is one sentence; `mend` is what to write instead. */
export interface Entry<Details> {
  readonly severity: Severity;
  readonly message: (details: Details) => string;
  readonly mend?: (details: Details) => string | undefined;
}

/** Everything that can be said about a rule's text, by code. */
export const catalogue = {
  "unexpected-character": error(
    ({ character }: { character: string }) => `${character} has no meaning here.`,
  ),
  "unknown-command": error(
    ({ name }: Guessed) => `${name} is not a LaTeX command that the notation knows.`,
    ({ nearest }) => nearest,
  ),
  "bad-subscript": error(
    ({ subscript }: { subscript: string }) =>
      `${subscript} is not a subscript: t, t-1, t+1, 0, new, old, a number or a word can stand there.`,
  ),
  "bad-bracket": error(
    ({ name }: Named) =>
      `${name} is not a name: only names and their powers stand in its brackets, as in E[g²].`,
  ),
  "bad-mark": error(
    ({ command }: { command: string }) => `${command} stands over one name, as in ${command}{m}.`,
  ),
  "unexpected-token": error(
    ({ found, expected }: { found: string; expected: string }) =>
      `${expected} has to stand here, not ${found}.`,
  ),
  "missing-operand": error(
    ({ after }: { after: string }) => `The line ends where ${after} still needs an operand.`,
  ),
  "missing-operator": error(
    ({ left, right }: { left: string; right: string }) =>
      `A number is multiplied from the left or with a sign, so ${left} ${right} cannot be read.`,
    ({ left, right }) => `${left} · ${right}`,
  ),
  unclosed: error(({ open }: { open: string }) => `${open} is never closed on its line.`),
  "expected-store": error(() => "A line gives a name a value, as in m = β m + g, and this one does not."),
  "chained-equals": error(
    () => "A line has one store; a comparison after it stands in parentheses.",
    () => "==",
  ),
  "chained-comparison": error(() => "Comparisons do not chain; the first one stands in parentheses."),
  "missing-colon": error(
    ({ word }: { word: string }) => `The line that begins with ${word} needs a colon after it.`,
  ),
  "missing-block": error(
    ({ word }: { word: string }) =>
      `Nothing follows ${word}: its lines stand after the colon, or indented below.`,
  ),
  "else-without-if": error(() => "This else stands under no if with the same indentation."),
  "too-deep": error(({ limit }: { limit: number }) => `This is nested more than ${limit} deep.`),
  "too-long": error(({ limit }: { limit: number }) => `This line has more than ${limit} operators.`),
  arity: error(
    ({ name, takes, given }: { name: string; takes: number; given: number }) =>
      `${name} takes ${takes} ${takes === 1 ? "operand" : "operands"}, not ${given}.`,
  ),
  "unknown-function": error(
    ({ name }: Guessed) => `${name} is not a function of the notation.`,
    ({ nearest }) => nearest,
  ),
  "bare-function": error(
    ({ name }: Named) => `${name} is a function: its operands follow in parentheses.`,
    ({ name }) => `${name}(…)`,
  ),
  "ambiguous-division": error(
    (_: Readings) => "A product written without a sign after a division can be read in two ways.",
    ({ readings }) => readings.join(" or "),
  ),
  "ambiguous-root": error(
    (_: Readings) => "A power after a root sign can be read in two ways.",
    ({ readings }) => readings.join(" or "),
  ),
  "gradient-elsewhere": error(
    ({ where }: { where: string }) =>
      `The gradient is taken at ${where}, but a step is given only the gradient at the parameter.`,
    () => "∇f(θ)",
  ),
  "gradient-history": error(
    () => "The gradient of an earlier step is not kept; store it in a state of your own to read it later.",
  ),
  "bad-gradient": error(() => "∇ is followed by the function that it differentiates, as in ∇J(θ)."),
  unsupported: error(({ what }: { what: string }) => `${what} is not supported yet.`),
  "bad-header": error(
    () => "The header lists names with or without a value, as in adam(α = 0.001, β1 = 0.9, c).",
  ),
  "header-value": error(({ name }: Named) => `The value of ${name} has to be made of numbers alone.`),
  "missing-header-value": error(
    ({ name }: Named) => `${name} = is followed by no value.`,
    ({ name }) => name,
  ),
  "duplicate-declaration": error(({ name }: Named) => `${name} is declared twice.`),
  "unused-declaration": warning(({ name }: Named) => `${name} is declared but no line uses it.`),
  "customary-value": note(
    ({ name, value }: { name: string; value: string }) =>
      `${name} is not declared and starts at its customary value ${value}.`,
  ),
  "empty-rule": error(() => "The rule has no line."),
  "unknown-name": error(
    ({ name }: Guessed) => `${name} is not a hyperparameter, a state or an earlier line.`,
    ({ nearest }) => nearest,
  ),
  "evaluation-inside": error(
    () => "eval θ = … holds for every step, so it stands by itself and not in an if or every.",
  ),
  "second-evaluation": error(() => "A rule has one eval θ = …, and this is the second."),
  "evaluation-target": error(
    ({ name }: Named) => `eval gives the parameters to evaluate with, and ${name} is not the parameter.`,
    () => "eval θ",
  ),
  "evaluation-read": error(
    ({ name }: Named) => `${name} is not kept after a step, and eval can only read what is.`,
  ),
  "reserved-name": error(({ name }: Named) => `${name} has a fixed meaning, so no line can store it.`),
  "ambiguous-parameter": error(
    ({ name, other }: { name: string; other: string }) =>
      `Both ${name} and ${other} could be the parameter, and only one of them can.`,
    () => "θ",
  ),
  "never-stored": error(({ name }: Named) => `The value of ${name} is read, but no line stores one.`),
  "read-before-store": error(
    ({ name }: Named) => `This step's value of ${name} is read before it is stored on every way here.`,
    ({ name }) => `${name}_(t-1)`,
  ),
  "stale-read": warning(
    ({ name }: Named) => `The value of ${name} before this step is read after the new one was stored.`,
  ),
  "two-steps-back": error(
    ({ name }: Named) =>
      `${name} counts from t to t+1 in this rule, so ${name}_(t-1) would be two steps back.`,
    ({ name }) => `${name}_t`,
  ),
  "store-old": error(
    ({ name }: Named) => `The value of ${name} before this step cannot be changed.`,
    ({ name }) => `${name}_t`,
  ),
  "initial-not-constant": error(
    ({ name }: Named) => `${name}_0 can be made of numbers, hyperparameters and θ_0 only.`,
  ),
  "initial-read": error(({ name }: Named) => `${name}_0 can only be given a value, not read.`),
  "initial-unused": warning(
    ({ name }: Named) => `${name}_0 is given, but no line reads ${name} before this step stores it.`,
  ),
  "tensor-test": error(
    () => "A test chooses lines for whole steps, so it cannot depend on the gradient, θ or any other tensor.",
    () => "where(test, a, b)",
  ),
  "reduced-number": error(
    ({ name }: Named) => `${name} takes a tensor, and this is one number for all elements of one.`,
  ),
  "theta-unchanged": error(() => "No line changes θ."),
  "no-step": note(() => "No line changes θ: the rule is a link for a chain."),
} as const satisfies Record<string, Entry<never>>;

export type DiagnosticCode = keyof typeof catalogue;

interface Readings {
  readonly readings: readonly string[];
}

function error<Details>(
  message: (details: Details) => string,
  mend?: (details: Details) => string | undefined,
) {
  return entry("error", message, mend);
}

function warning<Details>(message: (details: Details) => string) {
  return entry("warning", message);
}

function note<Details>(message: (details: Details) => string) {
  return entry("note", message);
}

function entry<Details>(
  severity: Severity,
  message: (details: Details) => string,
  mend: (details: Details) => string | undefined = () => undefined,
): Required<Entry<Details>> {
  return { severity, message, mend };
}
