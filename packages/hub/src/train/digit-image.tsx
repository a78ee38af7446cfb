import type { LabelledImages } from "@downhill/lab/data/labelled-images";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface DigitImageProps {
  /** Undefined until they are there; the place is empty then. */
  readonly images: LabelledImages | undefined;
  readonly place: number;
  /** The colour of the brightest pixels, as `rgb(…)`. */
  readonly ink: string;
}

/** A grey image in one ink. What it shows is said beside it. */
export function DigitImage({ images, place, ink }: DigitImageProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (images !== undefined && canvas.current !== null) drawImage(canvas.current, images, place, ink);
  }, [images, place, ink]);
  return <canvas ref={canvas} class="digit-image" width="1" height="1" />;
}

function drawImage(canvas: HTMLCanvasElement, images: LabelledImages, place: number, ink: string): void {
  const size = images.pixels.length / images.labels.length;
  const side = Math.sqrt(size);
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const [red = 0, green = 0, blue = 0] = ink.match(/\d+/g)?.map(Number) ?? [];
  const drawn = context.createImageData(side, side);
  for (let i = 0; i < size; i++) {
    const share = (images.pixels[place * size + i] ?? 0) / images.brightest;
    drawn.data.set([red, green, blue, Math.round(255 * share)], 4 * i);
  }
  context.putImageData(drawn, 0, 0);
}
