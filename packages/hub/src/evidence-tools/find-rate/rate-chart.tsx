import { axisOf } from "@downhill/lab/report/axis";
import { formatSetting } from "@downhill/lab/report/number";
import { rangeSpan, suggestionOrder } from "@downhill/lab/report/range-words";
import type { RangePoint, RangeTest } from "@downhill/lab/search/find-rate";
import type { JSX } from "preact";
import { At, PlotFrame, PlotLine } from "../plot/plot-frame.tsx";
import { type PlotPlaces, placesOn } from "../plot/plot-places.ts";
import "./rate-chart.css";

export interface RateChartProps {
  /** The ends of the rates that are gone through. */
  readonly start: number;
  readonly end: number;
  readonly points: readonly RangePoint[];
  /** Undefined while it runs. */
  readonly test: RangeTest | undefined;
}

const height = 340;
/** Room above for the suggestions' names. */
const headroom = 0.2;

/** The loss over the rate: each batch's as a dot, smoothed as a line, with the suggestions, and what was not gone through. */
export function RateChart({ start, end, points, test }: RateChartProps): JSX.Element {
  const smoothed = points.map((point) => point.smoothed).filter(Number.isFinite);
  const { kind, low, high } =
    smoothed.length > 0 ? rangeSpan(smoothed) : ({ kind: "linear", low: 0, high: 1 } as const);
  const top = kind === "log" ? high * (high / low) ** headroom : high + headroom * (high - low || 1);
  const places = placesOn(
    axisOf([start, end], { kind: "log" }),
    axisOf([low, top], { kind, margin: 0.03 }),
    height,
  );
  return (
    <div class="rate-chart">
      <PlotFrame
        places={places}
        xTitle="learning rate (log scale)"
        yTitle={`training loss of the batch${kind === "log" ? " (log scale)" : ""}`}
        label="Loss over the learning rate"
      >
        {test !== undefined && <Unused test={test} places={places} />}
        {points
          .filter(({ loss }) => loss >= low && places.y.place(loss) <= 1 && places.y.place(loss) >= 0)
          .map(({ rate, loss }) => (
            <circle key={rate} class="raw" cx={places.across(rate)} cy={places.down(loss)} r="2" />
          ))}
        <PlotLine
          places={places}
          className="line smoothed"
          points={points.map((point) => [point.rate, point.smoothed])}
        />
        {test !== undefined && <Suggestions test={test} places={places} />}
      </PlotFrame>
    </div>
  );
}

/** The points that no suggestion is from, and the rates that were not reached. */
function Unused({
  test: { points, used, start, end, ended },
  places: { x, across },
}: {
  readonly test: RangeTest;
  readonly places: PlotPlaces;
}): JSX.Element {
  const last = points.at(-1)?.rate ?? start;
  const [from, to] = [points[used.from]?.rate ?? last, points[used.to]?.rate ?? last];
  const width = (low: number, high: number): string =>
    `${Math.max(0, (x.place(high) - x.place(low)) * 100).toFixed(2)}%`;
  const words = { rose: "not reached: the loss had risen", diverged: "not reached: it diverged", end: "" }[
    ended
  ];
  return (
    <>
      <rect class="unused" x="0" y="0" width={width(start, from)} height={height} />
      <rect class="unused" x={across(to)} y="0" width={width(to, last)} height={height} />
      {ended !== "end" && (
        <>
          <rect class="unreached" x={across(last)} y="0" width={width(last, end)} height={height} />
          <line class="ended" x1={across(last)} x2={across(last)} y1="0" y2={height} />
          {x.place(end) - x.place(last) > 0.22 && (
            <text class="tick" x={across(last)} dx="8" y={height - 10}>
              {words}
            </text>
          )}
        </>
      )}
    </>
  );
}

function Suggestions({
  test: { suggestions, start, end },
  places: { x, across },
}: {
  readonly test: RangeTest;
  readonly places: PlotPlaces;
}): JSX.Element | null {
  if (suggestions === undefined) return null;
  return (
    <>
      {suggestionOrder
        .filter((name) => suggestions[name] >= start && suggestions[name] <= end)
        .map((name, row) => {
          const rate = suggestions[name];
          const isRight = x.place(rate) > 0.75;
          const y = 14 + row * 18;
          return (
            <g key={name} class="suggestion">
              <line x1={across(rate)} x2={across(rate)} y1={y - 6} y2={height} />
              <At x={across(rate)} y={y}>
                <circle r="3.5" />
                <text class="label" x={isRight ? -9 : 9} dy=".33em" text-anchor={isRight ? "end" : "start"}>
                  {name} {formatSetting(rate)}
                </text>
              </At>
            </g>
          );
        })}
    </>
  );
}
