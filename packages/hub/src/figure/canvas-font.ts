/** What is written on canvases is set in, as `font` takes it. */
export function canvasFont(pixels: number, weight: 400 | 600 = 400): string {
  return `${weight} ${pixels}px "Inter Variable", system-ui, sans-serif`;
}
