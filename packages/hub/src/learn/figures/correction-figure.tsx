import { formatSetting } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { Plot } from "../../figure/plot.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import { correctionCondition, correctionRate, describeCorrection, runCorrection } from "./correction.ts";
import { DescentMap } from "./descent-map.tsx";
import "./figures.css";

const id = "correction";
const stepAxis = { span: spanOf(1, 10_000, "log"), title: "step t" };
const lengthSpan = spanOf(0.1, 20, "log");
const drawn = Array.from({ length: 300 }, (_, index) => Math.round(10 ** (index / 75))).filter(
  (t, index, all) => t !== all[index - 1] && t <= 10_000,
);

/** Bias correction: how long a step is without it, in lengths of a step with it; and both on the shared quadratic. */
export function CorrectionFigure(): JSX.Element {
  const beta1 = useSignal(0.9);
  const beta2 = useSignal(0.999);
  const run = useComputed(() => runCorrection(beta1.value, beta2.value));
  const sentence = useComputed(() => describeCorrection(run.value));
  const { ratio, peak, measured, corrected, uncorrected } = run.value;
  const sentenceId = `${id}-sentence`;
  const choose = (one: number, two: number) => (): void => {
    beta1.value = one;
    beta2.value = two;
  };
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `Length of a step on a steady gradient, in α, at β1 = ${formatSetting(beta1.value)}, β2 = ${formatSetting(beta2.value)}: by formula, and by the texts with and without correction.`,
        columns: ["step", "without, by (1 − β1^t)/√(1 − β2^t)", "without, run", "with, run"],
        rows: drawn.map((t) => [t, ratio[t - 1], measured.uncorrected[t - 1], measured.corrected[t - 1]]),
      })}
    >
      <Plot
        id={`${id}-ratio`}
        labelledBy={sentenceId}
        height={250}
        x={stepAxis}
        y={{ span: lengthSpan, title: "length of a step on a steady gradient, in α" }}
        over={({ x, y, right }) => (
          <>
            <text class="note strong" x={x(peak.step)} y={y(peak.ratio) - 12} text-anchor="middle">
              {peak.ratio > 1.001 ? `step ${peak.step}: ${peak.ratio.toFixed(2)} α` : ""}
            </text>
            <text class="note" x={right - 6} y={y(1) + 18} text-anchor="end">
              with correction
            </text>
          </>
        )}
      >
        {({ left, right, x, y, line }) => (
          <>
            <path class="guide" d={`M${left},${y(1)}H${right}`} />
            <path
              class="curve"
              stroke="var(--c3)"
              stroke-dasharray="10 3 2.5 3"
              d={line(drawn.map((t) => [t, ratio[t - 1] ?? Number.NaN]))}
            />
            {measured.uncorrected.map((length, index) => (
              <circle
                key={index}
                class="measured"
                stroke="var(--c3)"
                r="3"
                cx={x(index + 1)}
                cy={y(length)}
              />
            ))}
            {measured.corrected.map((length, index) => (
              <circle key={index} r="2" fill="var(--c3)" cx={x(index + 1)} cy={y(length)} />
            ))}
          </>
        )}
      </Plot>
      <div class="figure-controls">
        <Slider id={`${id}-beta1`} label="β1" value={beta1} least={0} most={0.99} scale="below one" />
        <Slider id={`${id}-beta2`} label="β2" value={beta2} least={0.5} most={0.9999} scale="below one" />
        <div class="figure-choices">
          <button type="button" class="button" onClick={choose(0.9, 0.999)}>
            0.9 and 0.999
          </button>
          <button type="button" class="button" onClick={choose(0.9, 0.95)}>
            0.9 and 0.95
          </button>
          <button type="button" class="button" onClick={choose(0.9, 0.81)}>
            β2 = β1²
          </button>
          <button type="button" class="button" onClick={choose(0, 0.9)}>
            RMSprop
          </button>
        </div>
      </div>
      <div class="figure-pair">
        {(
          [
            ["with correction", "with", corrected],
            ["without", "without", uncorrected],
          ] as const
        ).map(([label, key, { x, y }]) => (
          <DescentMap
            key={key}
            id={`${id}-map-${key}`}
            labelledBy={sentenceId}
            condition={correctionCondition}
            height={190}
            title={`${label}, α = ${correctionRate}, κ = ${correctionCondition}`}
          >
            {(frame) => (
              <>
                <path
                  class="curve"
                  stroke="var(--c3)"
                  d={frame.line(x.map((at, t) => [at, y[t] ?? Number.NaN]))}
                />
                {x.slice(0, 90).map((at, t) => (
                  <circle
                    key={t}
                    r={t === 0 ? 4 : 1.8}
                    cx={frame.x(at)}
                    cy={frame.y(y[t] ?? 0)}
                    fill="var(--c3)"
                  />
                ))}
              </>
            )}
          </DescentMap>
        ))}
      </div>
    </Figure>
  );
}
