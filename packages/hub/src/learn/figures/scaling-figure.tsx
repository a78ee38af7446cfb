import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { Plot } from "../../figure/plot.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import { ScrollBox } from "../scroll-box.tsx";
import { DescentMap } from "./descent-map.tsx";
import { describeScaling, firstStepRows, runScaling } from "./scaling.ts";
import "./figures.css";

const id = "scaling";
const stepAxis = { span: spanOf(1, 200, "log"), title: "step" };
const rateSpan = spanOf(1e-6, 100, "log");
/** Where the curves are named. */
const labelStep = 3;

/** RMSprop on the shared quadratic: the rate that each coordinate is given, and what becomes of it. */
export function ScalingFigure(): JSX.Element {
  const alpha = useSignal(0.02);
  const beta = useSignal(0.9);
  const epsilon = useSignal(1e-8);
  const condition = useSignal(20);
  const run = useComputed(() => runScaling(alpha.value, beta.value, epsilon.value, condition.value));
  const sentence = useComputed(() => describeScaling(run.value));
  const { x, y, rateX, rateY, condition: κ, predictedFirst } = run.value;
  const sentenceId = `${id}-sentence`;
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `RMSprop on ½ (x² + ${formatSetting(κ)} y²) at α = ${formatSetting(alpha.value)}, β = ${formatSetting(beta.value)}, ε = ${formatSetting(epsilon.value)}.`,
        columns: ["step", "x", "y", "step over gradient, x", "step over gradient, y"],
        rows: x.map((at, t) => [t, at, y[t], rateX[t - 1], rateY[t - 1]]),
      })}
    >
      <DescentMap id={`${id}-map`} labelledBy={sentenceId} condition={κ} height={200}>
        {(frame) => (
          <>
            <path
              class="curve"
              stroke="var(--c2)"
              d={frame.line(x.map((at, t) => [at, y[t] ?? Number.NaN]))}
            />
            {x.slice(0, 80).map((at, t) => (
              <circle key={t} r={t === 0 ? 4 : 2} cx={frame.x(at)} cy={frame.y(y[t] ?? 0)} fill="var(--c2)" />
            ))}
          </>
        )}
      </DescentMap>
      <Plot
        id={`${id}-rates`}
        labelledBy={sentenceId}
        height={220}
        x={stepAxis}
        y={{ span: rateSpan, title: "rate that the gradient is given: α/√(v + ε)" }}
        over={({ x: across, y: up }) =>
          (
            [
              ["along x", rateX, -8],
              ["along y", rateY, 18],
            ] as const
          ).map(([label, rates, shift]) => (
            <text key={label} class="note" x={across(labelStep)} y={up(rates[labelStep - 1] ?? 1) + shift}>
              {label}
            </text>
          ))
        }
      >
        {({ left, right, y: up, line }) => (
          <>
            <path class="guide" stroke-dasharray="2 3" d={`M${left},${up(2)}H${right}`} />
            <text class="note" x={left + 8} y={up(2) - 5}>
              2/λ along x
            </text>
            <path class="guide" stroke-dasharray="2 3" d={`M${left},${up(2 / κ)}H${right}`} />
            <text class="note" x={left + 8} y={up(2 / κ) + (κ < 6 ? 16 : -5)}>
              2/λ along y
            </text>
            <path class="curve" stroke="var(--c2)" d={line(rateX.map((rate, t) => [t + 1, rate]))} />
            <path
              class="curve"
              stroke="var(--c2)"
              stroke-dasharray="6 4"
              d={line(rateY.map((rate, t) => [t + 1, rate]))}
            />
          </>
        )}
      </Plot>
      <div class="figure-controls">
        <Slider id={`${id}-alpha`} label="α" value={alpha} least={0.001} most={0.3} scale="log" />
        <Slider id={`${id}-beta`} label="β" value={beta} least={0.1} most={0.999} scale="below one" />
        <Slider id={`${id}-epsilon`} label="ε" value={epsilon} least={1e-8} most={10} scale="log" />
        <Slider id={`${id}-condition`} label="κ" value={condition} least={1} most={1000} scale="log" />
      </div>
      <div class="readout">
        <ScrollBox label="The first step">
          <table>
            <thead>
              <tr>
                <th scope="col">first step</th>
                <th scope="col" class="number">
                  gradient
                </th>
                <th scope="col" class="number">
                  ε inside √
                </th>
                <th scope="col" class="number">
                  ε outside √
                </th>
              </tr>
            </thead>
            <tbody>
              {firstStepRows(run.value).map(([axis = "", ...numbers]) => (
                <tr key={axis}>
                  <th scope="row">along {axis}</th>
                  {numbers.map((value, index) => (
                    <td key={index} class="number">
                      {formatMeasured(Number(value))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <p>
          α/√(1 − β) = {formatMeasured(predictedFirst)}. Inside the root is this text's and Keras's; outside
          is PyTorch's.
        </p>
      </div>
    </Figure>
  );
}
