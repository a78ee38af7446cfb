import { formatCount, formatMeasured, formatPlural, formatSetting } from "@downhill/lab/report/number";
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { describeMode } from "./describe-mode.ts";
import { formatFactor, formatGap, type PadFindings, spellHyper } from "./pad-sentence.ts";
import type { PadInputs, PadState } from "./pad-state.ts";

export interface PadReadingProps {
  readonly inputs: PadInputs;
  readonly state: PadState;
  readonly findings: ReadonlySignal<PadFindings | undefined>;
  readonly onHyper: (changed: Readonly<Record<string, number>>) => void;
}

/** The numbers beside a pad: predicted and measured, mode by mode, and the best point with a button that goes there. */
export function PadReading({ inputs, state, findings, onHyper }: PadReadingProps): JSX.Element {
  const best = findings.value?.best;
  const { world } = inputs;
  const { x, y } = state.minimum.value;
  return (
    <div class="pad-reading">
      {state.prediction.value === undefined ? <Measured state={state} /> : <Predicted state={state} />}
      {state.task.value !== undefined && (
        <p class="pad-best">
          <button
            type="button"
            class="button"
            disabled={best === undefined}
            onClick={() => {
              if (best === undefined) return;
              const short = Object.entries(best.hyper).map(([word, value]) => [
                word,
                Number(value.toPrecision(6)),
              ]);
              onHyper(Object.fromEntries(short));
            }}
          >
            Go to the best point
          </button>
          <span class="quiet">
            {best === undefined
              ? findings.value?.share === 1
                ? "Every run diverged"
                : "Looking for it"
              : spellHyper(state.shown.value, best.hyper)}
          </span>
        </p>
      )}
      {state.prediction.value !== undefined && (
        <p class="quiet pad-note">
          {world.value.surface === "ravine"
            ? "The surface is a quadratic, so the prediction holds everywhere."
            : `Near the minimum at (${formatMeasured(x)}, ${formatMeasured(y)}) the surface is a quadratic of these curvatures; the prediction holds there.`}
          {(world.value.noise > 0 || world.value.drift !== 0) && " It leaves noise and drift out."}
        </p>
      )}
    </div>
  );
}

function Predicted({ state }: { readonly state: PadState }): JSX.Element {
  const { prediction, measured, limit, axes } = state;
  const seen = measured.value;
  const rate = axes.value.find(({ word }) => word === "lr");
  return (
    <>
      <dl class="pad-rates">
        <div>
          <dt>Predicted</dt>
          <dd>× {formatFactor(prediction.value?.factor ?? Number.NaN)}</dd>
        </div>
        <div>
          <dt>Measured</dt>
          <dd>{seen === undefined ? "–" : `× ${formatFactor(seen.factor)}`}</dd>
        </div>
        {rate !== undefined && (
          <div>
            <dt>Stable below</dt>
            <dd>
              {limit.value === undefined
                ? "no limit"
                : `${rate.symbol} = ${formatSetting(Number(limit.value.toPrecision(6)))}`}
            </dd>
          </div>
        )}
      </dl>
      <p class="quiet pad-note">
        {seen === undefined
          ? "The error per step. It is not measured while the surface drifts, or over fewer than sixteen steps."
          : `The error per step; measured over steps ${formatCount(seen.from)} to ${formatCount(seen.to)}.`}
      </p>
      <table class="pad-modes">
        <thead>
          <tr>
            <th scope="col">Curvature</th>
            <th scope="col" class="number">
              |σ|
            </th>
            <th scope="col">Its mode</th>
          </tr>
        </thead>
        <tbody>
          {prediction.value?.modes.map(({ curvature, eigenvalue }, index) => (
            <tr key={index}>
              <td class="number">{formatMeasured(curvature)}</td>
              <td class="number">{formatFactor(eigenvalue.size)}</td>
              <td>{describeMode(eigenvalue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Measured({ state }: { readonly state: PadState }): JSX.Element {
  const [seen, ending] = [state.measured.value, state.ending.value];
  return (
    <>
      <dl class="pad-rates">
        <div>
          <dt>Above the minimum</dt>
          <dd>{ending === undefined ? "–" : formatGap(ending.gap)}</dd>
        </div>
        <div>
          <dt>Error per step</dt>
          <dd>{seen === undefined ? "–" : `× ${formatFactor(seen.factor)}`}</dd>
        </div>
      </dl>
      <p class="quiet pad-note">
        {ending !== undefined && `Where this run stands after ${formatPlural(ending.step, "step")}`}
        {ending !== undefined &&
          (seen === undefined
            ? ". "
            : `; its rate over steps ${formatCount(seen.from)} to ${formatCount(seen.to)}. `)}
        {state.because.value !== undefined && `No rate is predicted: ${state.because.value}.`}
      </p>
    </>
  );
}
