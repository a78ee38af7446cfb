import type { JSX } from "preact";

export interface SizeBarProps {
  readonly value: number;
  /** The largest size that is shown, which fills half of the bar. */
  readonly largest: number;
}

/** Sizes this much smaller than the largest have no length. */
const decades = 6;

/** The sign and the size of a number as a bar from the middle, by its decade: to the left where it is negative. */
export function SizeBar({ value, largest }: SizeBarProps): JSX.Element {
  const share = value === 0 ? 0 : 1 + Math.log10(Math.abs(value) / largest) / decades;
  const width = 48 * Math.min(1, Math.max(0.02, Number.isFinite(share) ? share : 0));
  return (
    <svg class="size-bar" width="100" height="8" viewBox="0 0 100 8" aria-hidden="true" focusable="false">
      <path class="size-bar-axis" d="M0,4H100M50,0V8" />
      {value !== 0 && Number.isFinite(value) && (
        <rect x={value < 0 ? 50 - width : 50} y="1.5" width={width} height="5" />
      )}
    </svg>
  );
}
