/** A canvas with its size in CSS pixels; the context draws in them whatever the screen's density. */
export interface FittedCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly density: number;
}

const mostDensity = 2;

/** Fits a canvas's pixels to the size that the style sheet gives it; undefined while it has none. */
export function fitCanvas(canvas: HTMLCanvasElement): FittedCanvas | undefined {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext("2d");
  if (width === 0 || height === 0 || context === null) return undefined;
  const density = Math.min(devicePixelRatio, mostDensity);
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  return { context, width, height, density };
}
