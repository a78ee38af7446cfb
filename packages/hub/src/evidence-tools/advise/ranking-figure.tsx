import type { Advice } from "@downhill/lab/advise/advice";
import { axisOf } from "@downhill/lab/report/axis";
import { formatMeasured } from "@downhill/lab/report/number";
import type { SeriesLook } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { looksFor } from "../../figure/series-sample.tsx";
import { At, PlotFrame } from "../plot/plot-frame.tsx";
import { placesOn } from "../plot/plot-places.ts";
import "./ranking-figure.css";

const rowHeight = 38;

/** The rules on fresh seeds: a marker for each seed, a line at the median, the lowest first. */
export function RankingFigure({
  advice,
  command,
}: {
  readonly advice: Advice;
  readonly command: string;
}): JSX.Element {
  const { ranking, seeds } = advice;
  const looks = looksFor(ranking.map(({ name }) => name));
  const height = ranking.length * rowHeight;
  const values = ranking.flatMap(({ scores }) => scores).filter(Number.isFinite);
  const x = axisOf(values, { margin: 0.05 });
  const places = placesOn(x, { kind: "linear", ticks: [], place: () => 0 }, height);
  return (
    <Figure
      id="fresh-seeds"
      sentence={describeRanking(advice)}
      command={command}
      table={() => ({
        caption: "Scores on fresh seeds; a run that diverged has none.",
        columns: ["rule", "seed", "score"],
        rows: ranking.flatMap(({ name, scores }) =>
          scores.map((score, index) => [name, seeds[index], Number.isFinite(score) ? score : undefined]),
        ),
      })}
    >
      <div class="ranking-plot">
        <PlotFrame
          places={places}
          xTitle={`${advice.scoredBy}${x.kind === "log" ? " (log scale)" : ""}`}
          yTitle=""
          label="Scores of the rules on fresh seeds"
        >
          {ranking.map(({ name, scores, median, isWorse }, row) => {
            const { colour, marker } = looks[row] as SeriesLook;
            const y = row * rowHeight + 26;
            return (
              <g key={name} style={{ "--series": `var(--c${colour})` }}>
                <text class="label" x="0" y={y - 13}>
                  {name}
                  {isWorse === true && <tspan class="tick"> worse</tspan>}
                </text>
                <line class="grid" x1="0" x2="100%" y1={y} y2={y} />
                {Number.isFinite(median) && (
                  <line
                    class="median"
                    x1={places.across(median)}
                    x2={places.across(median)}
                    y1={y - 9}
                    y2={y + 9}
                  />
                )}
                {scores.map((score, index) => (
                  <At key={seeds[index]} x={Number.isFinite(score) ? places.across(score) : "100%"} y={y}>
                    <path
                      class={Number.isFinite(score) ? "mark" : "cross"}
                      d={Number.isFinite(score) ? marker : "M-4,-4L4,4M-4,4L4,-4"}
                    />
                  </At>
                ))}
              </g>
            );
          })}
        </PlotFrame>
      </div>
    </Figure>
  );
}

function describeRanking({ ranking, seeds }: Advice): string {
  const listed = ranking.map(({ name, median }) => `${name} ${formatMeasured(median)}`);
  return `Medians over ${seeds.length} fresh ${seeds.length === 1 ? "seed" : "seeds"}, the lower the better: ${listed.join(", ")}. A marker is one seed, the line the median.`;
}
