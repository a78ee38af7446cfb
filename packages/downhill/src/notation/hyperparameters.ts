import type { Hyperparameter, Program } from "../ir/program.ts";
import type { learningRateAliases, words } from "./names.ts";
import { nearest } from "./nearest.ts";

/** Hyperparameters by word. */
export type Hyper = Readonly<Record<string, number>>;

/** The words of the hyperparameters that the header of a rule's text declares, read off its type. */
export type HyperOf<Text extends string> = string extends Text
  ? { readonly [word: string]: number }
  : { readonly [Symbol in SymbolsOf<HeaderOf<Text>> as WordOf<Symbol>]?: number };

type HeaderOf<Text> = Text extends `${string}(${infer Header})${string}` ? Header : never;
type SymbolsOf<Header> = Header extends `${infer First},${infer Rest}`
  ? SymbolOf<First> | SymbolsOf<Rest>
  : SymbolOf<Header>;
type SymbolOf<Declaration> = Declaration extends `${infer Left}=${string}` ? Trim<Left> : Trim<Declaration>;
type Trim<Text> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : Text;
type WordOf<Symbol> = Symbol extends (typeof learningRateAliases)[number]
  ? "lr"
  : Symbol extends `${infer Stem extends keyof typeof words}${infer Digits}`
    ? `${(typeof words)[Stem]}${Digits}`
    : Symbol;

/**
 * The values of a program's hyperparameters by word: `given` over the defaults. `given` may use the word (`beta1`) or
 * the symbol (`β1`). What neither gives is left out: `requireHyper` or a chain has to find it.
 * @throws RangeError where a name is unknown, given twice, or a value is not a number or NaN
 */
export function settleHyper(program: Program, given: Hyper): Hyper {
  const hyper: Record<string, number> = {};
  for (const { word, value } of program.hyperparameters) if (value !== undefined) hyper[word] = value;
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const { word } = findHyperparameter(program, key);
    if (seen.has(word))
      throw new RangeError(`${program.name}: ${word} is given twice, as word and as symbol`);
    if (typeof value !== "number" || Number.isNaN(value)) {
      throw new RangeError(
        `${program.name}: ${key} is ${String(value)}; a hyperparameter has to be a number`,
      );
    }
    seen.add(word);
    hyper[word] = value;
  }
  return hyper;
}

/**
 * Finds a hyperparameter by word or symbol.
 * @throws RangeError where the program has none of that name; the message names the nearest
 */
export function findHyperparameter(program: Program, key: string): Hyperparameter {
  const found =
    program.hyperparameters.find(({ word }) => word === key) ??
    program.hyperparameters.find(({ symbol }) => symbol === key);
  if (found !== undefined) return found;
  const known = program.hyperparameters.map(({ word }) => word);
  const guess = nearest(key, known);
  const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
  const list = known.length === 0 ? "It has none." : `It has ${known.join(", ")}.`;
  throw new RangeError(`${program.name} has no hyperparameter ${key}. ${list}${mend}`);
}

/** @throws RangeError where a hyperparameter without a default was not given */
export function requireHyper(program: Program, hyper: Hyper): void {
  const missing = program.hyperparameters.filter(({ word }) => hyper[word] === undefined);
  if (missing.length === 0) return;
  const names = missing.map(({ word }) => word).join(", ");
  throw new RangeError(
    `${program.name} has no default for ${names}: give a value, as in { ${missing[0]?.word}: 0.01 }`,
  );
}
