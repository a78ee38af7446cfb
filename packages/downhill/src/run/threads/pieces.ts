import { blockLength } from "../../ir/reductions.ts";
import type { Span } from "../spans.ts";

/** A part of a span that one thread does at a time. */
export interface Piece {
  /** Index of its span. */
  readonly span: number;
  readonly start: number;
  readonly end: number;
  /** Where its numbers begin among those that the pass gathers. */
  readonly part: number;
}

/**
 * Cuts spans at whole blocks from their starts, so that a pass gathers the same numbers whoever does it.
 * @param gathered numbers that the pass gathers from each block
 * @param blocks the most that a piece holds
 */
export function cutPieces(spans: readonly Span[], gathered: number, blocks: number): readonly Piece[] {
  const most = blocks * blockLength;
  return spans.flatMap(({ start, end, part }, span) =>
    Array.from({ length: Math.ceil((end - start) / most) }, (_, index) => ({
      span,
      start: start + index * most,
      end: Math.min(end, start + (index + 1) * most),
      part: part + index * blocks * gathered,
    })),
  );
}
