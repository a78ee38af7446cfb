import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { Plot } from "../../figure/plot.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import { describeDescent, factorOf, runDescent } from "./descent.ts";
import { DescentMap } from "./descent-map.tsx";
import { ModeTable } from "./mode-table.tsx";
import "./figures.css";

const id = "descent";
const rates = spanOf(0.004, 3, "log");
const factors = spanOf(0, 1.5);
const curvePoints = 240;

/** Gradient descent on the shared quadratic: the factor of each axis against α, and the run at the reader's α. */
export function DescentFigure(): JSX.Element {
  const alpha = useSignal(0.08);
  const condition = useSignal(20);
  const run = useComputed(() => runDescent(alpha.value, condition.value));
  const sentence = useComputed(() => describeDescent(run.value));
  const { condition: κ, limit, best, modes, x, y } = run.value;
  const curve = (curvature: number): (readonly [number, number])[] =>
    Array.from({ length: curvePoints + 1 }, (_, index) => {
      const α = rates.valueAt(index / curvePoints);
      return [α, factorOf(α, curvature)];
    });
  const sentenceId = `${id}-sentence`;
  // Exactly: rounded to three digits it might lie beyond the limit.
  const choose = (value: number): void => {
    alpha.value = value;
  };
  const take = (value: number): void => choose(Number(value.toPrecision(3)));
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `Gradient descent on ½ (x² + ${formatSetting(κ)} y²) at α = ${formatSetting(alpha.value)}.`,
        columns: ["step", "x", "y", "x by (1 − αλ)^t", "y by (1 − αλ)^t"],
        rows: x.map((at, t) => [
          t,
          at,
          y[t],
          (x[0] ?? 0) * (1 - alpha.value) ** t,
          (y[0] ?? 0) * (1 - alpha.value * κ) ** t,
        ]),
      })}
    >
      <DescentMap id={`${id}-map`} labelledBy={sentenceId} condition={κ} height={220}>
        {(frame) => (
          <>
            <path
              class="curve"
              stroke="var(--c0)"
              d={frame.line(x.slice(0, 120).map((at, t) => [at, y[t] ?? Number.NaN]))}
            />
            {x.slice(0, 60).map((at, t) => (
              <circle
                key={t}
                r={t === 0 ? 4 : 2.2}
                cx={frame.x(at)}
                cy={frame.y(y[t] ?? 0)}
                fill="var(--c0)"
              />
            ))}
          </>
        )}
      </DescentMap>
      <Plot
        id={`${id}-rates`}
        labelledBy={sentenceId}
        height={230}
        x={{ span: rates, title: "learning rate α" }}
        y={{ span: factors, title: "factor of the error per step" }}
        onDrag={take}
      >
        {({ left, right, top, bottom, x: across, y: up, line }) => (
          <>
            <rect
              class="stable"
              x={left}
              y={top}
              width={Math.max(0, across(limit) - left)}
              height={bottom - top}
            />
            <path class="guide" d={`M${left},${up(1)}H${right}`} />
            <path class="guide" stroke-dasharray="2 3" d={`M${across(limit)},${top}V${bottom}`} />
            <path
              class="guide"
              stroke-dasharray="2 3"
              d={`M${across(best)},${up(factorOf(best, κ))}V${bottom}`}
            />
            <path class="curve" stroke="var(--c0)" d={line(curve(1))} />
            <path class="curve" stroke="var(--c0)" stroke-dasharray="6 4" d={line(curve(κ))} />
            <text class="note" x={across(0.28)} y={up(factorOf(0.28, 1)) + 18} text-anchor="end">
              along x
            </text>
            <text class="note" x={across(0.42 / κ)} y={up(factorOf(0.42 / κ, κ)) + 14} text-anchor="end">
              along y
            </text>
            <text class="note" x={across(limit) + 5} y={top + 14}>
              2/λmax
            </text>
            <text class="note" x={across(best) - 4} y={bottom - 6} text-anchor="end">
              best
            </text>
            <path class="reader" d={`M${across(alpha.value)},${top}V${bottom}`} />
            {modes.map(({ axis, measured }) => (
              <circle
                key={axis}
                class="reader-point"
                r="5"
                cx={across(alpha.value)}
                cy={up(Math.min(measured, 9))}
              />
            ))}
          </>
        )}
      </Plot>
      <div class="figure-controls">
        <Slider id={`${id}-alpha`} label="α" value={alpha} least={rates.low} most={rates.high} scale="log" />
        <Slider id={`${id}-condition`} label="κ" value={condition} least={1} most={100} scale="log" />
        <div class="figure-choices">
          <button type="button" class="button" onClick={() => choose(best)}>
            Best α
          </button>
          <button type="button" class="button" onClick={() => choose(limit)}>
            At the limit
          </button>
          <button type="button" class="button" onClick={() => choose(1 / κ)}>
            1/λmax
          </button>
        </div>
      </div>
      <ModeTable
        modes={modes}
        rest={`Limit 2/λmax = ${formatMeasured(limit)}, best 2/(λmin + λmax) = ${formatMeasured(best)}.`}
      />
    </Figure>
  );
}
