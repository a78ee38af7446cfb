import { exp } from "../elementary.ts";
import type { SampleRequest } from "../problem.ts";
import { createRandom } from "../random.ts";

export interface TextModel {
  /** The characters in the order of their numbers. */
  readonly alphabet: readonly string[];
  /** Characters that the model reads at the most; the earlier ones of a longer text are left out. */
  readonly context: number;
  /** A logit for each character that may come after these. */
  predict(before: Uint8Array): ArrayLike<number> | Promise<ArrayLike<number>>;
}

/**
 * Has a model go on with a text, character by character, each drawn from the softmax of the logits over the temperature. The same
 * request gives the same text.
 * @returns what comes after the prompt
 * @throws RangeError where no character of the prompt is in the alphabet
 */
export async function sampleText(
  { alphabet, context, predict }: TextModel,
  { prompt, length, temperature, seed }: SampleRequest,
): Promise<string> {
  const numbers = new Map(alphabet.map((character, number) => [character, number]));
  const text = [...prompt].flatMap((character) => numbers.get(character) ?? []);
  const from = text.length;
  if (from === 0)
    throw new RangeError(
      `nothing of the prompt ${JSON.stringify(prompt)} can be read; the model knows ${alphabet.join("")}`,
    );
  const { uniform } = createRandom(seed, "noise");
  while (text.length < from + length) {
    const logits = await predict(Uint8Array.from(text.slice(-context)));
    text.push(drawCharacter(logits, alphabet.length, temperature, uniform()));
  }
  return text
    .slice(from)
    .map((number) => alphabet[number])
    .join("");
}

/**
 * A class by its share of the softmax.
 * @param place where it lies among the shares side by side, from 0 to 1
 */
export function drawCharacter(
  logits: ArrayLike<number>,
  classes: number,
  temperature: number,
  place: number,
): number {
  let top = 0;
  for (let i = 1; i < classes; i++) if (at(logits, i) > at(logits, top)) top = i;
  if (temperature === 0) return top;
  const shares = Array.from({ length: classes }, (_, i) =>
    exp((at(logits, i) - at(logits, top)) / temperature),
  );
  let rest = place * shares.reduce((sum, share) => sum + share, 0);
  for (const [i, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return i;
  }
  return top;
}

function at(values: ArrayLike<number>, i: number): number {
  return values[i] as number;
}
