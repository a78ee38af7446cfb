import { expect, test } from "vitest";
import { loadDigits } from "./digits-images.ts";
import { gatherImages, holdOut, type LabelledImages } from "./labelled-images.ts";
import { loadMnist } from "./mnist-images.ts";
import { readDataFile } from "./read-data-file.node.ts";

test("MNIST is whole: class frequencies, mean and deviation are the published ones", async () => {
  const { training, heldOut } = await loadMnist(readDataFile);
  // Class frequencies of the training set, as in every description of MNIST.
  expect(countLabels(training)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  expect(countLabels(heldOut)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  // Mean and deviation by which MNIST is customarily standardised: 0.1307 and 0.3081.
  let sum = 0;
  let squares = 0;
  for (const pixel of training.pixels) {
    sum += pixel;
    squares += pixel * pixel;
  }
  const mean = sum / training.pixels.length;
  const deviation = Math.sqrt(squares / training.pixels.length - mean ** 2);
  expect(mean / training.brightest).toBeCloseTo(0.1307, 4);
  expect(deviation / training.brightest).toBeCloseTo(0.3081, 4);
});

test("the digits are whole, and both parts hold every class", async () => {
  const { training, heldOut } = await loadDigits(readDataFile);
  // Class frequencies of scikit-learn's load_digits.
  const [train, test] = [countLabels(training), countLabels(heldOut)];
  expect(train.map((count, i) => count + (test[i] ?? 0))).toEqual([
    178, 182, 177, 183, 181, 182, 181, 179, 174, 180,
  ]);
  expect(training.labels).toHaveLength(1437);
  expect(heldOut.labels).toHaveLength(360);
  expect(Math.min(...test)).toBeGreaterThan(20);
  expect(Math.max(...training.pixels)).toBe(training.brightest);
  expect(Math.min(...training.pixels)).toBe(0);
});

test("holding out takes the last training images and leaves the test images out", () => {
  const images = (values: readonly number[]): LabelledImages => ({
    pixels: Uint8Array.from(values.flatMap((value) => [value, 10 * value])),
    brightest: 40,
    labels: Uint8Array.from(values),
  });
  const split = holdOut({ training: images([1, 2, 3, 4]), heldOut: images([9]) }, 1);
  expect([...split.training.labels]).toEqual([1, 2, 3]);
  expect([...split.heldOut.labels]).toEqual([4]);
  expect([...split.heldOut.pixels]).toEqual([4, 40]);
  expect(() => holdOut(split, 3)).toThrow("3 of 3 training images");

  const pixels = new Float32Array(4);
  gatherImages(split.training, Uint32Array.of(2, 0), pixels);
  expect([...pixels]).toEqual([3 / 40, 30 / 40, 1 / 40, 10 / 40].map(Math.fround));
});

function countLabels({ labels }: LabelledImages): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
