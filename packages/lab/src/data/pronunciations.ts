import { createRandom, shuffle } from "../random.ts";
import type { ReadDataFile } from "./data-file.ts";

/** Words with how they are spoken, as numbers of letters and of phonemes. */
export interface Pronunciations {
  /** The letters and the apostrophe, in the order of their numbers. */
  readonly letters: readonly string[];
  /** ARPAbet's phonemes without stress, in the order of their numbers. */
  readonly phonemes: readonly string[];
  readonly words: readonly Pronunciation[];
}

export interface Pronunciation {
  readonly letters: Uint8Array;
  readonly phonemes: Uint8Array;
}

const mostSymbols = 12;

/**
 * The words of the CMU Pronouncing Dictionary that have at most 12 letters and 12 phonemes, each with its first pronunciation, in one
 * shuffled order, the same always. Entries with digits or dots in them, and comments, are left out.
 * @throws Error where the file does not hold the dictionary
 */
export async function loadPronunciations(read: ReadDataFile): Promise<Pronunciations> {
  const dictionary: Readonly<Record<string, string>> = JSON.parse(
    new TextDecoder().decode(await read("cmudict.json")),
  );
  const entries = Object.entries(dictionary)
    .filter(([word]) => /^[a-z']+$/.test(word))
    .map(
      ([word, spoken]) => [[...word], spoken.replace(/ *#.*/, "").replaceAll(/\d/g, "").split(" ")] as const,
    )
    .filter(([letters, phonemes]) => letters.length <= mostSymbols && phonemes.length <= mostSymbols);
  if (entries.length < 100_000) throw new Error("cmudict.json does not hold the whole dictionary");
  const letters = [...new Set(entries.flatMap(([word]) => word))].sort();
  const phonemes = [...new Set(entries.flatMap(([, spoken]) => spoken))].sort();
  const order = Uint32Array.from(entries, (_, i) => i);
  shuffle(order, createRandom(0, "data"));
  const words = Array.from(order, (index): Pronunciation => {
    const [word = [], spoken = []] = entries[index] ?? [];
    return { letters: numbersOf(word, letters), phonemes: numbersOf(spoken, phonemes) };
  });
  return { letters, phonemes, words };
}

function numbersOf(symbols: readonly string[], known: readonly string[]): Uint8Array {
  return Uint8Array.from(symbols, (symbol) => known.indexOf(symbol));
}
