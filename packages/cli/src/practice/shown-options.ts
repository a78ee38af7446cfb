import type { ChoiceQuestion } from "@downhill/practice/question/choice-question";
import type { DiagnoseQuestion } from "@downhill/practice/question/diagnose-question";
import { orderOptions } from "@downhill/practice/question/order-options";

/** An option as it is shown, with its place in the bank. */
export interface ShownOption {
  /** From 1. */
  readonly number: number;
  readonly letter: string;
  readonly words: string;
  readonly index: number;
}

/** Options in the order in which the seed shows them, here and on pages. */
export function shownChoices({ id, options }: ChoiceQuestion, seed: number): readonly ShownOption[] {
  return show(id, options, seed);
}

export function shownFaults({ id, faults }: DiagnoseQuestion, seed: number): readonly ShownOption[] {
  return show(
    `${id}-fault`,
    faults.map(({ option }) => option),
    seed,
  );
}

export function shownExperiments(
  { id, experiments }: DiagnoseQuestion,
  seed: number,
): readonly ShownOption[] {
  return show(
    `${id}-experiment`,
    experiments.map(({ option }) => option),
    seed,
  );
}

function show(key: string, options: readonly string[], seed: number): readonly ShownOption[] {
  return orderOptions(key, options.length, seed).map((index, place) => ({
    number: place + 1,
    letter: String.fromCharCode("a".charCodeAt(0) + place),
    words: options[index] ?? "",
    index,
  }));
}
