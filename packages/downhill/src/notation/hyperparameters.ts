import type { Hyperparameter, Program } from "../ir/program.ts";
import { type greek, learningRateAliases, type words } from "./names.ts";
import { nearest } from "./nearest.ts";
import { tokenize } from "./tokens.ts";

/** Hyperparameters by word. */
export type Hyper = Readonly<Record<string, number>>;

/** The words of the hyperparameters that the header of a rule's text declares, read off its type. */
export type HyperOf<Text extends string> = [HeaderOf<Text>] extends [never]
  ? { readonly [word: string]: number }
  : { readonly [Symbol in SymbolsOf<HeaderOf<Text>> as WordOf<Symbol>]?: number };

/** What stands in the header's parentheses; never where the text is not known or begins with an equation. */
type HeaderOf<Text> = Text extends `${infer Name}(${infer Header})${string}`
  ? Name extends `${string}${" " | "=" | "_" | "\n" | "←"}${string}`
    ? never
    : Header
  : never;
type SymbolsOf<Header> = Header extends `${infer First},${infer Rest}`
  ? SymbolOf<First> | SymbolsOf<Rest>
  : SymbolOf<Header>;
type SymbolOf<Declaration> = Declaration extends `${infer Left}=${string}` ? Trim<Left> : Trim<Declaration>;
type Trim<Text> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : Text;
type WordOf<Symbol> =
  CanonicalOf<Symbol> extends infer Canonical
    ? Canonical extends (typeof learningRateAliases)[number]
      ? "lr"
      : Canonical extends `${infer Stem extends keyof typeof words}${infer Digits}`
        ? `${(typeof words)[Stem]}${Digits}`
        : Canonical & string
    : never;
/** `beta_1`, `beta1` and `\beta_1` are `β1`, as the lexer has it; names count to 3 at most in the literature. */
type CanonicalOf<Symbol> = Symbol extends `${infer Stem}_${infer Digits extends Count}`
  ? `${LetterOf<Stem>}${Digits}`
  : Symbol extends `${infer Stem}1`
    ? `${LetterOf<Stem>}1`
    : Symbol extends `${infer Stem}2`
      ? `${LetterOf<Stem>}2`
      : Symbol extends `${infer Stem}3`
        ? `${LetterOf<Stem>}3`
        : LetterOf<Symbol>;
type Count = "1" | "2" | "3";
type LetterOf<Spelling> = Spelling extends `\\${infer Word}`
  ? LetterOf<Word>
  : Spelling extends keyof GreekWords
    ? GreekWords[Spelling]
    : Spelling & string;
type GreekWords = { [Letter in keyof typeof greek as (typeof greek)[Letter][number]]: Letter };

/**
 * The values of a program's hyperparameters by word: `given` over `base`, the text's defaults. `given` may use the word (`beta1`) or
 * the symbol (`β1`). What neither gives is left out: `requireHyper` or a chain has to find it.
 * @throws RangeError where a name is unknown, given twice, or a value is not a number or NaN
 */
export function settleHyper(program: Program, given: Hyper, base: Hyper = defaultsOf(program)): Hyper {
  const hyper: Record<string, number> = { ...base };
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const { word } = findHyperparameter(program, key);
    if (seen.has(word)) throw new RangeError(`${program.name}: ${word} is given twice, by two of its names`);
    requireNumber(program, key, value);
    seen.add(word);
    hyper[word] = value;
  }
  return hyper;
}

/**
 * Finds a hyperparameter by its word or by its symbol in any spelling: `β1`, `beta_1`, `\beta_1`.
 * @throws RangeError where the program has none of that name; the message names the nearest
 */
export function findHyperparameter(program: Program, key: string): Hyperparameter {
  const found = program.hyperparameters.find(({ word }) => word === key) ?? findBySymbol(program, key);
  if (found !== undefined) return found;
  const known = program.hyperparameters.map(({ word }) => word);
  const guess = nearest(key, known);
  const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
  const list = known.length === 0 ? "It has none." : `It has ${known.join(", ")}.`;
  throw new RangeError(`${program.name} has no hyperparameter ${key}. ${list}${mend}`);
}

function defaultsOf({ hyperparameters }: Program): Hyper {
  const declared = hyperparameters.flatMap(({ word, value }) => (value === undefined ? [] : [[word, value]]));
  return Object.fromEntries(declared);
}

function findBySymbol({ hyperparameters }: Program, key: string): Hyperparameter | undefined {
  const name = canonicalName(key);
  const isLearningRate = (learningRateAliases as readonly string[]).includes(name);
  return (
    hyperparameters.find(({ symbol }) => symbol === name) ??
    (isLearningRate ? hyperparameters.find(({ word }) => word === "lr") : undefined)
  );
}

/** @throws RangeError where the value of a hyperparameter is no number */
export function requireNumber({ name }: Program, key: string, value: unknown): void {
  if (typeof value === "number" && !Number.isNaN(value)) return;
  throw new RangeError(`${name}: ${key} is ${String(value)}; a hyperparameter has to be a number`);
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

/** The name that the lexer makes of a text, or the text where it is not one name. */
function canonicalName(text: string): string {
  const names = tokenize(text).tokens.filter((token) => token.kind === "name");
  return names.length === 1 && names[0] !== undefined ? names[0].name : text;
}
