import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import { useSeen } from "../use-seen.ts";
import type { Task } from "../worker/task.ts";
import { useReport } from "../worker/use-report.ts";
import { HyperSlider } from "./hyper-slider.tsx";
import "./pad.css";
import { PadPlot } from "./pad-plot.tsx";
import { PadReading } from "./pad-reading.tsx";
import { describePad, type PadFindings, padTable } from "./pad-sentence.ts";
import { type PadInputs, type PadState, usePadState } from "./pad-state.ts";

export interface PadProps extends PadInputs {
  /** Names the pad's parts: letters, digits and hyphens; no two on a page are alike. */
  readonly id: string;
  /** Called with the hyperparameters that the reader moves, by word. */
  readonly onHyper: (changed: Readonly<Record<string, number>>) => void;
}

/**
 * Two hyperparameters under the finger. For a rule whose step is linear, the region where it converges on the surface's minimum and how
 * fast, from the rule's own transition matrix; for another, where runs end. Beside it what is predicted and what was measured.
 */
export function Pad({ id, onHyper, ...inputs }: PadProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const state = usePadState(inputs);
  const reported = useReport(useComputed(() => (isSeen.value ? state.task.value : undefined)));
  const current = useComputed(() =>
    isOfGround(reported.value?.task, state.task.value) ? reported.value?.report : undefined,
  );
  const findings = useComputed((): PadFindings | undefined =>
    current.value?.kind === "map" ? { ...current.value, best: finiteBest(current.value) } : undefined,
  );
  const isAtWork = useComputed(
    () =>
      state.task.value !== undefined && current.value?.kind !== "failed" && (findings.value?.share ?? 0) < 1,
  );
  const sentence = useComputed(() =>
    current.value?.kind === "failed" ? current.value.because : describePad(inputs, state, findings.value),
  );
  return (
    <Figure id={id} sentence={sentence} table={() => padTable(state, findings.value)}>
      <div class="pad" ref={place}>
        {state.shown.value.length > 0 && (
          <PadPlot
            id={id}
            rule={inputs.rule}
            state={state}
            findings={findings}
            isAtWork={isAtWork}
            onHyper={onHyper}
          />
        )}
        <div class="pad-side">
          <div class="pad-controls">
            {state.shown.value.map((axis) => (
              <HyperSlider key={axis.word} id={id} axis={axis} rule={inputs.rule} onHyper={onHyper} />
            ))}
          </div>
          {state.axes.value.length > 2 && <AxisChoice id={id} state={state} chosen={inputs.chosen} />}
          <PadReading inputs={inputs} state={state} findings={findings} onHyper={onHyper} />
        </div>
      </div>
    </Figure>
  );
}

/** Of runs that all diverged none is the best. */
function finiteBest({ best }: PadFindings): PadFindings["best"] {
  return best !== undefined && Number.isFinite(best.value) ? best : undefined;
}

/** Whether a map of one task may stand until that of another comes: the same rule over the same axes. */
function isOfGround(made: Task | undefined, wanted: Task | undefined): boolean {
  if (made === undefined || wanted === undefined || made.kind !== wanted.kind) return false;
  if (made.kind === "basins" || wanted.kind === "basins") return false;
  return made.rule.text === wanted.rule.text && JSON.stringify(made.axes) === JSON.stringify(wanted.axes);
}

interface AxisChoiceProps {
  readonly id: string;
  readonly state: PadState;
  readonly chosen: PadInputs["chosen"];
}

function AxisChoice({ id, state: { axes, shown }, chosen }: AxisChoiceProps): JSX.Element {
  return (
    <div class="pad-axes">
      {["across", "up"].map((direction, index) => (
        <label key={direction} for={`${id}-${direction}`}>
          <span>{index === 0 ? "Across" : "Up"}</span>
          <select
            id={`${id}-${direction}`}
            value={shown.value[index]?.word}
            onChange={(event) => {
              const words = shown.value.map(({ word }) => word);
              const { value: word } = event.currentTarget;
              // The two change places where one is given the other's.
              chosen.value = words.includes(word) ? words.toReversed() : words.with(index, word);
            }}
          >
            {axes.value.map(({ word, symbol }) => (
              <option key={word} value={word}>
                {symbol}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
