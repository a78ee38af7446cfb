import { placeLabels } from "@downhill/lab/report/place-labels";
import { looksOf } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { Plot, type PlotFrame } from "../../figure/plot.tsx";
import { type Span, spanOf } from "../../figure/span.ts";
import { bestOf, type RateTask } from "./rate-curves.ts";
import { capitalised } from "./textbook-rules.ts";

export interface RatePlotProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly height: number;
  readonly task: RateTask;
  readonly rates: Span;
  /** Left out, it is made to hold the task's scores. */
  readonly scores?: Span;
  readonly rate: number;
  readonly onDrag: (rate: number) => void;
  /** Whether points stand for single runs, which are marked. */
  readonly hasMarkers: boolean;
}

/** A score over the learning rate, a line for each rule; where a run diverged, its mark stands at the upper edge. */
export function RatePlot(props: RatePlotProps): JSX.Element {
  const { id, labelledBy, height, task, rates, rate, onDrag, hasMarkers } = props;
  const scores = props.scores ?? spanFor(task);
  const looks = looksOf(task.curves.map(({ name }) => name));
  return (
    <Plot
      id={id}
      labelledBy={labelledBy}
      height={height}
      x={{ span: rates, title: "learning rate α" }}
      y={{ span: scores, title: task.score }}
      onDrag={(x) => onDrag(Number(x.toPrecision(3)))}
      over={(frame) => <BestLabels frame={frame} task={task} />}
    >
      {({ top, bottom, x, y, line }) => (
        <>
          <path class="reader" d={`M${x(rate)},${top}V${bottom}`} />
          {task.curves.map(({ name, points }, index) => (
            <g key={name}>
              <path
                class="curve"
                stroke={`var(--c${looks[index]?.colour})`}
                stroke-dasharray={looks[index]?.dash}
                d={line(points.map(({ lr, score }) => [lr, score ?? Number.NaN]))}
              />
              {hasMarkers &&
                points.map(({ lr, score }) =>
                  score === null ? (
                    <text
                      key={lr}
                      x={x(lr)}
                      y={top + 12 + index * 11}
                      text-anchor="middle"
                      style={`fill:var(--c${looks[index]?.colour})`}
                    >
                      ✕
                    </text>
                  ) : (
                    <path
                      key={lr}
                      d={looks[index]?.marker}
                      fill={`var(--c${looks[index]?.colour})`}
                      transform={`translate(${x(lr)},${y(score)})`}
                    />
                  ),
                )}
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}

/** The rules' names below their lowest points, moved apart where they would touch. */
function BestLabels({ frame, task }: { readonly frame: PlotFrame; readonly task: RateTask }): JSX.Element {
  const { x, y, top, bottom } = frame;
  const found = task.curves.flatMap((curve) => {
    const best = bestOf(curve);
    return best === undefined ? [] : [{ name: curve.name, ...best }];
  });
  const looks = looksOf(found.map(({ name }) => name));
  const places = placeLabels(
    found.map(({ score }) => y(score) + 20 - top),
    14,
    bottom - top - 4,
  );
  return (
    <>
      {found.map(({ name, lr }, index) => (
        <text
          key={name}
          class="note series-name"
          x={x(lr)}
          y={top + (places[index] ?? 0)}
          text-anchor="middle"
          style={`fill:var(--c${looks[index]?.colour})`}
        >
          {capitalised(name)}
        </text>
      ))}
    </>
  );
}

/** The rates that the tasks' runs were made at, with room at both ends. */
export function ratesOf(tasks: readonly RateTask[]): Span {
  const all = tasks.flatMap(({ curves }) => curves.flatMap(({ points }) => points.map(({ lr }) => lr)));
  return spanOf(Math.min(...all) * 0.7, Math.max(...all) / 0.7, "log");
}

function spanFor({ curves }: RateTask): Span {
  const all = curves.flatMap(({ points }) => points.flatMap(({ score }) => score ?? []));
  return spanOf(Math.min(...all) * 0.6, Math.max(...all) * 1.25, "log");
}
