import { contours } from "d3-contour";
import type { JSX } from "preact";
import { Plot, type PlotFrame } from "../../figure/plot.tsx";
import { spanOf } from "../../figure/span.ts";
import { polyakChoice, radiusOf } from "./momentum.ts";

export interface MomentumPadProps {
  readonly id: string;
  readonly labelledBy: string;
  /** αλmax, in the pad's range. */
  readonly product: number;
  readonly beta: number;
  readonly condition: number;
  readonly onDrag: (product: number, beta: number) => void;
}

/** What the pad reaches: α in units of 1/λmax, and β. */
export const products = spanOf(0.02, 5, "log");
export const betas = spanOf(0, 0.99);

const [columns, rows] = [90, 60];
const thresholds = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99];
const labelled = [0.7, 0.8, 0.9, 0.95, 0.98];

/** The factor per step of the slower axis over α and β, with the reader's point on it. */
export function MomentumPad(props: MomentumPadProps): JSX.Element {
  const { id, labelledBy, product, beta, condition, onDrag } = props;
  const best = polyakChoice(condition);
  return (
    <Plot
      id={id}
      labelledBy={labelledBy}
      height={264}
      x={{ span: products, title: "αλmax" }}
      y={{ span: betas, title: "β, over the factor of the error per step" }}
      onDrag={onDrag}
      dragsBothWays
    >
      {(frame) => (
        <>
          <rect
            x={frame.left}
            y={frame.top}
            width={frame.right - frame.left}
            height={frame.bottom - frame.top}
            fill={tint(0)}
          />
          {bandsFor(condition).map(({ value, coordinates }, index) => (
            <path key={value} d={outline(coordinates, frame)} fill={tint(index + 1)} stroke="var(--hair)" />
          ))}
          <path
            d={`${frame.line(limitLine)}L${frame.right},${frame.top}V${frame.bottom}Z`}
            fill="var(--well)"
            stroke="var(--quiet)"
            stroke-width="1.5"
          />
          <path class="guide" stroke-dasharray="2 3" d={frame.line(criticalLine(1))} />
          <path class="guide" stroke-dasharray="2 3" d={frame.line(criticalLine(condition))} />
          <text class="note" x={frame.right - 6} y={frame.bottom - 10} text-anchor="end">
            diverges
          </text>
          {labelled
            .filter((value) => value ** 2 > best.beta + 0.1)
            .map((value) => (
              <text
                key={value}
                class="note"
                x={frame.x(1.86 * (1 + value ** 2))}
                y={frame.y(value ** 2)}
                dy="0.35em"
                text-anchor="end"
              >
                {value}
              </text>
            ))}
          <text class="note" x={frame.left + 8} y={frame.y(betaAt(0.02)) + 34}>
            y swings above
          </text>
          <Mark frame={frame} x={best.alpha * condition} y={best.beta} text="Polyak's best" />
          <Mark frame={frame} x={(2 * condition) / (1 + condition)} y={0} text="best without β" />
          <path
            class="reader"
            d={`M${frame.x(product)},${frame.top}V${frame.bottom}M${frame.left},${frame.y(beta)}H${frame.right}`}
          />
          <circle class="reader-point" r="7" cx={frame.x(product)} cy={frame.y(beta)} />
        </>
      )}
    </Plot>
  );
}

function Mark({
  frame,
  x,
  y,
  text,
}: {
  readonly frame: PlotFrame;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}): JSX.Element {
  const [across, up] = [frame.x(x), frame.y(y)];
  return (
    <>
      <path
        class="guide"
        style="stroke:var(--ink);stroke-width:1.5"
        d={`M${across - 6},${up}h12M${across},${up - 6}v12`}
      />
      <text class="note strong" x={across - 8} y={up - 8} text-anchor="end">
        {text}
      </text>
    </>
  );
}

interface Band {
  readonly value: number;
  readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
}

let kept: { readonly condition: number; readonly bands: readonly Band[] } | undefined;

/** Where the factor is at least each of the thresholds, in shares of the pad. */
function bandsFor(condition: number): readonly Band[] {
  if (kept?.condition === condition) return kept.bands;
  const values = Array.from({ length: columns * rows }, (_, cell) => {
    const product = products.valueAt(((cell % columns) + 0.5) / columns);
    const beta = betas.valueAt((Math.floor(cell / columns) + 0.5) / rows);
    // Held near 1, so that the outline of what converges is smooth.
    return Math.min(1.2, Math.max(radiusOf(product, beta), radiusOf(product / condition, beta)));
  });
  const bands = contours().size([columns, rows]).thresholds(thresholds)(values);
  kept = { condition, bands };
  return bands;
}

function outline(coordinates: Band["coordinates"], { left, right, top, bottom }: PlotFrame): string {
  return coordinates
    .flat()
    .map((ring) => {
      const points = ring.map(([column = 0, row = 0]) => {
        const across = left + ((right - left) * column) / columns;
        const up = bottom - ((bottom - top) * row) / rows;
        return `${across.toFixed(1)},${up.toFixed(1)}`;
      });
      return `M${points.join("L")}Z`;
    })
    .join("");
}

/** The faster, the more of momentum's colour. */
function tint(step: number): string {
  const share = 46 - (step * 44) / thresholds.length;
  return `color-mix(in srgb, var(--c1) ${share.toFixed(0)}%, var(--paper))`;
}

/** αλ = 2 + 2β, beyond which it diverges. */
const limitLine = Array.from({ length: 40 }, (_, index) => {
  const beta = betas.valueAt(index / 39);
  return [2 + 2 * beta, beta] as const;
});

/** β = (1 − √(αλ))², above which the axis of this curvature swings. */
function betaAt(product: number): number {
  return (1 - Math.sqrt(product)) ** 2;
}

function criticalLine(divisor: number): (readonly [number, number])[] {
  return Array.from({ length: 160 }, (_, index) => {
    const product = products.valueAt(index / 159);
    return [product, betaAt(product / divisor)] as const;
  });
}
