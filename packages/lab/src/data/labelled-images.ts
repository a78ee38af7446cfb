/** Grey images with their classes. */
export interface LabelledImages {
  /** Brightness of each pixel from 0 to `brightest`, image by image, row by row. */
  readonly pixels: Uint8Array;
  readonly brightest: number;
  /** Class of each image, counted from 0. */
  readonly labels: Uint8Array;
}

/** Images to train on and images to score on, of one size. */
export interface SplitImages {
  readonly training: LabelledImages;
  readonly heldOut: LabelledImages;
}

/**
 * Takes the test images out of play: the last `count` training images are held out in their place, so that a search
 * can score without having seen the test set. 0 leaves the split as it is.
 * @throws RangeError where fewer than one training image would be left
 */
export function holdOut(split: SplitImages, count: number): SplitImages {
  if (count === 0) return split;
  const { training } = split;
  const total = training.labels.length;
  if (count >= total) throw new RangeError(`${count} of ${total} training images cannot be held out`);
  return {
    training: sliceImages(training, 0, total - count),
    heldOut: sliceImages(training, total - count, total),
  };
}

/** Images `from` to `to` − 1, as views. */
export function sliceImages(images: LabelledImages, from: number, to: number): LabelledImages {
  const size = images.pixels.length / images.labels.length;
  return {
    ...images,
    pixels: images.pixels.subarray(from * size, to * size),
    labels: images.labels.subarray(from, to),
  };
}

/** Writes the pixels of the images `indices` into `into`, one image after the other, scaled to 0 … 1. */
export function gatherImages(
  images: LabelledImages,
  indices: Uint32Array,
  into: Float32Array | Float64Array,
): void {
  const { pixels, brightest } = images;
  const size = pixels.length / images.labels.length;
  for (let place = 0; place < indices.length; place++) {
    const from = (indices[place] ?? 0) * size;
    for (let i = 0; i < size; i++) into[place * size + i] = (pixels[from + i] ?? 0) / brightest;
  }
}
