import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import { describeRates, type RateTask } from "./rate-curves.ts";
import { RatePlot, ratesOf } from "./rate-plot.tsx";
import { curvesAfter, mostSweepSteps, type Sweep, sweepQuadratic, sweptQuadratic, widthOf } from "./sweep.ts";
import { capitalised } from "./textbook-rules.ts";
import "./figures.css";

const id = "sweep";
const scores = spanOf(1e-9, 30, "log");
const target = 0.01;

export interface SweepFigureProps {
  /** The quadratic after the first number of steps, so that there is something to see at once. */
  readonly first: RateTask;
  readonly firstSteps: number;
  /** A recorded search. */
  readonly recorded: RateTask;
}

/** The loss over the learning rate: on the quadratic after any number of steps, and as recorded on handwritten digits. */
export function SweepFigure({ first, firstSteps, recorded }: SweepFigureProps): JSX.Element {
  const steps = useSignal(firstSteps);
  const rate = useSignal(0.03);
  const isQuadratic = useSignal(true);
  const sweep = useSignal<Sweep | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    sweepQuadratic(mostSweepSteps, true, stop.signal).then(
      (found) => {
        sweep.value = found;
      },
      () => {},
    );
    return () => stop.abort();
  }, [sweep]);
  const task = useComputed(() => {
    if (!isQuadratic.value) return recorded;
    return sweep.value === undefined ? first : curvesAfter(sweep.value, steps.value);
  });
  const sentence = useComputed(() => {
    const told = describeRates(task.value, rate.value);
    if (!isQuadratic.value) return told;
    return `${told} Decades of rates that reach ${target}: ${widthOf(task.value, target)}.`;
  });
  const rates = ratesOf([first, recorded]);
  const { score, curves } = task.value;
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `${score}, ${task.value.label}.`,
        columns: ["rule", "α", "score"],
        rows: curves.flatMap(({ name, points }) =>
          points.map((point) => [capitalised(name), point.lr, point.score ?? "diverged"]),
        ),
      })}
    >
      <fieldset>
        <legend>Loss on</legend>
        {[true, false].map((quadratic) => (
          <label key={String(quadratic)}>
            <input
              type="radio"
              name={`${id}-task`}
              checked={isQuadratic.value === quadratic}
              onChange={() => {
                isQuadratic.value = quadratic;
              }}
            />
            {quadratic
              ? `the quadratic, κ = ${sweptQuadratic.condition}, turned by ${sweptQuadratic.degrees}°`
              : recorded.label}
          </label>
        ))}
      </fieldset>
      <RatePlot
        id={`${id}-plot`}
        labelledBy={`${id}-sentence`}
        height={380}
        task={task.value}
        rates={rates}
        {...(isQuadratic.value && { scores })}
        rate={rate.value}
        onDrag={(value) => {
          rate.value = value;
        }}
        hasMarkers={!isQuadratic.value}
      />
      <div class="figure-controls long-labels">
        <Slider
          id={`${id}-rate`}
          label="read at α"
          value={rate}
          least={rates.low}
          most={rates.high}
          scale="log"
        />
        <Slider
          id={`${id}-steps`}
          label="steps"
          value={steps}
          least={1}
          most={mostSweepSteps}
          step={1}
          format={String}
        />
      </div>
    </Figure>
  );
}
