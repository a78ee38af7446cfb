import { formatMeasured } from "@downhill/lab/report/number";
import type { Eigenvalue } from "downhill";

/** How the slowest part of a mode moves, in a few words. */
export function describeMode({ real, imaginary, size }: Eigenvalue): string {
  const isTurning = Math.abs(imaginary) > 1e-6 * size;
  const turn = isTurning ? (2 * Math.PI) / Math.abs(Math.atan2(imaginary, real)) : 0;
  const way = isTurning
    ? `one swing in ${formatMeasured(turn)} steps`
    : real < -1e-12
      ? "changes sides at every step"
      : "from one side";
  if (size > 1 + 1e-9) return `diverges, ${way}`;
  return size > 1 - 1e-9 ? `neither grows nor shrinks, ${way}` : isTurning ? `oscillates, ${way}` : way;
}
