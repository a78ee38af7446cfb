import type { Program } from "../ir/program.ts";
import { check } from "./check.ts";
import { type Diagnostic, NotationError } from "./diagnostics.ts";
import { type Hyper, type HyperOf, settleHyper } from "./hyperparameters.ts";
import { parse } from "./parse.ts";

/** An update rule with the values of its hyperparameters: plain data, which can be sent to a worker. */
export interface Rule {
  readonly name: string;
  /** The text that defines it. */
  readonly text: string;
  /** Hyperparameters by word. */
  readonly hyper: Hyper;
  readonly program: Program;
  /** Warnings and notes on the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a rule in paper notation. `hyper` gives hyperparameters by word or symbol, over the text's own defaults.
 * @throws NotationError where the text is wrong
 * @throws RangeError where `hyper` has an unknown name or a NaN
 */
export function rule<const Text extends string>(text: Text, hyper?: HyperOf<Text>): Rule {
  const { program, diagnostics } = check(parse(text));
  if (program === undefined) throw new NotationError(text, diagnostics);
  return {
    name: program.name,
    text,
    hyper: settleHyper(program, (hyper ?? {}) as Hyper),
    program,
    diagnostics,
  };
}

/** Makes rules of one text: by hyperparameters, or by one number for the first that the header declares. */
export type Family<Text extends string> = (hyper?: number | HyperOf<Text>) => Rule;

/** A named rule: its text is read on first use, and every rule made of it shares that one program. */
export function family<const Text extends string>(text: Text): Family<Text> {
  let base: Rule | undefined;
  return (hyper = {}) => {
    base ??= rule(text as string);
    const { program } = base;
    const first = program.hyperparameters[0]?.word ?? "";
    const given = typeof hyper === "number" ? { [first]: hyper } : (hyper as Hyper);
    return { ...base, hyper: settleHyper(program, given) };
  };
}
