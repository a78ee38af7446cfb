import { blockLength } from "../ir/reductions.ts";
import type { StepperLayer } from "./stepper.ts";

/** Elements of one layer, or of neighbours that a pass treats alike. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The first layer among them. */
  readonly layer: number;
  /** Where its numbers begin among those that the pass gathers. */
  readonly part: number;
}

/**
 * What a pass is called for: all elements at once where it can be, each group's neighbours, or layer by layer.
 * @param gathered numbers that the pass gathers from each block
 */
export function spansOf(
  layers: readonly StepperLayer[],
  isByLayer: boolean,
  gathered: number,
): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let part = 0;
  for (const [layer, { length, group }] of layers.entries()) {
    const last = spans.at(-1);
    const end = start + length;
    if (last !== undefined && !isByLayer && layers[last.layer]?.group === group) {
      spans[spans.length - 1] = { ...last, end };
    } else {
      spans.push({ start, end, layer, part });
    }
    start = end;
    part += gathered * Math.ceil(length / blockLength);
  }
  return spans;
}
