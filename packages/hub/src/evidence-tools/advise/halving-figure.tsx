import type { ProbeNews } from "@downhill/lab/advise/probe";
import { axisOf } from "@downhill/lab/report/axis";
import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { SeriesLook } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { looksFor, SeriesSample } from "../../figure/series-sample.tsx";
import { At, PlotFrame, PlotLine } from "../plot/plot-frame.tsx";
import { type PlotPlaces, placesOn } from "../plot/plot-places.ts";
import { type AdviceState, rulesOf, tuningProbes } from "./advice-state.ts";
import "./halving-figure.css";

const height = 150;

/** Halving as it happens: for each rule its score over the rate, a line for each round, the longer the stronger. */
export function HalvingFigure({
  state,
  command,
  problem,
}: {
  readonly state: AdviceState;
  readonly command: string;
  readonly problem: string;
}): JSX.Element {
  const rules = rulesOf(state);
  const looks = looksFor(rules);
  const tried = rules.flatMap((rule) => tuningProbes(state, rule));
  const scores = tried.map(({ score }) => score).filter(Number.isFinite);
  const places = placesOn(
    axisOf(tried.length > 0 ? tried.map(({ rate }) => rate) : [1e-4, 1], { kind: "log", margin: 0.06 }),
    axisOf(scores, { margin: 0.08 }),
    height,
  );
  const lengths = [...new Set(tried.map(({ steps }) => steps))].sort((a, b) => a - b);
  return (
    <Figure
      id="halving"
      sentence={describeHalving(state)}
      command={command}
      table={() => ({
        caption: `Rates that were tried on ${problem}, in the order of the runs; a run that diverged has no score.`,
        columns: ["rule", "rate", "steps", "seed", "score"],
        rows: state.probes.map(({ rule, rate, steps, seed, score }) => [
          rule,
          rate,
          steps,
          seed,
          Number.isFinite(score) ? score : undefined,
        ]),
      })}
    >
      <div class="halving">
        {rules.map((rule, index) => (
          <div key={rule}>
            <h3>
              <SeriesSample look={looks[index] as SeriesLook} /> {rule}
            </h3>
            <PlotFrame
              places={places}
              xTitle="learning rate"
              yTitle={index === 0 ? "score, the lower the better" : "\u00a0"}
              label={`Scores of ${rule} over its learning rate`}
            >
              <Rounds
                probes={tuningProbes(state, rule)}
                lengths={lengths}
                look={looks[index] as SeriesLook}
                places={places}
              />
            </PlotFrame>
          </div>
        ))}
      </div>
    </Figure>
  );
}

function Rounds({
  probes,
  lengths,
  look,
  places,
}: {
  readonly probes: readonly ProbeNews[];
  readonly lengths: readonly number[];
  readonly look: SeriesLook;
  readonly places: PlotPlaces;
}): JSX.Element {
  const strength = (steps: number): number => lengths.indexOf(steps);
  return (
    <g style={{ "--series": `var(--c${look.colour})` }}>
      {lengths.map((steps) => (
        <PlotLine
          key={steps}
          places={places}
          className={`line round-${Math.min(2, strength(steps))}`}
          points={probes
            .filter((probe) => probe.steps === steps)
            .toSorted((a, b) => a.rate - b.rate)
            .map(({ rate, score }) => [rate, score])}
        />
      ))}
      {probes.map(({ rate, score, steps }) => (
        <At
          key={`${rate} ${steps}`}
          x={places.across(rate)}
          y={Number.isFinite(score) ? places.down(score) : 0}
        >
          {Number.isFinite(score) ? (
            <path class={`mark round-${Math.min(2, strength(steps))}`} d={look.marker} />
          ) : (
            <path class="cross" d="M-4,-4L4,4M-4,4L4,-4" />
          )}
        </At>
      ))}
    </g>
  );
}

function describeHalving(state: AdviceState): string {
  const rules = rulesOf(state);
  if (rules.length === 0) return "No rate has been tried yet.";
  const best = rules.flatMap((rule) => {
    const probes = tuningProbes(state, rule);
    const longest = Math.max(...probes.map(({ steps }) => steps));
    const [lowest] = probes
      .filter(({ steps, score }) => steps === longest && Number.isFinite(score))
      .toSorted((a, b) => a.score - b.score);
    return lowest === undefined
      ? [`${rule} at none: all diverged`]
      : [`${rule} at ${formatSetting(lowest.rate)} (${formatMeasured(lowest.score)})`];
  });
  const lengths = [...new Set(rules.flatMap((rule) => tuningProbes(state, rule).map(({ steps }) => steps)))];
  return `Lowest in the longest runs so far: ${best.join(", ")}. Rounds of ${lengths.join(", ")} steps, the longer the stronger the line; a cross is a divergence.`;
}
