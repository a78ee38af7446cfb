import { looksOf } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { Plot } from "./plot.tsx";
import { bestOf, type RateTask } from "./rate-curves.ts";
import { type Span, spanOf } from "./span.ts";
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
      over={({ x, y, top }) =>
        task.curves.map((curve, index) => {
          const best = bestOf(curve);
          if (best === undefined) return null;
          return (
            <text
              key={curve.name}
              class="note series-name"
              x={x(best.lr)}
              y={Math.max(top + 10, y(best.score) + (index % 2 === 0 ? 20 : -10))}
              text-anchor="middle"
              style={`fill:var(--c${looks[index]?.colour})`}
            >
              {capitalised(curve.name)}
            </text>
          );
        })
      }
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

/** The rates that the tasks' runs were made at, with room at both ends. */
export function ratesOf(tasks: readonly RateTask[]): Span {
  const all = tasks.flatMap(({ curves }) => curves.flatMap(({ points }) => points.map(({ lr }) => lr)));
  return spanOf(Math.min(...all) * 0.7, Math.max(...all) / 0.7, "log");
}

function spanFor({ curves }: RateTask): Span {
  const all = curves.flatMap(({ points }) => points.flatMap(({ score }) => score ?? []));
  return spanOf(Math.min(...all) * 0.8, Math.max(...all) * 1.25, "log");
}
