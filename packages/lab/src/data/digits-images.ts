import { createRandom, shuffle } from "../random.ts";
import type { ReadDataFile } from "./data-file.ts";
import { decodeText } from "./decode-text.ts";
import { decompress } from "./decompress.ts";
import { type LabelledImages, type SplitImages, sliceImages } from "./labelled-images.ts";

/** Pixels of an image: 8 × 8. */
export const digitsPixels = 64;

const trainingCount = 1437;

/**
 * The 1,797 handwritten digits of 8 × 8 pixels in one fixed order: 1,437 to train on (four fifths), 360 to test.
 * The file lists writer after writer, so the order is a shuffle, the same for every seed.
 * @throws Error where the file is not what it should be
 */
export async function loadDigits(read: ReadDataFile): Promise<SplitImages> {
  const file = "digits.csv.gz";
  const images = parse(decodeText(await decompress(await read(file), file), file));
  return {
    training: sliceImages(images, 0, trainingCount),
    heldOut: sliceImages(images, trainingCount, images.labels.length),
  };
}

function parse(text: string): LabelledImages {
  const lines = text.trim().split("\n");
  const order = Uint32Array.from(lines, (_, i) => i);
  shuffle(order, createRandom(0, "batches"));
  const pixels = new Uint8Array(lines.length * digitsPixels);
  const labels = new Uint8Array(lines.length);
  for (const [place, index] of order.entries()) {
    const values = (lines[index] ?? "").split(",").map(Number);
    const label = values.pop();
    if (values.length !== digitsPixels || label === undefined || !(label >= 0 && label <= 9)) {
      throw new Error(`line ${index + 1} of the digits is not ${digitsPixels} pixels and a digit`);
    }
    pixels.set(values, place * digitsPixels);
    labels[place] = label;
  }
  return { pixels, brightest: 16, labels };
}
