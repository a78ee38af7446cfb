import { expect, test } from "vitest";
import { drawCharacter, sampleText, type TextModel } from "./sample-text.ts";

const alphabet = ["a", "b", "c"];
/** After a comes b, after b c, after c a. */
const cycle: TextModel = {
  alphabet,
  context: 2,
  predict: (before) => alphabet.map((_, i) => (i === ((before.at(-1) ?? 0) + 1) % 3 ? 5 : 0)),
};

test("the likeliest character is taken at temperature 0", async () => {
  const request = { prompt: "xxa", length: 7, temperature: 0, seed: 1 };
  expect(await sampleText(cycle, request)).toBe("bcabcab");
});

test("a model reads no more than its context, and what it wrote itself", async () => {
  const seen: string[] = [];
  const watched: TextModel = {
    ...cycle,
    predict(before) {
      seen.push(Array.from(before, (i) => alphabet[i]).join(""));
      return cycle.predict(before);
    },
  };
  await sampleText(watched, { prompt: "a", length: 4, temperature: 0, seed: 1 });
  expect(seen).toEqual(["a", "ab", "bc", "ca"]);
});

test("the same request gives the same text, another seed another", async () => {
  const flat: TextModel = { alphabet, context: 1, predict: () => [0, 0, 0] };
  const write = (seed: number) => sampleText(flat, { prompt: "a", length: 40, temperature: 1, seed });
  expect(await write(1)).toBe(await write(1));
  expect(await write(1)).not.toBe(await write(2));
});

test("characters are drawn by their shares, which a higher temperature evens out", () => {
  const logits = [Math.log(1), Math.log(2), Math.log(5)];
  const count = 8000;
  const shares = (temperature: number): number[] => {
    const counts = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const drawn = drawCharacter(logits, 3, temperature, (i + 0.5) / count);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    return counts.map((n) => n / count);
  };
  for (const [i, share] of shares(1).entries()) expect(share).toBeCloseTo(([1, 2, 5][i] as number) / 8, 3);
  // At temperature 2 the shares are those of the square roots.
  const roots = [1, Math.SQRT2, Math.sqrt(5)];
  const sum = roots.reduce((a, b) => a + b);
  for (const [i, share] of shares(2).entries()) expect(share).toBeCloseTo((roots[i] as number) / sum, 3);
});

test("a prompt without any known character is refused", async () => {
  await expect(sampleText(cycle, { prompt: "xyz", length: 1, temperature: 0, seed: 1 })).rejects.toThrow(
    'nothing of the prompt "xyz" can be read; the model knows abc',
  );
});
