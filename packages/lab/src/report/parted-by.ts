import type { Witness } from "downhill";

/** How far apart two rules are, as a share of the longer step. */
export function partedBy({ theta: { a, b }, start, coordinate }: Witness): number {
  const from = start[coordinate] ?? 0;
  return Math.abs(a - b) / Math.max(Math.abs(a - from), Math.abs(b - from));
}
