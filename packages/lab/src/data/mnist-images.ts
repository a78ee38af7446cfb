import type { DataFile, ReadDataFile } from "./data-file.ts";
import { parseIdx } from "./idx.ts";
import type { LabelledImages, SplitImages } from "./labelled-images.ts";

/** Height and width of an image. */
export const mnistSide = 28;

/**
 * All of MNIST: 60,000 training and 10,000 test images of 28 × 28 (LeCun, Cortes & Burges 1998).
 * @throws Error where a file is not what it should be
 */
export async function loadMnist(read: ReadDataFile): Promise<SplitImages> {
  return { training: await loadPart(read, "train", 60_000), heldOut: await loadMnistTest(read) };
}

/** The test images alone. */
export function loadMnistTest(read: ReadDataFile): Promise<LabelledImages> {
  return loadPart(read, "t10k", 10_000);
}

async function loadPart(read: ReadDataFile, part: "train" | "t10k", count: number): Promise<LabelledImages> {
  const [images, labels] = [
    await readBytes(`${part}-images-idx3-ubyte`, read),
    await readBytes(`${part}-labels-idx1-ubyte`, read),
  ];
  const found = `${images.shape.join(" × ")} pixels and ${labels.shape.join(" × ")} labels`;
  const expected = `${count} × ${mnistSide} × ${mnistSide} pixels and ${count} labels`;
  if (found !== expected) throw new Error(`MNIST ${part} has ${found}; it should have ${expected}`);
  return { pixels: images.values, brightest: 255, labels: labels.values };
}

async function readBytes(
  file: DataFile,
  read: ReadDataFile,
): Promise<{ readonly shape: readonly number[]; readonly values: Uint8Array }> {
  const { shape, values } = parseIdx(await read(file), file);
  if (!(values instanceof Uint8Array)) throw new Error(`${file}: it should hold unsigned bytes`);
  return { shape, values };
}
