import { loadDigits } from "@downhill/lab/data/digits-images";
import type { LabelledImages } from "@downhill/lab/data/labelled-images";
import { loadMnistTest } from "@downhill/lab/data/mnist-images";
import { readDataOverHttp } from "../training/read-data-over-http.ts";

const loaded = new Map<string, Promise<LabelledImages>>();

/** The images that a problem is tested on. The workers have loaded them before, so they come from the browser's store. */
export function heldOutImages(kind: "digits" | "mnist", root: string): Promise<LabelledImages> {
  const known = loaded.get(kind);
  if (known !== undefined) return known;
  const read = readDataOverHttp({ root });
  const images = kind === "mnist" ? loadMnistTest(read) : loadDigits(read).then(({ heldOut }) => heldOut);
  loaded.set(kind, images);
  images.catch(() => loaded.delete(kind));
  return images;
}
