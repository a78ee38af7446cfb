import { placeLabels } from "@downhill/lab/report/place-labels";
import { looksOf } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import type { PlotFrame } from "../../figure/plot.tsx";

export interface EndLabel {
  readonly name: string;
  readonly text: string;
  /** Where the line ends. */
  readonly x: number;
  readonly y: number;
}

const gap = 15;

/** The names of lines at their right ends, moved apart where they would touch. */
export function EndLabels({
  labels,
  frame,
}: {
  readonly labels: readonly EndLabel[];
  readonly frame: PlotFrame;
}): JSX.Element {
  const most = frame.bottom - frame.top;
  const places = placeLabels(
    labels.map(({ y }) => frame.y(y) - frame.top),
    gap,
    most,
  );
  const looks = looksOf(labels.map(({ name }) => name));
  return (
    <>
      {labels.map(({ name, text, x }, index) => (
        <text
          key={name}
          class="note series-name"
          x={frame.x(x) - 4}
          y={frame.top + (places[index] ?? 0) - 6}
          text-anchor="end"
          style={`fill:var(--c${looks[index]?.colour ?? 7})`}
        >
          {text}
        </text>
      ))}
    </>
  );
}
