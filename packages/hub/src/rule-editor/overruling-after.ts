import type { Hyper, Rule } from "downhill";

/**
 * The values over a text's own that still hold after somebody typed: where a value in the text itself was changed, that one holds from
 * then on.
 */
export function overrulingAfter(hyper: Hyper, before: Rule | undefined, now: Rule | undefined): Hyper {
  if (before === undefined || now === undefined) return hyper;
  const valueIn = ({ program }: Rule, word: string) =>
    program.hyperparameters.find((one) => one.word === word)?.value;
  const kept = Object.entries(hyper).filter(([word]) => valueIn(before, word) === valueIn(now, word));
  return kept.length === Object.keys(hyper).length ? hyper : Object.fromEntries(kept);
}
