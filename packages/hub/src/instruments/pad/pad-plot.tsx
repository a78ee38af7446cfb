import { type ReadonlySignal, useComputed, useSignalEffect } from "@preact/signals";
import type { Rule } from "downhill";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { fitCanvas } from "../../figure/fit-canvas.ts";
import { useLook } from "../../figure/use-look.ts";
import { type CurveView, curveView, drawCurve, drawCurvePoint } from "./draw-curve.ts";
import { drawPadGround, drawPadPoint, plotWithin, readPadColours } from "./draw-pad.ts";
import { bandLosses, bandRates } from "./map-bands.ts";
import { type PadAxis, valueAt } from "./pad-axes.ts";
import { formatFactor, formatGap, type PadFindings } from "./pad-sentence.ts";
import type { PadState } from "./pad-state.ts";

export interface PadPlotProps {
  readonly id: string;
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly state: PadState;
  readonly findings: ReadonlySignal<PadFindings | undefined>;
  /** Whether the map is still being made. */
  readonly isAtWork: ReadonlySignal<boolean>;
  readonly onHyper: (changed: Readonly<Record<string, number>>) => void;
}

/** The pad itself: a canvas for the map, and one above it for the reader's point, which alone is drawn while it is dragged. */
export function PadPlot({ id, rule, state, findings, isAtWork, onHyper }: PadPlotProps): JSX.Element {
  const ground = useRef<HTMLCanvasElement>(null);
  const front = useRef<HTMLCanvasElement>(null);
  const look = useLook(front);
  const colours = useComputed(() => {
    void look.value;
    return readPadColours();
  });
  const bands = useComputed(() => {
    const map = findings.value?.map;
    if (map === undefined || map.rows === 1) return undefined;
    return state.because.value === undefined ? bandRates(map) : bandLosses(map);
  });
  const best = useComputed(() => {
    const found = findings.value?.best;
    if (found === undefined) return undefined;
    const label =
      state.because.value === undefined ? `×\u00a0${formatFactor(found.value)}` : formatGap(found.value);
    return { hyper: found.hyper, label };
  });
  const curve = useComputed((): CurveView | undefined =>
    curveView(state.task.value?.rule, state, findings.value?.map),
  );
  useSignalEffect(() => {
    void look.value;
    const fitted = ground.current && fitCanvas(ground.current);
    if (!fitted) return;
    const [across, up] = state.shown.value;
    if (across === undefined) return;
    if (up !== undefined)
      drawPadGround(fitted, { across, up, bands: bands.value, best: best.value }, colours.value);
    else if (curve.value !== undefined)
      drawCurve(fitted, { ...curve.value, best: best.value }, colours.value);
  });
  useSignalEffect(() => {
    void look.value;
    const fitted = front.current && fitCanvas(front.current);
    if (!fitted) return;
    fitted.context.clearRect(0, 0, fitted.width, fitted.height);
    const [across, up] = state.shown.value;
    const point = rule.value?.hyper;
    if (point === undefined || across === undefined) return;
    if (up !== undefined) drawPadPoint(fitted, { across, up, point }, colours.value);
    else if (curve.value !== undefined) drawCurvePoint(fitted, curve.value, point, colours.value);
  });

  const move = (event: PointerEvent): void => {
    const canvas = front.current;
    if (canvas === null || !canvas.hasPointerCapture(event.pointerId)) return;
    const box = canvas.getBoundingClientRect();
    const { left, top, width, height } = plotWithin({ width: box.width, height: box.height });
    const shares = [(event.clientX - box.left - left) / width, 1 - (event.clientY - box.top - top) / height];
    const changed = state.shown.value.map((axis: PadAxis, index) => [
      axis.word,
      valueAt(axis, shares[index] ?? 0),
    ]);
    onHyper(Object.fromEntries(changed));
  };
  return (
    <div class="pad-plot">
      <canvas ref={ground} />
      <canvas
        ref={front}
        class="pad-front"
        role="img"
        aria-labelledby={`${id}-sentence`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={move}
      />
      {isAtWork.value && (
        <progress
          class="pad-progress"
          aria-label="The map is being made"
          value={findings.value?.share ?? 0}
        />
      )}
    </div>
  );
}
