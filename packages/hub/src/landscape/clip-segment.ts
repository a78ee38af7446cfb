/** The part of a segment within a rectangle. */
export interface ClippedSegment {
  readonly from: readonly [across: number, down: number];
  readonly to: readonly [across: number, down: number];
  /** Whether its beginning, its end was cut off. */
  readonly startsLater: boolean;
  readonly endsEarlier: boolean;
}

/** Clips a segment (Liang & Barsky 1984); undefined where none of it is inside. */
export function clipSegment(
  rectangle: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  across0: number,
  down0: number,
  across1: number,
  down1: number,
): ClippedSegment | undefined {
  const { left, right, top, bottom } = rectangle;
  const [dx, dy] = [across1 - across0, down1 - down0];
  let [enter, leave] = [0, 1];
  for (const [towards, room] of [
    [-dx, across0 - left],
    [dx, right - across0],
    [-dy, down0 - top],
    [dy, bottom - down0],
  ] as const) {
    if (towards === 0 && room < 0) return undefined;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  if (!(enter <= leave)) return undefined;
  return {
    from: [across0 + enter * dx, down0 + enter * dy],
    to: [across0 + leave * dx, down0 + leave * dy],
    startsLater: enter > 0,
    endsEarlier: leave < 1,
  };
}
