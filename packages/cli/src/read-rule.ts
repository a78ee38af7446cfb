import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { check, formatDiagnostic, NotationError, parse, type Rule, rule } from "downhill";
import { readText } from "./read-text.ts";
import { findNamedRule, type NamedRule, nearestRuleName } from "./rule-names.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A rule by its name, or from a file of notation: a word with a dot or a slash in it that is a file, or one that ends
 * in `.rule` or `.txt`.
 * @throws UsageError where there is no such rule or file, or the file's text is wrong
 */
export async function readRule(word: string): Promise<NamedRule> {
  const named = findNamedRule(word);
  if (named !== undefined) return named;
  if (looksLikeFile(word)) return readRuleFile(word);
  const guess = nearestRuleName(word);
  const mend = guess === undefined ? "downhill rules lists the rules." : `Did you mean ${guess}?`;
  throw new UsageError(`${JSON.stringify(word)} is neither a rule nor a file of notation. ${mend}`);
}

/**
 * Gives a rule its hyperparameters.
 * @throws UsageError where one is unknown, missing or out of range
 */
export function makeRule({ name, make }: NamedRule, given: object, from: string): Rule {
  try {
    return make(given);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof NotationError) {
      throw new UsageError(`${from}: ${error.message || name}`, { cause: error });
    }
    throw error;
  }
}

/**
 * @param how how a value is given to a hyperparameter, by its word: `--lr adam=0.01`
 * @throws UsageError where a rule changes no parameter, or has a hyperparameter without a value
 */
export function requireTrainable(
  { program, hyper, diagnostics }: Rule,
  name: string,
  how: (word: string) => string,
): void {
  if (diagnostics.some(({ code }) => code === "no-step")) {
    throw new UsageError(
      `${name} only changes the gradient and takes no step; write its line before those of a rule that does, in a file`,
    );
  }
  const missing = program.hyperparameters.find(({ word }) => hyper[word] === undefined)?.word;
  if (missing !== undefined) {
    throw new UsageError(`${name} has no value for ${missing}; give one, as in ${how(missing)}`);
  }
}

function looksLikeFile(word: string): boolean {
  if (/\.(rule|txt)$/.test(word)) return true;
  return /[./\\]/.test(word) && existsSync(word) && statSync(word).isFile();
}

async function readRuleFile(file: string): Promise<NamedRule> {
  const text = await readText(file);
  const { program, diagnostics } = check(parse(text));
  if (program === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    throw new UsageError(
      `${file} cannot be read as a rule\n${errors.map((e) => formatDiagnostic(e, text, file)).join("\n")}`,
    );
  }
  const name = program.name === "rule" ? basename(file).replace(/\.(rule|txt)$/, "") : program.name;
  return { name, make: (given) => rule(text, given as Readonly<Record<string, number>>) };
}
