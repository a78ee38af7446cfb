import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { Plot } from "../../figure/plot.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import { DescentMap } from "./descent-map.tsx";
import { ModeTable } from "./mode-table.tsx";
import { describeMomentum, polyakChoice, radiusOf, runMomentum } from "./momentum.ts";
import { betas, MomentumPad, products } from "./momentum-pad.tsx";
import "./figures.css";

const id = "momentum";
const shownSteps = 80;
const stepAxis = { span: spanOf(0, shownSteps), title: "step" };
const errorAxis = { span: spanOf(-1.05, 1.05), title: "x (line), y (dashes), over their starts" };

/** Momentum on the shared quadratic: α and β on a pad over the factor that theory gives, and the run at that point. */
export function MomentumFigure(): JSX.Element {
  const product = useSignal(0.3);
  const beta = useSignal(0.8);
  const condition = useSignal(50);
  const run = useComputed(() => runMomentum(product.value / condition.value, beta.value, condition.value));
  const sentence = useComputed(() => describeMomentum(run.value));
  const { modes, x, y, best, condition: κ } = run.value;
  const sentenceId = `${id}-sentence`;
  // Exactly: near the best point three digits change the factor.
  const choose = (a: number, b: number): void => {
    product.value = a;
    beta.value = b;
  };
  const take = (a: number, b: number): void => choose(Number(a.toPrecision(3)), Number(b.toPrecision(3)));
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `Momentum on ½ (x² + ${formatSetting(κ)} y²) at α = ${formatSetting(run.value.alpha)}, β = ${formatSetting(beta.value)}.`,
        columns: ["step", "x", "y"],
        rows: x.map((at, t) => [t, at, y[t]]),
      })}
    >
      <MomentumPad
        id={`${id}-pad`}
        labelledBy={sentenceId}
        product={product.value}
        beta={beta.value}
        condition={κ}
        onDrag={take}
      />
      <div class="figure-controls">
        <Slider
          id={`${id}-alpha`}
          label="α"
          value={product}
          least={products.low}
          most={products.high}
          scale="log"
          format={(value) => formatSetting(value / κ)}
        />
        <Slider id={`${id}-beta`} label="β" value={beta} least={betas.low} most={betas.high} step={0.001} />
        <Slider id={`${id}-condition`} label="κ" value={condition} least={1} most={100} scale="log" />
        <div class="figure-choices">
          <button
            type="button"
            class="button"
            onClick={() => choose(polyakChoice(κ).alpha * κ, polyakChoice(κ).beta)}
          >
            Polyak's best
          </button>
          <button type="button" class="button" onClick={() => choose((2 * κ) / (1 + κ), 0)}>
            Best without β
          </button>
          <button type="button" class="button" onClick={() => choose(product.value, 0.9)}>
            β = 0.9
          </button>
        </div>
      </div>
      <ModeTable
        modes={modes}
        rest={`Best for κ = ${formatSetting(κ)}: α = ${formatMeasured(best.alpha)}, β = ${formatMeasured(best.beta)}, factor ${formatMeasured(best.factor)}; without β ${formatMeasured(radiusOf((2 * κ) / (1 + κ), 0))}.`}
      />
      <div class="figure-pair">
        <DescentMap id={`${id}-map`} labelledBy={sentenceId} condition={κ} height={180}>
          {(frame) => (
            <>
              <path
                class="curve"
                stroke="var(--c1)"
                d={frame.line(x.slice(0, 160).map((at, t) => [at, y[t] ?? Number.NaN]))}
              />
              {x.slice(0, 60).map((at, t) => (
                <circle
                  key={t}
                  r={t === 0 ? 4 : 2}
                  cx={frame.x(at)}
                  cy={frame.y(y[t] ?? 0)}
                  fill="var(--c1)"
                />
              ))}
            </>
          )}
        </DescentMap>
        <Plot id={`${id}-trace`} labelledBy={sentenceId} height={180} x={stepAxis} y={errorAxis}>
          {({ left, right, y: up, line }) => (
            <>
              <path class="guide" d={`M${left},${up(0)}H${right}`} />
              <path class="curve" stroke="var(--c1)" d={line(share(x))} />
              <path class="curve" stroke="var(--c1)" stroke-dasharray="4 3" d={line(share(y))} />
            </>
          )}
        </Plot>
      </div>
    </Figure>
  );
}

function share(positions: readonly number[]): (readonly [number, number])[] {
  const [first = 1] = positions;
  return positions.slice(0, shownSteps + 1).map((at, t) => [t, at / first]);
}
