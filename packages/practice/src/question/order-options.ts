import { createRandom, shuffle } from "@downhill/lab/random";

/** An order of a question's options, as their indices: the same whenever it is asked with the same seed. */
export function orderOptions(id: string, count: number, seed: number): readonly number[] {
  const mixed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 32, seed + 6);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  shuffle(order, createRandom(mixed % 2 ** 32, "data"));
  return [...order];
}
